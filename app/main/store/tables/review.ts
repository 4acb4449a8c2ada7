import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReportComments, ReportLogo, ReportTemplate } from '../../../contract/review/report.ts'
import type { ToldDeviation } from '../../../contract/gait/deviation.ts'
import type { Decision, FindingAgainst } from '../../../contract/review/review.ts'
import { json } from './json.ts'

export const finding = sqliteTable('finding', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  version: integer('version').notNull(),
  variable: text('variable').$type<ToldDeviation['variable']>().notNull(),
  side: text('side').$type<ToldDeviation['side']>().notNull(),
  phase: text('phase').notNull(),
  verdict: text('verdict').$type<ToldDeviation['verdict']>().notNull(),
  confidence: text('confidence').$type<ToldDeviation['confidence']>().notNull(),
  deltaDeg: real('delta_deg').notNull(),
  title: text('title').notNull(),
  rank: real('rank').notNull(),
  decidedFrom: integer('decided_from').notNull(),
  goneUs: integer('gone_us'),
  firstUs: integer('first_us').notNull(),
})

export const findingVersion = sqliteTable(
  'finding_version',
  {
    findingId: text('finding_id').notNull(),
    n: integer('n').notNull(),
    gaitId: text('gait_id').notNull(),
    deviation: json<ToldDeviation>('deviation').notNull(),
    against: json<FindingAgainst>('against').notNull(),
    atUs: integer('at_us').notNull(),
  },
  (table) => [primaryKey({ columns: [table.findingId, table.n] })],
)

export const decision = sqliteTable('decision', {
  id: text('id').primaryKey(),
  findingId: text('finding_id').notNull(),
  version: integer('version').notNull(),
  kind: text('kind').$type<Decision['kind']>().notNull(),
  reason: text('reason').$type<NonNullable<Decision['reason']>>(),
  note: text('note').notNull().default(''),
  userId: text('user_id'),
  atUs: integer('at_us').notNull(),
  takenBackUs: integer('taken_back_us'),
})

export const findingComment = sqliteTable('finding_comment', {
  id: text('id').primaryKey(),
  findingId: text('finding_id').notNull(),
  text: text('text').notNull(),
  userId: text('user_id'),
  atUs: integer('at_us').notNull(),
  takenBackUs: integer('taken_back_us'),
})

export const reportLook = sqliteTable('report_look', {
  id: integer('id').primaryKey(),
  template: json<ReportTemplate>('template').notNull(),
  logo: json<ReportLogo>('logo'),
})

export const reportComment = sqliteTable('report_comment', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  comments: json<ReportComments>('comments').notNull(),
})
