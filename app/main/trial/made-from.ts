import { z } from 'zod'
import { streamClockSchema } from '../../contract/basics/fields.ts'
import type { TrialInputs } from './inputs.ts'

/** What a trial's result was made from, as it is kept beside it. */
export const madeFromSchema = z.object({
  calibration: z.string(),
  films: z.array(streamClockSchema.extend({ content: z.string() })),
})
type MadeFrom = z.infer<typeof madeFromSchema>

export function madeFrom({ films, calibration }: TrialInputs): MadeFrom {
  return {
    calibration: calibration?.contentHash ?? '',
    films: films.map(({ row, clock }) => ({ content: row.contentHash, offsetUs: clock.offsetUs, rate: clock.rate })),
  }
}

/** Why what was made from the one is not what the other would give, with the same choices. */
export function staleReason(then: MadeFrom, now: MadeFrom): string | null {
  if (then.calibration !== now.calibration) return 'Another calibration counts now.'
  const contents = (one: MadeFrom) => one.films.map(({ content }) => content).sort().join(' ')
  if (contents(then) !== contents(now)) return 'The trial has other films now.'
  const moved = now.films.some((film) => !then.films.some((one) => one.content === film.content && one.offsetUs === film.offsetUs && one.rate === film.rate))
  return moved ? 'Cameras were moved on session time.' : null
}
