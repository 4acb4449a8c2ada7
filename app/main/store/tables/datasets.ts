import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FrameWay, VersionMade } from '../../../contract/annotate/annotate.ts'
import type { LabelTopology } from '../../../core/annotation/label-topology.ts'
import type { PersonLabel } from '../../../core/annotation/label.ts'
import { json } from './json.ts'

export const dataset = sqliteTable('dataset', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  topology: json<LabelTopology>('topology').notNull(),
  userId: text('user_id'),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
})

export const datasetTrial = sqliteTable('dataset_trial', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  code: text('code').notNull(),
  removedUs: integer('removed_us'),
})

export const datasetFrame = sqliteTable('dataset_frame', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id').notNull(),
  frame: integer('frame').notNull(),
  way: text('way').$type<FrameWay>().notNull(),
  annotators: integer('annotators').$type<1 | 2>().notNull(),
  removedUs: integer('removed_us'),
})

export const label = sqliteTable('label', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id').notNull(),
  frame: integer('frame').notNull(),
  kind: text('kind').$type<'label' | 'adjudicated'>().notNull(),
  userId: text('user_id'),
  people: json<PersonLabel[]>('people').notNull(),
  isDone: integer('is_done', { mode: 'boolean' }).notNull(),
  changedUs: integer('changed_us').notNull(),
})

export const labelEdit = sqliteTable('label_edit', {
  id: integer('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  mediaId: text('media_id'),
  frame: integer('frame'),
  userId: text('user_id'),
  title: text('title').notNull(),
  steps: json<unknown>('steps').notNull(),
  atUs: integer('at_us').notNull(),
  undone: integer('undone').$type<0 | 1>().notNull(),
})

export const datasetVersion = sqliteTable('dataset_version', {
  id: text('id').primaryKey(),
  datasetId: text('dataset_id').notNull(),
  n: integer('n').notNull(),
  name: text('name').notNull(),
  topology: json<LabelTopology>('topology').notNull(),
  made: json<VersionMade>('made').notNull(),
  userId: text('user_id'),
  createdUs: integer('created_us').notNull(),
})

export const datasetItem = sqliteTable(
  'dataset_item',
  {
    versionId: text('version_id').notNull(),
    mediaId: text('media_id').notNull(),
    frame: integer('frame').notNull(),
    part: text('part').$type<'train' | 'validation' | 'test'>().notNull(),
    people: json<PersonLabel[]>('people').notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.mediaId, table.frame] })],
)
