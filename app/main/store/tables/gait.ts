import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CalibrationWork } from '../../../contract/analysis/calibration.ts'
import type { ExcludedStride } from '../../../core/gait/cycles/excluded-strides.ts'
import type { TaughtOffset } from '../../../core/gait/events/lab-offsets.ts'
import type { EventEdit } from '../../../core/gait/events/event-edits.ts'
import type { PeopleCurves, Reference } from '../../../core/norms/references/reference.ts'
import { json } from './json.ts'

export const analysis = sqliteTable('analysis', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const gait = sqliteTable('gait', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  createdUs: integer('created_us').notNull(),
  isInQueue: integer('is_in_queue', { mode: 'boolean' }).notNull().default(false),
})

export const gaitChoice = sqliteTable('gait_choice', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  eventEdits: json<EventEdit[]>('event_edits').notNull(),
  excludedStrides: json<ExcludedStride[]>('excluded_strides').notNull(),
  leftOutSessions: json<string[]>('left_out_sessions').notNull(),
  referenceId: text('reference_id'),
  gait: text('gait').$type<'walk' | 'run'>(),
})

export const familyThreshold = sqliteTable(
  'family_threshold',
  { family: text('family').notNull(), stageVersion: integer('stage_version').notNull(), factor: real('factor').notNull() },
  (table) => [primaryKey({ columns: [table.family, table.stageVersion] })],
)

export const taughtOffset = sqliteTable('taught_offset', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  pointsBy: text('points_by').notNull(),
  offsets: json<TaughtOffset[]>('offsets').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const madeCalibration = sqliteTable('made_calibration', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  kind: text('kind').$type<CalibrationWork['kind']>().notNull(),
  inputs: json<unknown>('inputs').notNull(),
  result: json<unknown>('result').notNull(),
  warnings: json<string[]>('warnings').notNull(),
  mediaId: text('media_id'),
  createdUs: integer('created_us').notNull(),
})

export const reference = sqliteTable('reference', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  document: json<Reference>('document').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  people: json<PeopleCurves>('people'),
  sessionIds: json<readonly string[]>('session_ids'),
})
