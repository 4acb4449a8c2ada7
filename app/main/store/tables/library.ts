import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Athlete } from '../../../contract/library/athletes.ts'
import type { Trial } from '../../../contract/library/trials.ts'
import type { Clinical } from '../../../core/lab/clinical.ts'
import { json } from './json.ts'

export const athlete = sqliteTable('athlete', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  birthDate: text('birth_date'),
  heightM: real('height_m'),
  legLengthLeftM: real('leg_length_left_m'),
  legLengthRightM: real('leg_length_right_m'),
  massKg: real('mass_kg'),
  affectedSide: text('affected_side').$type<NonNullable<Athlete['affectedSide']>>(),
  consent: json<Athlete['consent']>('consent').notNull(),
  notes: text('notes').notNull(),
  tags: json<string[]>('tags').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  withdrawnConsent: json<Athlete['withdrawnConsent']>('withdrawn_consent').notNull().default([]),
})

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  athleteId: text('athlete_id').notNull(),
  name: text('name').notNull(),
  date: text('date').notNull(),
  notes: text('notes').notNull(),
  tags: json<string[]>('tags').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  clinical: json<Clinical>('clinical'),
})

export const trial = sqliteTable('trial', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  name: text('name').notNull(),
  kind: text('kind').$type<Trial['kind']>().notNull(),
  surface: text('surface').$type<NonNullable<Trial['surface']>>(),
  beltSpeedMps: real('belt_speed_mps'),
  footwear: text('footwear'),
  aid: text('aid'),
  instruction: text('instruction'),
  pain: integer('pain'),
  affectedSide: text('affected_side').$type<NonNullable<Trial['affectedSide']>>(),
  notes: text('notes').notNull(),
  createdUs: integer('created_us').notNull(),
  deletedUs: integer('deleted_us'),
  standing: text('standing').$type<Trial['standing']>().notNull().default('accepted'),
  rejectionReason: text('rejection_reason'),
  isRepresentative: integer('is_representative', { mode: 'boolean' }).notNull().default(false),
  stepsBy: text('steps_by').$type<Trial['stepsBy']>(),
  model: text('model'),
  up: text('up').$type<Trial['up']>(),
})

export const edit = sqliteTable('edit', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  diff: json<unknown>('diff').notNull(),
  atUs: integer('at_us').notNull(),
  undone: integer('undone').$type<0 | 1>().notNull(),
  userId: text('user_id'),
})
