/** From 0 at t ≤ 0 to 1 at t ≥ 1, first and second derivatives 0 at both ends. */
export function ease(t: number): number {
  if (t <= 0) return 0
  if (t >= 1) return 1
  return t * t * t * (10 + t * (6 * t - 15))
}

/** Rises from rest to 1 in a unit of time, fastest at its end, and goes on from there. */
export const push = (t: number) => (t <= 0 ? 0 : t * t * t * (2 - t))

/** Falls from 1 to 0 in a unit of time, evenly at first, and comes to rest without a jolt; before 0 a straight line. */
export const slap = (t: number) => (t >= 1 ? 0 : t > 0 ? (1 - t) ** 3 * (1 + t + 1.5 * t * t) : 1 - 2 * t + 1.5 * t * t)

/** How far one still goes at speed 1 who is slowed down smoothly within the last `withinS` before 0. */
export function stoppedWithin(untilS: number, withinS: number): number {
  const until = untilS / withinS
  return withinS * (until >= 1 ? until - 0.5 : until ** 4 * (2.5 - until * (3 - until)))
}

/** 0 outside from…to, 1 at the peak, twice continuously differentiable. */
export const hump = (t: number, from: number, peak: number, to: number) => ease((t - from) / (peak - from)) * ease((to - t) / (to - peak))

/** The lesser of the two, with its corner rounded over about `softness`; never above either. */
export function softMinimum(a: number, b: number, softness: number): number {
  return Math.min(a, b) - softness * Math.log1p(Math.exp(-Math.abs(a - b) / softness))
}

/** The lesser of the two, rounded over where they are nearer to each other than `width`; twice continuously differentiable. */
export function lesserOf(a: number, b: number, width: number): number {
  const near = Math.max(0, 1 - Math.abs(a - b) / width)
  return Math.min(a, b) - (width * near ** 3) / 6
}

/** A curve's value, first and second derivative at one time. */
export interface Jet {
  value: number
  speed: number
  acceleration: number
}

export function jetOf(curve: (t: number) => number, t: number, step = 0.001): Jet {
  const [before, value, after] = [curve(t - step), curve(t), curve(t + step)]
  return { value, speed: (after - before) / (2 * step), acceleration: (after - 2 * value + before) / step ** 2 }
}

/** The quintic from one jet to another. */
export function between(from: Jet, to: Jet, start: number, end: number): (t: number) => number {
  const width = end - start
  const [p0, v0, a0] = [from.value, from.speed * width, from.acceleration * width ** 2]
  const [p1, v1, a1] = [to.value, to.speed * width, to.acceleration * width ** 2]
  const c3 = 10 * (p1 - p0) - 6 * v0 - 4 * v1 - 1.5 * a0 + 0.5 * a1
  const c4 = -15 * (p1 - p0) + 8 * v0 + 7 * v1 + 1.5 * a0 - a1
  const c5 = 6 * (p1 - p0) - 3 * v0 - 3 * v1 - 0.5 * a0 + 0.5 * a1
  return (t) => {
    const x = (t - start) / width
    return p0 + x * (v0 + x * (a0 / 2 + x * (c3 + x * (c4 + x * c5))))
  }
}
