import type { Motion } from '../model.ts'
import type { Person } from '../person/person.ts'
import { RAIL_RADIUS_M, railLines } from '../room/rails.ts'
import type { RoomPlan } from '../room/room-plan.ts'
import { bodyCapsules } from './body-capsules.ts'
import type { Obstacle } from './visibility.ts'

/** What may hide a keypoint: the body itself, and the rails it walks between. */
export function obstaclesOf({ dimensions, build }: Pick<Person, 'dimensions' | 'build'>, motion: Motion, { treadmill }: RoomPlan): (timeS: number) => readonly Obstacle[] {
  const rails = treadmill?.rails ? railLines(treadmill).map(([from, to]): Obstacle => ({ from, to, radiusM: RAIL_RADIUS_M })) : []
  const flesh = bodyCapsules(dimensions, build)
  return (timeS) => [...flesh(motion.poseAt(timeS)), ...rails]
}
