import { scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { leftward } from '../person/pose.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Contact } from './contacts.ts'
import { courseThrough, type Beat, type CentrePlan, type Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { between } from './smooth.ts'
import { evenOut } from './even-out.ts'
import { intervalOf, splineThrough, type Smooth } from './spline.ts'
import type { StandingLegs } from './standing-legs.ts'

/** The floor brakes and drives on by so much of the body's weight for each m/s: 0.43 of it at 4.5 m/s (Cavanagh & Lafortune 1980). */
const BRAKE_S_PER_M = 0.095
/** Of the push below that brakes: its peak is so much of the way lost to it over the contact's time squared, that of 60·x(1 − x)(1 − 2x). */
const PEAK_OF_BRAKE = 10 / Math.sqrt(3)
/** Swings a stride, of what is followed from stride to stride. */
const STEADY = 0.3
/** One step's height is made up with its neighbours': nobody jumps from a short leg to a long one. */
const SHARED = [1, 2, 3, 2, 1]
/** So much straighter than wanted the knee may be for that where a stance begins and ends, and so much between. */
const STRAIGHTER_DEG = { ends: 4, between: 8 }

const SWEEPS = 4
/** Of a stance: where a leg may be too short for a body that rises early, and by how much of the lack it then leaves lower. */
const STRETCHED_AT = [0.5, 0.62, 0.72, 0.8, 0.87, 0.94]
const LOWERED = 1.4

/** How the body's centre goes in running: free flight from foot off to the next strike, and the floor's push between. */
export function runPlan({ contacts, style }: Gait, legs: StandingLegs): CentrePlan {
  const strikes = contacts.map(({ strikeS }) => strikeS)
  return (beat, fromMidHip, midHip) => {
    const centreFrom = courseThrough(beat.timesS, fromMidHip)
    const [aheadOf, asideOf] = ([0, 1] as const).map((axis) => steady(beat, fromMidHip.map((place) => place[axis])))
    const heightOver = (contact: Contact, timeS: number) => ({ up: centreFrom(timeS)[2], ...legs.heightOver(contact, timeS, midHip(timeS)) })
    const heightsAt = (moment: 'strikeS' | 'offS') => {
      const heights = contacts.map((contact) => heightOver(contact, contact[moment]))
      return shared(heights.map(({ wantedM, up }) => wantedM + up)).map((height, index) => {
        const { wantedM, perDegreeM, up } = heights[index]!
        return Math.min(height, wantedM + STRAIGHTER_DEG.ends * perDegreeM + up)
      })
    }
    const endsOf = (landing: readonly number[], leaving: readonly number[]) =>
      contacts.map(({ side, strikeS, offS }, index) => {
        const next = contacts[index + 1]?.strikeS ?? offS
        const lostM = (BRAKE_S_PER_M * style.speedMps * GRAVITY_MPS2 * (offS - strikeS) ** 2) / PEAK_OF_BRAKE
        const brakedM = (lostM * (next - offS)) / (next - strikeS)
        const at = (timeS: number, backM: number, heightM: number): Vec3 => [
          style.speedMps * timeS + aheadOf!(timeS) - backM,
          leftward(side) * style.swayM + asideOf!(timeS),
          heightM,
        ]
        return { strike: at(strikeS, 0, landing[index]!), off: at(offS, brakedM, leaving[index]!) }
      })
    let [landing, leaving] = [heightsAt('strikeS'), heightsAt('offS')]
    for (let sweep = 0; ; sweep++) {
      ;[landing, leaving] = pressing(contacts, landing, leaving)
      const course = pushed(contacts, endsOf(landing, leaving))
      const excess = contacts.map((contact) => {
        const over = (share: number) => {
          const timeS = contact.strikeS + share * (contact.offS - contact.strikeS)
          const { wantedM, perDegreeM, up } = heightOver(contact, timeS)
          return course.during(contact, timeS)[2] - (wantedM + STRAIGHTER_DEG.between * perDegreeM + up)
        }
        return Math.max(0, ...STRETCHED_AT.map(over))
      })
      if (sweep === SWEEPS || !excess.some((overM) => overM > 0)) return (timeS) => course.at(intervalOf(strikes, timeS), timeS)
      leaving = leaving.map((height, index) => height - LOWERED * excess[index]!)
    }
  }
}

/** What is left when all that swings with the strides is taken away. */
function steady({ timesS, perStep }: Beat, values: readonly number[]): Smooth {
  return splineThrough(timesS, [...evenOut(values.map((value) => ({ value, weight: 1, most: Infinity })), STEADY / (2 * perStep))])
}

function shared(heights: readonly number[]): number[] {
  return heights.map((_, index) => {
    const near = SHARED.flatMap((weight, place) => {
      const value = heights[index + place - (SHARED.length - 1) / 2]
      return value === undefined ? [] : [{ weight, value }]
    })
    return near.reduce((sum, { weight, value }) => sum + weight * value, 0) / near.reduce((sum, { weight }) => sum + weight, 0)
  })
}

/** How fast the push grows at least, and dies away: an eighth of the weight in a hundredth of a second. */
const LEAST_JERK_MPS3 = 120

/**
 * The floor presses and never pulls: where a push between two uneven flights would begin or end with a pull, the body comes
 * down, or leaves, lower. The push is the quintic of `floorPush` below, its force a cubic that is nothing at both ends: what it
 * grows with and dies away with there, that is the quintic's third derivative, says that it is nowhere less than nothing between.
 */
function pressing(contacts: readonly Contact[], landing: readonly number[], leaving: readonly number[]): [number[], number[]] {
  const [strike, off] = [[...landing], [...leaving]]
  const flightS = (index: number) => contacts[index + 1]!.strikeS - contacts[index]!.offS
  const risingMps = (index: number) => (strike[index + 1]! - off[index]!) / flightS(index) + (GRAVITY_MPS2 * flightS(index)) / 2
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let index = 1; index < contacts.length - 1; index++) {
      const stanceS = contacts[index]!.offS - contacts[index]!.strikeS
      const room = (directed: number, near: number, far: number) => 10 * directed + stanceS * (6 * near + 4 * far + stanceS * (GRAVITY_MPS2 - (LEAST_JERK_MPS3 * stanceS) / 6))
      const lower = (lacking: number, aloftS: number) => Math.max(0, -lacking) / (10 + (6 * stanceS) / aloftS)
      const fallingMps = () => GRAVITY_MPS2 * flightS(index - 1) - risingMps(index - 1)
      strike[index]! -= lower(room(off[index]! - strike[index]!, fallingMps(), -risingMps(index)), flightS(index - 1))
      off[index]! -= lower(room(strike[index]! - off[index]!, risingMps(index), -fallingMps()), flightS(index))
    }
  return [strike, off]
}

interface Ends {
  strike: Vec3
  off: Vec3
}

/** Pushes of the floor, and flights between them. */
function pushed(contacts: readonly Contact[], ends: readonly Ends[]) {
  const flights = contacts.slice(1).map(({ strikeS }, index) => flight(ends[index]!.off, ends[index + 1]!.strike, contacts[index]!.offS, strikeS))
  const flightAfter = (index: number) => flights[Math.max(0, Math.min(flights.length - 1, index))]!
  const pushes = contacts.map(({ strikeS, offS }, index) => floorPush(ends[index]!, flightAfter(index - 1), flightAfter(index), strikeS, offS))
  return {
    during: (contact: Contact, timeS: number) => pushes[contacts.indexOf(contact)]!(timeS),
    at: (index: number, timeS: number) => (timeS < contacts[index]!.offS ? pushes[index]! : flightAfter(index).at)(timeS),
  }
}

interface Flight {
  at: Course
  firstMps: Vec3
  lastMps: Vec3
}

function flight(from: Vec3, to: Vec3, fromS: number, toS: number): Flight {
  const durationS = toS - fromS
  const [x, y, z] = scale(subtract(to, from), 1 / durationS)
  const firstMps: Vec3 = [x, y, z + (GRAVITY_MPS2 * durationS) / 2]
  return {
    firstMps,
    lastMps: [x, y, firstMps[2] - GRAVITY_MPS2 * durationS],
    at: (timeS) => {
      const s = timeS - fromS
      return [from[0] + s * x, from[1] + s * y, from[2] + s * (firstMps[2] - (GRAVITY_MPS2 * s) / 2)]
    },
  }
}

/** The floor takes the body over from one flight to the next: its force begins and ends with nothing. */
function floorPush({ strike, off }: Ends, before: Flight, after: Flight, strikeS: number, offS: number): Course {
  const [x, y, z] = ([0, 1, 2] as const).map((axis) => {
    const acceleration = axis === 2 ? -GRAVITY_MPS2 : 0
    return between({ value: strike[axis], speed: before.lastMps[axis], acceleration }, { value: off[axis], speed: after.firstMps[axis], acceleration }, strikeS, offS)
  })
  return (timeS) => [x!(timeS), y!(timeS), z!(timeS)]
}
