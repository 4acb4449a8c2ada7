import type { Limb } from '../../../body/limbs.ts'
import type { Scene } from '../scene.ts'
import { newSideCosts, putPlaceCosts, putStepCosts, usualBendOf, type SideCosts } from './costs.ts'
import { exchange } from './exchange.ts'
import { likeliestPath, oddOneOut } from './likeliest-path.ts'
import { linesOf } from './reference.ts'

/** A camera took a limb for the other side's in these frames. */
export interface Swap {
  camera: number
  limb: Limb['name']
  fromFrame: number
  /** The first that is as it should be again. */
  toFrame: number
}

interface Stretch {
  camera: number
  fromFrame: number
  toFrame: number
  /** By what it costs less than to leave the sides as they are. */
  gain: number
}

/** Less speaks for as little as two keypoints that are somewhere else altogether. */
const LEAST_GAIN = 9
/** Each round settles what the one before made clear. */
const MOST_ROUNDS = 5

/**
 * Puts right, in the scene itself, where a camera took left for right: each limb of each camera both ways, held against where the
 * other cameras see it and against its own course, over all frames at once. Where legs cross in a picture, both say that
 * nothing was exchanged. What most speaks for comes first, since one wrong camera makes the others look wrong too.
 */
export function repairSwaps(scene: Scene, limbs: readonly Limb[], usualErrorPx: number): Swap[] {
  const { frames, cameras } = scene.seen
  const lines = linesOf(scene)
  return limbs.flatMap((limb) => {
    const every = Array.from({ length: cameras }, (_, camera) => ({ camera, costs: newSideCosts(frames), swapped: new Uint8Array(frames), usualBend: usualBendOf(scene, camera, limb) }))
    const count = (fromFrame: number, toFrame: number) => {
      for (const { camera, costs, usualBend } of every) {
        putPlaceCosts(costs, scene, lines, camera, limb, usualErrorPx, fromFrame, toFrame)
        putStepCosts(costs, scene, camera, limb, usualBend, fromFrame, Math.min(frames, toFrame + 2))
      }
    }
    count(0, frames)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const settled = clearest(every.flatMap(({ camera, costs }) => stretchesOf(camera, costs)))
      for (const { camera, fromFrame, toFrame } of settled) {
        exchange(scene, limb, camera, fromFrame, toFrame)
        for (let frame = fromFrame; frame < toFrame; frame++) every[camera]!.swapped[frame]! ^= 1
        count(fromFrame, toFrame)
      }
      if (settled.length === 0) break
    }
    return every.flatMap(({ camera, swapped }) => runsOf(swapped).map(([fromFrame, toFrame]): Swap => ({ camera, limb: limb.name, fromFrame, toFrame })))
  })
}

function stretchesOf(camera: number, costs: SideCosts): Stretch[] {
  return runsOf(likeliestPath(costs))
    .map(([fromFrame, toFrame]) => ({ camera, fromFrame, toFrame, gain: gainOf(costs, fromFrame, toFrame) }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
}

function gainOf({ places, steps }: SideCosts, from: number, to: number): number {
  let gain = 0
  for (let frame = from; frame < to; frame++) gain += places[2 * frame]! - places[2 * frame + 1]!
  const isIn = (frame: number) => (frame >= from && frame < to ? 1 : 0)
  for (let frame = Math.max(2, from); frame < Math.min(to + 2, steps.length / 4); frame++)
    gain += steps[4 * frame]! - steps[4 * frame + oddOneOut(isIn(frame - 2), isIn(frame - 1), isIn(frame))]!
  return gain
}

/** Of those that meet in time only the one that most speaks for: the others are looked at again. */
function clearest(stretches: readonly Stretch[]): Stretch[] {
  const taken: Stretch[] = []
  for (const one of stretches.toSorted((a, b) => b.gain - a.gain))
    if (taken.every(({ fromFrame, toFrame }) => one.fromFrame > toFrame || one.toFrame < fromFrame)) taken.push(one)
  return taken
}

function runsOf(flags: Uint8Array): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (let from = flags.indexOf(1); from >= 0; ) {
    let to = from
    while (flags[to] === 1) to++
    runs.push([from, to])
    from = flags.indexOf(1, to)
  }
  return runs
}
