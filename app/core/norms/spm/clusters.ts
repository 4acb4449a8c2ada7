/** A stretch of a curve beyond a level. */
export interface Stretch {
  /** In samples, with their fraction. */
  from: number
  to: number
  /** Above the level, or below its negative. */
  sign: 1 | -1
}

/** Where a curve lies beyond ±`level`, with its crossings by straight lines between samples. */
export function stretchesBeyond(curve: Float64Array, level: number): Stretch[] {
  const found = ([1, -1] as const).flatMap((sign) => ofSign(curve, level, sign))
  return found.toSorted((a, b) => a.from - b.from)
}

function ofSign(curve: Float64Array, level: number, sign: 1 | -1): Stretch[] {
  const isOver = (at: number) => sign * curve[at]! > level
  const stretches: Stretch[] = []
  for (let at = 0; at < curve.length; at++) {
    if (!isOver(at)) continue
    const first = at
    while (at + 1 < curve.length && isOver(at + 1)) at++
    stretches.push({ from: first - wayOut(first, -1), to: at + wayOut(at, 1), sign })
  }
  return stretches

  /** From a sample that is over the level to the crossing beside it, in samples; none where the curve ends or is unknown. */
  function wayOut(at: number, step: 1 | -1): number {
    const [inside, outside] = [sign * curve[at]!, sign * (curve[at + step] ?? Number.NaN)]
    return Number.isNaN(outside) ? 0 : (inside - level) / (inside - outside)
  }
}
