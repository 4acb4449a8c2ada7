/** What was done to the steps that movement tells, and how well it agrees with plates of the same trial: in words. */
import { meanOf } from '../../math/mean.ts'
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import { EVENT_KINDS, type GaitEvent } from '../gait-event.ts'
import type { SeenSteps, StepsBy } from './found-events.ts'
import { peopleWhoTaught } from './lab-offsets.ts'
import { eventPairs, type MethodOffset, scatterOf } from './method-offset.ts'
import { PLATES_CHECK } from './plates-codes.ts'

const ms = (seconds: number) => Math.round(1000 * Math.abs(seconds))

/** `events`: put right by these offsets. */
export function toldOffsets(events: readonly GaitEvent[], offsets: readonly MethodOffset[]): Oddity[] {
  const used = Map.groupBy(
    EVENT_KINDS.flatMap((kind) => {
      const own = events.filter((event) => event.kind === kind && event.correctedFrom !== undefined)
      const offset = offsets.find((one) => one.kind === kind && own.some(({ source, correctedFrom }) => source === one.source && correctedFrom === one.from))
      return offset ? [{ offset, told: { kind, byMs: ms(meanOf(own.map(({ correctedByS = 0 }) => correctedByS))), sdMs: ms(scatterOf(offset)), clockMs: offset.clockS === undefined ? null : ms(offset.clockS), n: offset.n } }] : []
    }),
    ({ offset }) => offset.learntFrom,
  )
  return [...used.values()].map((own) => noted('note', 'steps-put-right', { teachers: { from: own[0]!.offset.from, people: peopleWhoTaught(own[0]!.offset) }, offsets: own.map(({ told }) => told) }))
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
    return [{ kind, lateMs: ms(late), isEarly: late < 0, sdMs: ms(sd), n: lates.length }]
  })
  return [noted('note', PLATES_CHECK, { isChosen, kinds }, { hint: 'Among the trial’s conditions (“Steps told by”) it can be said that plates are to tell its steps; those of trials without plates are then told by another method.' })]
}
