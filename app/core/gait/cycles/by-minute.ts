import type { MeasuredStride } from './measured-stride.ts'

const MINUTE_S = 60

/**
 * What is summed up of strides minute by minute, in the order of time. A minute that is asked for again with the very same strides is not summed again: of an hour in which one event has moved
 * all others are there. Minutes are those of the clock, so that what they come to does not hang on what was asked before. Lists of strides never change.
 */
export function byMinute<Sums>(sumsOf: (strides: readonly MeasuredStride[]) => Sums): (strides: readonly MeasuredStride[]) => readonly Sums[] {
  const minutes = new WeakMap<MeasuredStride, { of: readonly MeasuredStride[]; sums: Sums }>()
  const lists = new WeakMap<readonly MeasuredStride[], readonly Sums[]>()
  return (strides) => {
    const before = lists.get(strides)
    if (before) return before
    const all = inMinutes(strides).map((of) => {
      const first = of[0]!
      const known = minutes.get(first)
      if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.sums
      const sums = sumsOf(of)
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
    const minute = Math.floor(stride.fromS / MINUTE_S)
    if (minute === last) all.at(-1)!.push(stride)
    else all.push([stride])
    last = minute
  }
  cut.set(strides, all)
  return all
}
