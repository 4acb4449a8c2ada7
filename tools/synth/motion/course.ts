import { subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { splinesThrough } from './spline.ts'

/** Where something is at a time, on a floor that does not move. */
export type Course = (timeS: number) => Vec3

/** Through places at times that ascend. */
export function courseThrough(timesS: readonly number[], places: readonly Vec3[]): Course {
  const place = splinesThrough(timesS, [0, 1, 2].map((axis) => places.map((place) => place[axis]!)))
  return (timeS) => {
    const [x, y, z] = place(timeS)
    return [x!, y!, z!]
  }
}

/** The body is looked at at least so often (seconds): at every strike, so that like steps are looked at alike, and closer where a foot lands, which shakes the leg. */
export interface Closeness {
  knotS: number
  landingS: number
}
/** How long before and after a strike that is. */
const LANDING = { beforeS: 0.025, afterS: 0.015 }
/** Moving the mid-hip moves the legs, and they are a part of the body: each round leaves a fraction of the last one's miss. */
const ROUNDS = 5

/** Times that run through all steps, each cut into equally many parts. */
export interface Beat {
  timesS: readonly number[]
  perStep: number
}

/** How the body's centre goes, given how far from the mid-hip it lies, and where the mid-hip was taken to be. */
export type CentrePlan = (beat: Beat, fromMidHip: readonly Vec3[], midHip: Course) => Course

/**
 * The mid-hip's course from the first strike to the last. What the floor moves is the body's centre; the mid-hip goes where
 * limbs and trunk leave it, and takes the legs with it. `centreWith` says where the centre lies from the mid-hip when that
 * goes a course.
 */
export function settledCourse(strikes: readonly number[], way: Course, plan: CentrePlan, { knotS, landingS }: Closeness, centreWith: (midHip: Course) => Course): Course {
  const perStep = Math.ceil((strikes.at(-1)! - strikes[0]!) / (strikes.length - 1) / knotS)
  const timesS = [...strikes.slice(1).flatMap((toS, index) => evenTimes(strikes[index]!, toS, perStep).slice(0, -1)), strikes.at(-1)!]
  const beat = { timesS, perStep }
  const close = strikes.slice(1, -1).flatMap((strikeS) => evenTimes(strikeS - LANDING.beforeS, strikeS + LANDING.afterS, (LANDING.beforeS + LANDING.afterS) / landingS))
  const knots = [...timesS, ...close].sort((a, b) => a - b).filter((timeS, index, all) => index === 0 || timeS - all[index - 1]! > landingS / 4)
  let midHip = courseThrough(timesS, timesS.map(plan(beat, timesS.map(() => [0, 0, 0]), way)))
  for (let round = 0; round < ROUNDS; round++) {
    const fromMidHip = knots.map(centreWith(midHip))
    const centre = plan(beat, timesS.map(courseThrough(knots, fromMidHip)), midHip)
    midHip = courseThrough(knots, knots.map((timeS, index) => subtract(centre(timeS), fromMidHip[index]!)))
  }
  return midHip
}

function evenTimes(fromS: number, toS: number, parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, index) => fromS + (index / parts) * (toS - fromS))
}
