import { makeMotion } from './motion/make-motion.ts'
import { stageOf } from './render/films.ts'
import { RAIL_RADIUS_M, railLines } from './room/rails.ts'
import { bodyCapsules } from './truth/body-capsules.ts'
import type { Obstacle } from './truth/visibility.ts'
import type { Studio } from './write/plan.ts'

/** The lab's parts put together. */
export const STUDIO: Studio = {
  makeMotion,
  obstacles(person, scene, motion, cameras) {
    const { treadmill } = stageOf({ person, scene, motion, cameras }, { blur: 1, noise: 0 }).room
    const rails = treadmill?.rails ? railLines(treadmill).map(([from, to]): Obstacle => ({ from, to, radiusM: RAIL_RADIUS_M })) : []
    const flesh = bodyCapsules(person.dimensions, person.build)
    return (timeS) => [...flesh(motion.poseAt(timeS)), ...rails]
  },
}
