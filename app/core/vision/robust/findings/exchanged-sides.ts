import { type Finding, listed, timeOf } from './finding.ts'
import type { Judged } from './subject.ts'

/** Cameras that took left for right, which was put right: one a camera. */
export function exchangedSides({ cameras, found: { swaps }, timesUs }: Judged): Finding[] {
  return cameras.flatMap(({ name }, camera): Finding[] => {
    const own = swaps.filter((swap) => swap.camera === camera)
    if (own.length === 0) return []
    const frames = new Set(own.flatMap(({ fromFrame, toFrame }) => Array.from({ length: toFrame - fromFrame }, (_, place) => fromFrame + place)))
    const [first, last] = [Math.min(...own.map(({ fromFrame }) => fromFrame)), Math.max(...own.map(({ toFrame }) => toFrame))]
    const limbs = listed([...new Set(own.map(({ limb }) => limb))])
    return [{ level: 'note', code: 'exchanged-sides', subject: name, message: `${name} took left for right in ${frames.size} ${frames.size === 1 ? 'frame' : 'frames'} (${limbs}); it was put right.`, ...timeOf(timesUs, [first, last]) }]
  })
}
