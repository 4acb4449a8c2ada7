/** Whence it is known how sure events are, in words: what nobody has measured of this person is said to be assumed. */
import type { Oddity } from '../../formats/inspection.ts'
import { type GaitEvent, LEAST_SEEN_S } from '../gait-event.ts'
import { PLATES_CHECK, PLATES_CLOCK, PLATES_DISAGREE, PLATES_ELSEWHERE, PLATES_UNUSED } from './plates-codes.ts'

type Told = Pick<GaitEvent, 'source' | 'correctedFrom' | 'uncertaintyS'>

/** Of all that tell an event but plates of the same trial, and what methods are known to scatter by where nothing was put right. */
export const isAssumed = ({ source, correctedFrom }: Pick<Told, 'source' | 'correctedFrom'>): boolean => source === 'manual' || source === 'vendor' || correctedFrom === 'lab' || correctedFrom === 'usual'

const WHY: readonly (readonly [is: (event: Told) => boolean, words: string | ((events: readonly Told[]) => string), inCycle?: string])[] = [
  [({ source }) => source === 'manual', `of those set by hand a frame, and ${1000 * LEAST_SEEN_S} ms at least`, 'of those set by hand about a frame'],
  [({ source }) => source === 'vendor', `of the file’s maker ${1000 * LEAST_SEEN_S} ms at least`, 'of the file’s maker about a frame'],
  [({ correctedFrom }) => correctedFrom === 'lab', 'of those put right as the lab’s plates tell, that this person is like those on them, and half of what is left shared by a foot'],
  [({ correctedFrom }) => correctedFrom === 'usual', (events) => `of those put right as is usual, that people are like computed walkers to ${rangeOf(events)}`],
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
  const own = WHY.flatMap(([is, words, inCycle = words]) => {
    const which = events.filter(is)
    const why = isOneCycle ? inCycle : words
    return which.length === 0 ? [] : [typeof why === 'string' ? why : why(which)]
  })
  const hint = PLATES_THERE.find(([code]) => told.some((one) => one.code === code))?.[1] ?? (events.every(({ source }) => source === 'vendor') ? 'Events that a file names count before its force plates: in one without them plates tell those of the steps that they are under.' : 'Force plates under the same steps tell it.')
  return own.length === 0 ? [] : [{ level: 'note', code: 'events-assumed', message: `How sure events are is assumed: ${own.join('; ')}. Intervals of parameters and of angles at events hang on it.`, ...(!isOneCycle && { hint }) }]
}

/** Methods differ in it, and so do feet. */
function rangeOf(events: readonly Told[]): string {
  const all = events.map(({ uncertaintyS }) => Math.round(1000 * uncertaintyS)).toSorted((one, other) => one - other)
  const [least, most] = [all[0]!, all.at(-1)!]
  return least === most ? `${least} ms` : `${least} to ${most} ms`
}
