/** A function of time that is twice continuously differentiable. */
export type Smooth = (t: number) => number

/**
 * The cubic spline through (times, values) with free ends, going on straight beyond them (de Boor 1978, natural spline).
 * `times` ascend.
 */
export function splineThrough(times: readonly number[], values: readonly number[]): Smooth {
  const within = pieces(times, values)
  return (t) => within(t, pieceAt(times, t))
}

/** Several through the same times, which are looked through once. */
export function splinesThrough(times: readonly number[], curves: readonly (readonly number[])[]): (t: number) => number[] {
  const each = curves.map((values) => pieces(times, values))
  return (t) => {
    const piece = pieceAt(times, t)
    return each.map((within) => within(t, piece))
  }
}

/** −1 before the first time, `times.length` after the last one, the interval's index between. */
const pieceAt = (times: readonly number[], t: number) => (t <= times[0]! ? -1 : t >= times.at(-1)! ? times.length : intervalOf(times, t))

function pieces(times: readonly number[], values: readonly number[]): (t: number, piece: number) => number {
  const last = times.length - 1
  const curvature = secondDerivatives(times, values)
  const slopeAt = (index: number, towards: number) => {
    const width = times[towards]! - times[index]!
    return (values[towards]! - values[index]!) / width - (width * (2 * curvature[index]! + curvature[towards]!)) / 6
  }
  const [firstSlope, lastSlope] = last > 0 ? [slopeAt(0, 1), slopeAt(last, last - 1)] : [0, 0]
  return (t, index) => {
    if (index < 0) return values[0]! + firstSlope * (t - times[0]!)
    if (index > last) return values[last]! + lastSlope * (t - times[last]!)
    const width = times[index + 1]! - times[index]!
    const b = (t - times[index]!) / width
    const a = 1 - b
    const bend = ((a * a * a - a) * curvature[index]! + (b * b * b - b) * curvature[index + 1]!) * ((width * width) / 6)
    return a * values[index]! + b * values[index + 1]! + bend
  }
}

/** The index at which the interval begins that t lies in; before the first and from the last time on it is the nearest one. */
export function intervalOf(times: readonly number[], t: number): number {
  let [low, high] = [0, times.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (times[middle]! <= t) low = middle
    else high = middle
  }
  return low
}

/** Tridiagonal system of the natural spline, by elimination. */
function secondDerivatives(times: readonly number[], values: readonly number[]): Float64Array {
  const count = times.length
  const [second, upper] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 1; i < count - 1; i++) {
    const share = (times[i]! - times[i - 1]!) / (times[i + 1]! - times[i - 1]!)
    const pivot = share * second[i - 1]! + 2
    second[i] = (share - 1) / pivot
    const bend = (values[i + 1]! - values[i]!) / (times[i + 1]! - times[i]!) - (values[i]! - values[i - 1]!) / (times[i]! - times[i - 1]!)
    upper[i] = ((6 * bend) / (times[i + 1]! - times[i - 1]!) - share * upper[i - 1]!) / pivot
  }
  for (let i = count - 2; i >= 0; i--) second[i] = second[i]! * second[i + 1]! + upper[i]!
  return second
}
