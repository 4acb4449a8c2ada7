import type { Gait } from '../../../../../contract/gait/gait.ts'
import type { TrialGait } from '../../../../../contract/gait/trial-gait.ts'
import { bySide, SIDES, type Side } from '../../../../../core/body/joints.ts'

export interface StrideRow {
  /** Among all strides of its side. */
  place: number
  /** Among those that are measured: what findings count by; null where it is left out. */
  measured: number | null
  fromUs: number
  toUs: number
  leftOut: string | null
  /** A person has left it out: it can count again. */
  isByPerson: boolean
  /** What is odd about it although it counts. */
  odd: string | null
}

/** `left 2, 5; right 3: stumbled`, one for each reason, in the order in which they come. */
export function leftOutReasons(rows: Readonly<Record<Side, readonly StrideRow[]>>): string[] {
  const out = SIDES.flatMap((side) => rows[side].flatMap(({ leftOut, place }) => (leftOut === null ? [] : [{ side, place, leftOut }])))
  return [...Map.groupBy(out, ({ leftOut }) => leftOut)].map(([reason, strides]) => {
    const sides = SIDES.map((side) => [side, strides.filter((one) => one.side === side).map(({ place }) => place + 1)] as const)
    return `${sides.filter(([, places]) => places.length > 0).map(([side, places]) => `${side} ${places.join(', ')}`).join('; ')}: ${reason}`
  })
}

export function strideRows({ strides }: Pick<Gait, 'strides'>, excluded: TrialGait['excludedStrides']): Record<Side, StrideRow[]> {
  return bySide((side) => {
    let measured = 0
    return strides[side].map(({ fromS, toS, leftOut, odd = null }, place) => ({ place, measured: leftOut === null ? measured++ : null, fromUs: fromS * 1e6, toUs: toS * 1e6, leftOut, isByPerson: leftOut !== null && excluded.some((one) => one.side === side && one.atS >= fromS && one.atS < toS), odd }))
  })
}
