/** What was done to the steps that movement tells, and how well it agrees with plates of the same trial: in words. */
import { meanOf } from '../../math/mean.ts'
import type { Oddity } from '../../formats/inspection.ts'
import { EVENT_KINDS, EVENTS_CALLED, type GaitEvent } from '../gait-event.ts'
import type { SeenSteps, StepsBy } from './found-events.ts'
import { eventPairs, type MethodOffset, scatterOf } from './method-offset.ts'
import { PLATES_CHECK } from './plates-codes.ts'

const ms = (seconds: number) => `${Math.round(1000 * Math.abs(seconds))} ms`

/** `events`: put right by these offsets. */
export function toldOffsets(events: readonly GaitEvent[], offsets: readonly MethodOffset[]): Oddity[] {
  const used = Map.groupBy(
    EVENT_KINDS.flatMap((kind) => {
      const own = events.filter((event) => event.kind === kind && event.correctedFrom !== undefined)
      const offset = offsets.find((one) => one.kind === kind && own.some(({ source, correctedFrom }) => source === one.source && correctedFrom === one.from))
      return offset ? [{ offset, words: `${EVENTS_CALLED[kind]} by ${ms(meanOf(own.map(({ correctedByS = 0 }) => correctedByS)))} (SD ${ms(scatterOf(offset))}${offset.clockS === undefined ? '' : `, standard error of their clock ${ms(offset.clockS)}`}, ${offset.n} events)` }] : []
    }),
    ({ offset }) => offset.learntFrom,
  )
  return [...used].map(([learntFrom, own]) => ({ level: 'note', code: 'steps-put-right', message: `Steps are told by how the feet move. As ${learntFrom} tell, they were put right: ${own.map(({ words }) => words).join(', ')}.` }))
}

/** Where plates are there but movement is to tell the steps: why, and how late its steps are, as they are used. `isChosen`: a person has said what tells them; else plates in the file of the movement do. */
export function checkedByPlates({ sure }: Pick<SeenSteps, 'sure'>, events: readonly GaitEvent[], by: StepsBy, isChosen: boolean): Oddity[] {
  if (by === 'plates' || sure.length === 0) return []
  const pairs = eventPairs(events, sure)
  const kinds = EVENT_KINDS.flatMap((kind) => {
    const lates = pairs.filter(({ found }) => found.kind === kind).map(({ found, trueS }) => found.timeS - trueS)
    if (lates.length < 2) return []
    const late = meanOf(lates)
    const sd = Math.hypot(...lates.map((one) => one - late)) / Math.sqrt(lates.length - 1)
    return [`${EVENTS_CALLED[kind]} are ${ms(late)} ${late < 0 ? 'early' : 'late'} (SD ${ms(sd)}, ${lates.length} steps)`]
  })
  const why = isChosen ? 'it was chosen among its conditions that movement does' : 'they lie in a file of their own, whose clock is another than the movement’s, and nobody has said that they are to'
  return [{ level: 'note', code: PLATES_CHECK, message: `Force plates of this trial do not tell its steps: ${why}.${kinds.length === 0 ? '' : ` Held against them ${kinds.join(', ')}.`}`, hint: 'Among the trial’s conditions (“Steps told by”) it can be said that plates are to tell its steps; those of trials without plates are then told by another method.' }]
}
