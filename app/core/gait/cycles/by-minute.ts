import { minuteAt } from '../minute.ts'
import type { MeasuredStride } from './measured-stride.ts'

/**
 * What is summed up of strides minute by minute, in the order of time. A minute that is asked for again with the very same strides is not summed again: of an hour in which one event has moved
 * all others are there. Minutes are those of the clock, so that what they come to does not hang on what was asked before. Lists of strides never change. `known`: what else is known of each of them, always the same of the same stride.
 */
export function byMinute<Sums, Known = void>(sumsOf: (strides: readonly MeasuredStride[], known: Known) => Sums): (strides: readonly MeasuredStride[], known: Known) => readonly Sums[] {
  const minutes = new WeakMap<MeasuredStride, { of: readonly MeasuredStride[]; sums: Sums }>()
  const lists = new WeakMap<readonly MeasuredStride[], readonly Sums[]>()
  return (strides, known) => {
    const before = lists.get(strides)
    if (before) return before
    const all = inMinutes(strides).map((of) => {
      const first = of[0]!
      const same = minutes.get(first)
      if (same?.of.length === of.length && same.of.every((one, at) => one === of[at])) return same.sums
      const sums = sumsOf(of, known)
      minutes.set(first, { of, sums })
      return sums
    })
    lists.set(strides, all)
    return all
  }
}

/** Several ask for sums of the same. */
const cut = new WeakMap<readonly MeasuredStride[], readonly (readonly MeasuredStride[])[]>()

function inMinutes(strides: readonly MeasuredStride[]): readonly (readonly MeasuredStride[])[] {
  const before = cut.get(strides)
  if (before) return before
  const all: MeasuredStride[][] = []
  let last = Number.NaN
  for (const stride of strides) {
    const minute = minuteAt(stride.fromS)
    if (minute === last) all.at(-1)!.push(stride)
    else all.push([stride])
    last = minute
  }
  cut.set(strides, all)
  return all
}
