import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Job } from '../../../contract/system/jobs.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Progress } from '../../../contract/basics/progress.ts'
import { json } from './json.ts'

export const job = sqliteTable('job', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  sessionId: text('session_id'),
  payload: json<unknown>('payload').notNull(),
  state: text('state').$type<Job['state']>().notNull(),
  wish: text('wish').$type<'stop' | 'cancel'>(),
  progress: json<Progress>('progress'),
  attempt: integer('attempt').notNull(),
  workerDeaths: integer('worker_deaths').notNull(),
  problem: json<Problem>('problem'),
  warnings: json<string[]>('warnings').notNull(),
  report: json<unknown>('report'),
  createdUs: integer('created_us').notNull(),
  startedUs: integer('started_us'),
  endedUs: integer('ended_us'),
  actor: text('actor').notNull().default('command-line'),
})

export const artifact = sqliteTable('artifact', {
  hash: text('hash').primaryKey(),
  format: text('format').notNull(),
  bytes: integer('bytes').notNull(),
  createdUs: integer('created_us').notNull(),
})

export const run = sqliteTable('run', {
  id: text('id').primaryKey(),
  stage: text('stage').notNull(),
  stageVersion: integer('stage_version').notNull(),
  key: text('key').notNull(),
  state: text('state').$type<'running' | 'done' | 'failed'>().notNull(),
  params: json<unknown>('params').notNull(),
  summary: json<unknown>('summary'),
  warnings: json<string[]>('warnings').notNull(),
  problem: json<Problem>('problem'),
  device: text('device'),
  codeVersion: text('code_version').notNull(),
  jobId: text('job_id'),
  startedUs: integer('started_us').notNull(),
  endedUs: integer('ended_us'),
})

export const runInput = sqliteTable(
  'run_input',
  { runId: text('run_id').notNull(), role: text('role').notNull(), hash: text('hash').notNull() },
  (table) => [primaryKey({ columns: [table.runId, table.role] })],
)

export const runOutput = sqliteTable(
  'run_output',
  { runId: text('run_id').notNull(), role: text('role').notNull(), hash: text('hash').notNull() },
  (table) => [primaryKey({ columns: [table.runId, table.role] })],
)
