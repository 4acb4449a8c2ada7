import type { Motion } from '../model.ts'
import type { Spot } from './room-plan.ts'

const STEP_S = 0.1
const CELL_M = 0.1

/** Everywhere the feet come by, once. */
export function footPath(motion: Motion): Spot[] {
  const cells = new Map<string, Spot>()
  for (let step = 0; step <= Math.ceil(motion.durationS / STEP_S); step++) {
    const pose = motion.poseAt(Math.min(motion.durationS, step * STEP_S))
    for (const segment of ['left-foot', 'right-foot', 'left-toes', 'right-toes'] as const) {
      const [x, y] = pose[segment].origin
      cells.set(`${Math.round(x / CELL_M)} ${Math.round(y / CELL_M)}`, [x, y])
    }
  }
  return [...cells.values()]
}
