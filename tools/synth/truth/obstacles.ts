import { RAIL_RADIUS_M, railLines } from '../room/rails.ts'
import type { RoomPlan } from '../room/room-plan.ts'
import type { Take } from '../take.ts'
import { bodyCapsules } from './body-capsules.ts'
import type { Obstacle } from './visibility.ts'

/** What may hide a keypoint: the body itself, and the rails it walks between. */
export function obstaclesOf({ person, motion }: Pick<Take, 'person' | 'motion'>, { treadmill }: RoomPlan): (timeS: number) => readonly Obstacle[] {
  const rails = treadmill?.rails ? railLines(treadmill).map(([from, to]): Obstacle => ({ from, to, radiusM: RAIL_RADIUS_M })) : []
  const flesh = bodyCapsules(person.dimensions, person.build)
  return (timeS) => [...flesh(motion.poseAt(timeS)), ...rails]
}
