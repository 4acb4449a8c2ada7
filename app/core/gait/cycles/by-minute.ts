import { areSame, lastPer, oncePer } from '../../last-per.ts'
import { minuteAt } from '../tables/minute.ts'
import type { MeasuredStride } from './measured-stride.ts'

/**
 * What is summed up of strides minute by minute, in the order of time. A minute that is asked for again with the very same strides is not summed again: of an hour in which one event has moved
 * all others are there. Minutes are those of the clock, so that what they come to does not hang on what was asked before. Lists of strides never change. `known`: what else is known of each of them, always the same of the same stride.
 */
export function byMinute<Sums, Known = void>(sumsOf: (strides: readonly MeasuredStride[], known: Known) => Sums): (strides: readonly MeasuredStride[], known: Known) => readonly Sums[] {
  const ofMinute = lastPer<MeasuredStride, { of: readonly MeasuredStride[]; sums: Sums }>()
  const ofList = lastPer<readonly MeasuredStride[], readonly Sums[]>()
  return (strides, known) => ofList(strides, () => true, () => inMinutes(strides).map((of) => ofMinute(of[0]!, (last) => areSame(last.of, of), () => ({ of, sums: sumsOf(of, known) })).sums))
}

/** Several ask for sums of the same. */
const inMinutes = oncePer((strides: readonly MeasuredStride[]): readonly (readonly MeasuredStride[])[] => {
  const all: MeasuredStride[][] = []
  let last = Number.NaN
  for (const stride of strides) {
    const minute = minuteAt(stride.fromS)
    if (minute === last) all.at(-1)!.push(stride)
    else all.push([stride])
    last = minute
  }
  return all
})
