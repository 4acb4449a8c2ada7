/** Whence it is known how sure events are, in words: what nobody has measured of this person is said to be assumed. */
import type { Oddity } from '../../formats/inspection.ts'
import { type GaitEvent, LEAST_SEEN_S } from '../gait-event.ts'

type Told = Pick<GaitEvent, 'source' | 'correctedFrom'>

/** Of all that tell an event but plates of the same trial, and what methods are known to scatter by where nothing was put right. */
export const isAssumed = ({ source, correctedFrom }: Told): boolean => source === 'manual' || source === 'vendor' || correctedFrom === 'lab' || correctedFrom === 'usual'

const WHY: readonly (readonly [is: (event: Told) => boolean, words: string, inCycle?: string])[] = [
  [({ source }) => source === 'manual', `of those set by hand a frame, and ${1000 * LEAST_SEEN_S} ms at least`, 'of those set by hand about a frame'],
  [({ source }) => source === 'vendor', `of the file’s maker ${1000 * LEAST_SEEN_S} ms at least`, 'of the file’s maker about a frame'],
  [({ correctedFrom }) => correctedFrom === 'lab', 'of those put right as the lab’s plates tell, that this person is like those on them, and half of what is left shared by a foot'],
  [({ correctedFrom }) => correctedFrom === 'usual', 'of those put right as is usual, that people are like computed walkers to 20 ms'],
]

/** `isOneCycle`: of a file of means, which has no seconds. */
export function assumedUncertainties(events: readonly Told[], isOneCycle = false): Oddity[] {
  const own = WHY.flatMap(([is, words, inCycle = words]) => (events.some(is) ? [isOneCycle ? inCycle : words] : []))
  return own.length === 0 ? [] : [{ level: 'note', code: 'events-assumed', message: `How sure events are is assumed: ${own.join('; ')}. Intervals of parameters and of angles at events hang on it.`, ...(!isOneCycle && { hint: 'Force plates under the same steps tell it.' }) }]
}
