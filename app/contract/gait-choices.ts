/** What a person decides about a trial's gait. */
import { z } from 'zod'
import type { ExcludedStride } from '../core/gait/cycles/excluded-strides.ts'
import type { EventEdit } from '../core/gait/events/event-edits.ts'

const side = z.enum(['left', 'right'])
const kind = z.enum(['foot-strike', 'foot-off'])
/** Seconds of the session. */
const timeS = z.number().min(-1e6).max(1e6)
const anchor = z.object({ side, kind, timeS })

export const eventEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('add'), event: anchor }),
  z.object({ edit: z.literal('move'), event: anchor, toS: timeS }),
  z.object({ edit: z.literal('delete'), event: anchor }),
  z.object({ edit: z.literal('change'), event: anchor, to: anchor.pick({ side: true, kind: true }) }),
]) satisfies z.ZodType<EventEdit>

/** `atS`: a moment within the stride. */
export const excludedStrideSchema = z.object({ side, atS: timeS, reason: z.string().trim().min(1).max(500) }) satisfies z.ZodType<ExcludedStride>
