/** Whence it is known how sure events are, in words: what nobody has measured of this person is said to be assumed. */
import type { Oddity } from '../../formats/inspection.ts'
import type { Assumed } from '../../notes/english/events.ts'
import { noted } from '../../notes/notes.ts'
import { type GaitEvent, LEAST_SEEN_S } from '../gait-event.ts'
import { PLATES_CHECK, PLATES_CLOCK, PLATES_DISAGREE, PLATES_ELSEWHERE, PLATES_UNUSED } from './plates-codes.ts'

type Told = Pick<GaitEvent, 'source' | 'correctedFrom' | 'uncertaintyS'>

/** Of all that tell an event but plates of the same trial, and what methods are known to scatter by where nothing was put right. */
export const isAssumed = ({ source, correctedFrom }: Pick<Told, 'source' | 'correctedFrom'>): boolean => source === 'manual' || source === 'vendor' || correctedFrom === 'lab' || correctedFrom === 'usual'

const LEAST_MS = 1000 * LEAST_SEEN_S
const WHY: readonly (readonly [is: (event: Told) => boolean, why: (events: readonly Told[], isOneCycle: boolean) => Assumed])[] = [
  [({ source }) => source === 'manual', (_, isOneCycle) => (isOneCycle ? { why: 'manual-in-cycle' } : { why: 'manual', leastMs: LEAST_MS })],
  [({ source }) => source === 'vendor', (_, isOneCycle) => (isOneCycle ? { why: 'vendor-in-cycle' } : { why: 'vendor', leastMs: LEAST_MS })],
  [({ correctedFrom }) => correctedFrom === 'lab', () => ({ why: 'lab' })],
  [({ correctedFrom }) => correctedFrom === 'usual', (events) => ({ why: 'usual', ...rangeOf(events) })],
]

/** By what is told of plates that are there and tell no steps: what would mend that. */
const PLATES_THERE: readonly (readonly [code: string, hint: string])[] = [
  [PLATES_CHECK, 'The force plates that are there tell it, once its steps are told by them (see what is said of them).'],
  [PLATES_CLOCK, 'The force plates that are there tell it, once it is said where their clock lies (see what is said of them).'],
  [PLATES_ELSEWHERE, 'The force plates that are there tell it, once their clock is put right (see what is said of them).'],
  [PLATES_DISAGREE, 'The force plates that are there tell it, once they go with the feet (see what is said of them).'],
  [PLATES_UNUSED, 'Force plates tell it of steps that they are under: those that are there were met by no foot alone.'],
]

/** `isOneCycle`: of a file of means, which has no seconds. `told`: what else is, of plates. */
export function assumedUncertainties(events: readonly Told[], isOneCycle = false, told: readonly Pick<Oddity, 'code'>[] = []): Oddity[] {
  const assumptions = WHY.flatMap(([is, why]) => {
    const which = events.filter(is)
    return which.length === 0 ? [] : [why(which, isOneCycle)]
  })
  const hint = PLATES_THERE.find(([code]) => told.some((one) => one.code === code))?.[1] ?? (events.every(({ source }) => source === 'vendor') ? 'Events that a file names count before its force plates: in one without them plates tell those of the steps that they are under.' : 'Force plates under the same steps tell it.')
  return assumptions.length === 0 ? [] : [noted('note', 'events-assumed', { assumptions }, { hint: isOneCycle ? undefined : hint })]
}

/** Methods differ in it, and so do feet. */
function rangeOf(events: readonly Told[]): { leastMs: number; mostMs: number } {
  const all = events.map(({ uncertaintyS }) => Math.round(1000 * uncertaintyS)).toSorted((one, other) => one - other)
  return { leastMs: all[0]!, mostMs: all.at(-1)! }
}
