import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Contact } from './contacts.ts'
import { courseThrough, type CentrePlan, type Course } from './course.ts'
import { evenOut, type Aim } from './even-out.ts'
import type { Gait } from './gait-elements.ts'
import { ease } from './smooth.ts'
import type { StandingLegs } from './standing-legs.ts'

/** How many swings a stride the body's centre follows (half of such a swing is left): ahead, aside, up. */
const FOLLOWED = [3, 2.5, 3] as const
/** A degree of a knee's bend that lowers the body so much counts as 1. */
const USUAL_PER_DEGREE_M = 0.001
const WEIGHT = { least: 0.05, most: 3 }

/** How the body's centre goes in walking: evenly, and as high as the standing legs hold it with their knees as they are wanted. */
export function walkPlan({ contacts }: Gait, legs: StandingLegs, way: Course): CentrePlan {
  return ({ timesS, perStep }, over, midHip) => {
    const perStride = 1 / (2 * perStep)
    const [ahead, aside] = [0, 1].map((axis) => evenOut(over.map((place) => ({ value: place[axis]!, weight: 1, most: Infinity })), FOLLOWED[axis]! * perStride))
    const heights = evenOut(aimsOf(contacts, legs, timesS, over, midHip), FOLLOWED[2] * perStride)
    const centre = timesS.map((timeS, index): Vec3 => {
      const [x, y] = way(timeS)
      return [x + ahead![index]!, y + aside![index]!, heights[index]!]
    })
    return courseThrough(timesS, centre)
  }
}

function aimsOf(contacts: readonly Contact[], legs: StandingLegs, timesS: readonly number[], over: readonly Vec3[], midHip: Course): Aim[] {
  let first = 0
  return timesS.map((timeS, index) => {
    while (contacts[first]!.offS < timeS) first++
    const place = midHip(timeS)
    const sum = { value: 0, weight: 0, most: Infinity }
    // at most two feet stand, and a third may follow soon
    for (const [ahead, contact] of contacts.slice(first, first + 3).entries()) {
      if (contact.strikeS > timeS) break
      const { wantedM, mostM, perDegreeM } = legs.heightOver(contact, timeS, place)
      const sensitive = Math.max(WEIGHT.least, Math.min(WEIGHT.most, (USUAL_PER_DEGREE_M / perDegreeM) ** 2))
      const weight = sensitive * keptLoad(contact, contacts[first + ahead + 1], timeS)
      sum.value += weight * wantedM
      sum.weight += weight
      sum.most = Math.min(sum.most, mostM)
    }
    const up = over[index]![2]
    return { value: sum.value / sum.weight + up, weight: sum.weight, most: sum.most + up }
  })
}

/** The share of the body that a foot has not yet given to the next. */
const keptLoad = ({ offS }: Contact, next: Contact | undefined, timeS: number) => (next ? 1 - ease((timeS - next.strikeS) / (offS - next.strikeS)) : 1)
