import { z } from 'zod'
import type { UpAxis } from '../../core/formats/c3d/c3d-markers.ts'

/** Pieces that several parts of the contract share. */
export const idSchema = z.uuid()
/** Microseconds since 1970, UTC. Safe as a double until the year 2255. */
export const instantUsSchema = z.int().nonnegative()
/** A calendar day, `2026-11-20`: birthdays and session dates have no time zone. */
export const daySchema = z.iso.date()
/** No control characters: SQLite takes a text to end at a NUL. */
const lineSchema = z.string().trim().regex(/^\P{Cc}*$/u, 'Only one line of visible characters')
export const nameSchema = lineSchema.min(1, 'A name is needed').max(200)
export const noteSchema = z.string().max(20_000)
export const tagSchema = lineSchema.min(1).max(40)
export const sideSchema = z.enum(['none', 'left', 'right', 'both'])
/** Of a file of markers. */
export const upAxes = ['+X', '+Y', '+Z', '-X', '-Y', '-Z'] as const satisfies readonly UpAxis[]
export const upAxisSchema = z.enum(upAxes)
/** Of a leg, and of what happens to it. */
export const walkingSideSchema = z.enum(['left', 'right'])
export const gaitEventKindSchema = z.enum(['foot-strike', 'foot-off'])
/** Why a person decided so: kept, so it has to be said. */
export const decisionReasonSchema = z.string().trim().min(1).max(500)
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** `session = offset + rate × film` */
export const streamClockSchema = z.object({ offsetUs: z.number(), rate: z.number() })
/** Of somebody who does both by turns. */
export const gaitKindSchema = z.enum(['walk', 'run'])

/** Of a clock that was looked for. `given`: it was asked about nothing, and stays; all others are told against that of `reference`. */
export const clockVerdictSchema = z.enum(['given', 'reference', 'sure', 'unsure', 'refused'])

/** What names one thing. */
export const byId = z.object({ id: idSchema })
/** Some of these, as a change has them. */
export const only = <Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) => fields.partial()
