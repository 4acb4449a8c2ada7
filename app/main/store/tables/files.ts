import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Media } from '../../../contract/library/media.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Oddity } from '../../../core/formats/inspection.ts'
import { json } from './json.ts'

export const file = sqliteTable('file', {
  hash: text('hash').primaryKey(),
  bytes: integer('bytes').notNull(),
  extension: text('extension').notNull(),
  storage: text('storage').$type<Media['storage']>().notNull(),
  modifiedUs: integer('modified_us').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const media = sqliteTable('media', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  trialId: text('trial_id'),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  format: text('format').notNull(),
  camera: text('camera'),
  summary: text('summary').notNull(),
  facts: json<Record<string, unknown>>('facts').notNull(),
  oddities: json<Oddity[]>('oddities').notNull(),
  contentHash: text('content_hash').notNull(),
  bytes: integer('bytes').notNull(),
  state: text('state').$type<Media['state']>().notNull(),
  problem: text('problem'),
  frameCount: integer('frame_count'),
  durationUs: integer('duration_us'),
  importJobId: text('import_job_id'),
  importedUs: integer('imported_us').notNull(),
  deletedUs: integer('deleted_us'),
})

export const mediaFile = sqliteTable(
  'media_file',
  {
    mediaId: text('media_id').notNull(),
    n: integer('n').notNull(),
    relativePath: text('relative_path').notNull(),
    fileHash: text('file_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.n] })],
)

export const stream = sqliteTable('stream', {
  mediaId: text('media_id').primaryKey(),
  statedOffsetUs: integer('stated_offset_us'),
  statedRate: real('stated_rate'),
  manualOffsetUs: integer('manual_offset_us'),
  manualRate: real('manual_rate'),
  foundOffsetUs: integer('found_offset_us'),
  foundRate: real('found_rate'),
  foundBy: text('found_by').$type<'person' | 'sound' | 'flash'>(),
  manualErrorUs: real('manual_error_us'),
})

export const importItem = sqliteTable(
  'import_item',
  {
    jobId: text('job_id').notNull(),
    n: integer('n').notNull(),
    item: json<unknown>('item').notNull(),
    mediaId: text('media_id'),
    problem: json<Problem>('problem'),
    state: text('state').$type<'open' | 'done' | 'failed'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.n] })],
)
