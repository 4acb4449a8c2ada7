/** A walk over and over: as long as wanted, and each stride of a real one. */
import type { SeenSteps } from '../../../app/core/gait/events/found-events.ts'
import { bySide } from '../../../app/core/body/joints.ts'
import type { AnglesOverTime } from '../../../app/core/gait/tables/angles-arrow.ts'
import type { GaitEvent } from '../../../app/core/gait/gait-event.ts'
import type { GaitPoints, Way } from '../../../app/core/gait/gait-points.ts'

export interface Walk {
  angles: AnglesOverTime
  steps: GaitPoints
  seen: Omit<SeenSteps, 'findings'>
}

/** From the first strike of the left foot to its last, so that strides go on where they are joined. */
export function repeated({ angles, steps, seen }: Walk, untilS: number): Walk {
  const strikes = seen.seen.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike').map(({ timeS }) => timeS)
  const [from, to] = [strikes[0]!, strikes.at(-1)!].map((timeS) => steps.timesS.findIndex((one) => one >= timeS)) as [number, number]
  const times = Math.ceil(untilS / (steps.timesS[to]! - steps.timesS[from]!))
  const periodS = (to - from) / steps.rateHz
  const startS = steps.timesS[from]!
  const over = (values: Float64Array, per = 1): Float64Array => {
    const one = values.subarray(per * from, per * to)
    const all = new Float64Array(times * one.length)
    for (let round = 0; round < times; round++) all.set(one, round * one.length)
    return all
  }
  const timesS = Float64Array.from({ length: times * (to - from) }, (_, frame) => startS + frame / steps.rateHz)
  const way = (of: Way) => over(of, 3)
  const again = (events: readonly GaitEvent[]) => Array.from({ length: times }, (_, round) => events.filter(({ timeS }) => timeS >= startS && timeS < startS + periodS).map((event) => ({ ...event, timeS: event.timeS + round * periodS }))).flat()
  return {
    angles: { timesUs: BigInt64Array.from(timesS, (timeS) => BigInt(Math.round(1e6 * timeS))), angles: bySide((side) => Object.fromEntries(Object.entries(angles.angles[side]).map(([name, values]) => [name, over(values)]))) },
    steps: { rateHz: steps.rateHz, timesS, pelvis: way(steps.pelvis), centre: steps.centre && way(steps.centre), heel: bySide((side) => way(steps.heel[side])), toe: bySide((side) => way(steps.toe[side])) },
    seen: { ...seen, seen: again(seen.seen), sure: again(seen.sure) },
  }
}
