import { makeMotion } from './motion/make-motion.ts'
import type { Studio } from './write/plan.ts'

export const STUDIO: Studio = {
  makeMotion,
  obstacles: () => () => [],
}
