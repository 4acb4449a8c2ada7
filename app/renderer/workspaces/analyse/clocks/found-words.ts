import type { z } from 'zod'
import type { foundClocksOutSchema } from '../../../../contract/library/footage.ts'

type Found = Pick<z.infer<typeof foundClocksOutSchema>['films'][number], 'label' | 'verdict' | 'reason' | 'standardErrorUs' | 'startsUs'>

/** What was found of each camera, for a message: those that moved, and those of which it is not certain. */
export function foundWords(by: 'sound' | 'flash', films: readonly Found[]): { text: string; hint?: string } {
  const moved = films.filter(({ verdict }) => verdict === 'sure' || verdict === 'unsure')
  const doubtful = films.filter(({ verdict }) => verdict === 'unsure' || verdict === 'refused')
  const hint = doubtful.map(({ label, verdict, reason }) => `${label}: ${reason} ${verdict === 'refused' ? 'It stays where it was.' : 'Look at it once more.'}`).join(' ')
  const how = by === 'sound' ? 'sound' : 'flashes'
  const text = moved.length === 0 ? `No film could be brought into step by ${how}.` : `In step by ${how}: ${moved.map(placeOf).join(', ')}.`
  return hint === '' ? { text } : { text, hint }
}

function placeOf({ label, startsUs, standardErrorUs }: Found): string {
  const starts = (startsUs / 1e6).toFixed(3).replace('-', '−')
  return `${label} starts at ${starts} s${standardErrorUs === null ? '' : ` ± ${Math.max(1, Math.round(standardErrorUs / 1000))} ms`}`
}
