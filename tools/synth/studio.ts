import { makeMotion } from './motion/make-motion.ts'
import { planRoom } from './room/plan-room.ts'
import { obstaclesOf } from './truth/obstacles.ts'
import type { Studio } from './write/plan-lab.ts'

/** The lab's parts put together. */
export const STUDIO: Studio = {
  makeMotion,
  obstacles: (take) => obstaclesOf(take, planRoom(take)),
}
