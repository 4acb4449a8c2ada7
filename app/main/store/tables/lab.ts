import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditEntry } from '../../../contract/lab/audit.ts'
import type { Right, Role } from '../../../core/lab/roles.ts'
import type { SoughtWords } from '../../../core/lab/sought-words.ts'
import { json } from './json.ts'

export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  secret: text('secret').notNull(),
  failures: integer('failures').notNull().default(0),
  lockedUntilUs: integer('locked_until_us'),
  createdUs: integer('created_us').notNull(),
  lastInUs: integer('last_in_us'),
  leftUs: integer('left_us'),
  secretSetUs: integer('secret_set_us').notNull().default(0),
})

export const audit = sqliteTable('audit', {
  n: integer('n').primaryKey(),
  atUs: integer('at_us').notNull(),
  actor: text('actor').notNull(),
  action: text('action').$type<AuditEntry['action']>().notNull(),
  athleteId: text('athlete_id'),
  detail: json<AuditEntry['detail']>('detail').notNull(),
  previous: text('previous').notNull(),
  hash: text('hash').notNull(),
})

export const device = sqliteTable('device', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  rights: json<Right[]>('rights').notNull(),
  secretHash: text('secret_hash').notNull(),
  pairedUs: integer('paired_us').notNull(),
  seenUs: integer('seen_us').notNull(),
  revokedUs: integer('revoked_us'),
})

export const erasure = sqliteTable('erasure', {
  athleteId: text('athlete_id').primaryKey(),
  key: text('key').notNull(),
  words: json<SoughtWords[]>('words').notNull(),
  files: json<string[]>('files').notNull(),
  begunUs: integer('begun_us').notNull(),
  doneUs: integer('done_us'),
  cohorts: json<string[]>('cohorts').notNull().default([]),
})
