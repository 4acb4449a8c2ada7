import type { VideoFacts } from '../../core/media/packet-table.ts'
import type { TrialInputs } from '../trial/inputs.ts'

/** A skeleton has the moments of the fastest film. NaN where no film says its rate. */
export function fastestHz({ films }: Pick<TrialInputs, 'films'>): number {
  const rates = films.flatMap(({ row }) => (row.facts as Partial<VideoFacts>).frameRateHz ?? [])
  return rates.length === 0 ? NaN : Math.max(...rates)
}
