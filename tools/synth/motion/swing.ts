import { ease } from './smooth.ts'

/** Numbers that move together: a leg's angles, or a foot's place and turn. */
export type Vector = readonly number[]

/** A curve's value, first and second derivative at one time. */
export interface VectorJet {
  value: Vector
  velocity: Vector
  acceleration: Vector
}

const STEP_S = 0.001

export function jetAt(curve: (timeS: number) => Vector, timeS: number): VectorJet {
  const [before, value, after] = [curve(timeS - STEP_S), curve(timeS), curve(timeS + STEP_S)]
  return {
    value,
    velocity: value.map((_, i) => (after[i]! - before[i]!) / (2 * STEP_S)),
    acceleration: value.map((now, i) => (after[i]! - 2 * now + before[i]!) / STEP_S ** 2),
  }
}

/** How far from each end of a swing what is missing there of value, speed and acceleration fades into it, as a share of it. */
export interface Fade {
  value: number
  velocity: number
  acceleration: number
}

/**
 * What to add to a swing's wanted curve so that it leaves the floor and lands just as the standing leg does: `from` and
 * `to` are what is missing at both ends.
 */
export function bridge(from: VectorJet, to: VectorJet, fromS: number, toS: number, fadeOf: (index: number) => Fade): (timeS: number) => Vector {
  const swingS = toS - fromS
  const weight = (s: number, part: number) => 1 - ease(s / (part * swingS))
  const part = (jet: VectorJet, i: number, s: number, { value, velocity, acceleration }: Fade) =>
    value * jet.value[i]! + velocity * s * jet.velocity[i]! + ((acceleration * s * s) / 2) * jet.acceleration[i]!
  const fades = from.value.map((_, i) => fadeOf(i))
  const kinds = [...new Set(fades)]
  const kindOf = fades.map((fade) => kinds.indexOf(fade))
  const weights = (s: number) => kinds.map(({ value, velocity, acceleration }) => ({ value: weight(s, value), velocity: weight(s, velocity), acceleration: weight(s, acceleration) }))
  return (timeS) => {
    const [after, before] = [weights(Math.abs(timeS - fromS)), weights(Math.abs(timeS - toS))]
    return kindOf.map((kind, i) => part(from, i, timeS - fromS, after[kind]!) + part(to, i, timeS - toS, before[kind]!))
  }
}

export function difference(a: VectorJet, b: VectorJet): VectorJet {
  const minus = (x: Vector, y: Vector) => x.map((value, i) => value - y[i]!)
  return { value: minus(a.value, b.value), velocity: minus(a.velocity, b.velocity), acceleration: minus(a.acceleration, b.acceleration) }
}

export const plus = (a: (timeS: number) => Vector, b: (timeS: number) => Vector) => (timeS: number) => {
  const more = b(timeS)
  return a(timeS).map((value, i) => value + more[i]!)
}
