/** What a person decides about a trial's gait. */
import { z } from 'zod'
import type { ExcludedStride } from '../../core/gait/cycles/excluded-strides.ts'
import type { EventEdit } from '../../core/gait/events/event-edits.ts'
import { decisionReasonSchema, gaitEventKindSchema, walkingSideSchema } from '../basics/fields.ts'

/** Seconds of the session. */
export const timeS = z.number().min(-1e6).max(1e6)
const anchor = z.object({ side: walkingSideSchema, kind: gaitEventKindSchema, timeS })

export const eventEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('add'), event: anchor }),
  z.object({ edit: z.literal('move'), event: anchor, toS: timeS }),
  z.object({ edit: z.literal('delete'), event: anchor }),
  z.object({ edit: z.literal('change'), event: anchor, to: anchor.pick({ side: true, kind: true }) }),
]) satisfies z.ZodType<EventEdit>

/** `atS`: a moment within the stride. */
export const excludedStrideSchema = z.object({ side: walkingSideSchema, atS: timeS, reason: decisionReasonSchema }) satisfies z.ZodType<ExcludedStride>
