import { length, subtract } from '../../math/vec3.ts'
import { SIDES } from '../joints.ts'
import type { PointAt } from '../markers/points-of-markers.ts'
import { EVERY, type Phases, varianceOfCourse, wavesAt } from './stride-phase.ts'

/** What lies on one bone. */
const BONES = [['hip', 'knee'], ['knee', 'ankle'], ['ankle', 'heel'], ['big-toe', 'small-toe']] as const

/** Metres, RMS, by which that bone of the legs grows and shrinks with the stride that does so most: its keypoints wander along it then, as those that a network sees in films do. */
export function wanderingM(frames: number, pointAt: PointAt, phases: Phases): number {
  const each = SIDES.flatMap((side) => BONES.map(([from, to]) => {
    const seen: { terms: Float64Array; value: number }[] = []
    for (let frame = 0; frame < frames; frame += EVERY) {
      const [a, b, phase] = [pointAt(frame, `${side}-${from}`), pointAt(frame, `${side}-${to}`), phases[side][frame]!]
      if (a && b && !Number.isNaN(phase)) seen.push({ terms: wavesAt(phase), value: length(subtract(b, a)) })
    }
    return varianceOfCourse(seen)
  }))
  return Math.sqrt(Math.max(0, ...each))
}
