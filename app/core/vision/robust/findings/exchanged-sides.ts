import { type Finding, noticed, timeOf } from './finding.ts'
import type { Judged } from './subject.ts'

/** Cameras that took left for right, which was put right: one a camera. */
export function exchangedSides({ cameras, found: { swaps }, timesUs }: Judged): Finding[] {
  return cameras.flatMap(({ name }, camera): Finding[] => {
    const own = swaps.filter((swap) => swap.camera === camera)
    if (own.length === 0) return []
    const frames = new Set(own.flatMap(({ fromFrame, toFrame }) => Array.from({ length: toFrame - fromFrame }, (_, place) => fromFrame + place)))
    const [first, last] = [Math.min(...own.map(({ fromFrame }) => fromFrame)), Math.max(...own.map(({ toFrame }) => toFrame))]
    return [noticed('exchanged-sides', { camera: name, frames: frames.size, limbs: [...new Set(own.map(({ limb }) => limb))] }, { level: 'note', subject: name, ...timeOf(timesUs, [first, last]) })]
  })
}
