import type { LegVector } from './leg-vector.ts'
import { ease } from './smooth.ts'

/** A curve's value, first and second derivative at one time. */
export interface Jet {
  value: LegVector
  velocity: LegVector
  acceleration: LegVector
}

const STEP_S = 0.001

export function jetAt(curve: (timeS: number) => LegVector, timeS: number): Jet {
  const [before, value, after] = [curve(timeS - STEP_S), curve(timeS), curve(timeS + STEP_S)]
  return {
    value,
    velocity: value.map((_, i) => (after[i]! - before[i]!) / (2 * STEP_S)),
    acceleration: value.map((now, i) => (after[i]! - 2 * now + before[i]!) / STEP_S ** 2),
  }
}

/** How far from each end of the swing its value, speed and acceleration reach into it; the foot is light and forgets soon. */
const LEG_REACH = { value: 0.5, velocity: 0.34, acceleration: 0.26 }
const FOOT_REACH = { value: 0.4, velocity: 0.2, acceleration: 0.16 }
const FIRST_OF_FOOT = 6

/**
 * What to add to a swing's wanted curve so that it leaves the floor and lands just as the standing leg does: `from` and
 * `to` are what is missing at both ends.
 */
export function bridge(from: Jet, to: Jet, fromS: number, toS: number): (timeS: number) => LegVector {
  const swingS = toS - fromS
  const weights = (s: number, reach: typeof LEG_REACH) => {
    const weight = (part: number) => 1 - ease(s / (part * swingS))
    return { value: weight(reach.value), velocity: weight(reach.velocity) * s, acceleration: (weight(reach.acceleration) * s * s) / 2 }
  }
  return (timeS) => {
    const [since, until] = [timeS - fromS, toS - timeS]
    const [legOff, footOff, legOn, footOn] = [weights(since, LEG_REACH), weights(since, FOOT_REACH), weights(until, LEG_REACH), weights(until, FOOT_REACH)]
    return from.value.map((_, i) => {
      const [off, on] = i < FIRST_OF_FOOT ? [legOff, legOn] : [footOff, footOn]
      const left = off.value * from.value[i]! + off.velocity * from.velocity[i]! + off.acceleration * from.acceleration[i]!
      return left + on.value * to.value[i]! - on.velocity * to.velocity[i]! + on.acceleration * to.acceleration[i]!
    })
  }
}

export function difference(a: Jet, b: Jet): Jet {
  const minus = (x: LegVector, y: LegVector) => x.map((value, i) => value - y[i]!)
  return { value: minus(a.value, b.value), velocity: minus(a.velocity, b.velocity), acceleration: minus(a.acceleration, b.acceleration) }
}

export const plus = (a: (timeS: number) => LegVector, b: (timeS: number) => LegVector) => (timeS: number) => {
  const more = b(timeS)
  return a(timeS).map((value, i) => value + more[i]!)
}
