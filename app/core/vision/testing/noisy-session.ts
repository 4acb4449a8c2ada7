import type { Vec3 } from '../../math/vec3.ts'
import { project, type Camera } from '../camera.ts'
import type { Observations } from '../robust/observations.ts'
import { randomFrom, type Random } from './random.ts'

/** Of keypoints by place: which of the left and of the right belong to a limb, in the same order. */
interface Limb {
  left: readonly number[]
  right: readonly number[]
}

/** What is wrong with what the cameras see. */
export interface Faults {
  seed: number
  noisePx: number
  /** One draw a camera and keypoint, this far off in some direction. */
  biasPx?: number
  /** Share of keypoints that are seen somewhere else. */
  outliers?: number
  /** Share of a camera's frames that take left for right, in stretches of a few frames: everything, or single limbs. */
  swaps?: { share: number; limbs: readonly Limb[] }
  /** A camera that shows nobody for these frames. */
  lost?: { camera: number; fromFrame: number; toFrame: number }
}

interface NoisySession {
  seen: Observations
  /** By frame and camera, bit n: the n-th limb was taken for the other side's. */
  swapped: Uint8Array
}

/** `truth[frame][keypoint]` as keypoint models see it. */
export function noisySession(cameras: readonly Camera[], truth: readonly (readonly Vec3[])[], faults: Faults): NoisySession {
  const random = randomFrom(faults.seed)
  const keypoints = truth[0]!.length
  const count = truth.length * cameras.length * keypoints
  const seen: Observations = { frames: truth.length, cameras: cameras.length, keypoints, pixels: new Float32Array(2 * count).fill(NaN), likelihood: new Float32Array(count) }
  const swapped = new Uint8Array(truth.length * cameras.length)
  for (const [place, camera] of cameras.entries()) {
    const biases = Array.from({ length: keypoints }, () => offBy(random, faults.biasPx ?? 0))
    const swaps = swapsOf(random, faults, truth.length)
    for (const [frame, points] of truth.entries()) {
      if (faults.lost?.camera === place && frame >= faults.lost.fromFrame && frame < faults.lost.toFrame) continue
      swapped[frame * cameras.length + place] = swaps[frame]!
      const sources = labelled(keypoints, faults.swaps?.limbs ?? [], swaps[frame]!)
      for (let keypoint = 0; keypoint < keypoints; keypoint++) {
        const source = sources[keypoint]!
        const pixel = project(camera, points[source]!)
        if (!pixel) continue
        const at = (frame * cameras.length + place) * keypoints + keypoint
        const [far, du, dv] = random.uniform() < (faults.outliers ?? 0) ? [true, ...offBy(random, random.uniform(30, 300))] : [false, 0, 0]
        seen.pixels[2 * at] = pixel[0] + biases[source]![0] + random.gaussian(faults.noisePx) + du
        seen.pixels[2 * at + 1] = pixel[1] + biases[source]![1] + random.gaussian(faults.noisePx) + dv
        seen.likelihood[at] = random.uniform(far ? 0.3 : 0.5, 0.95)
      }
    }
  }
  return { seen, swapped }
}

function offBy(random: Random, px: number): readonly [number, number] {
  const direction = random.uniform(0, 2 * Math.PI)
  return [px * Math.cos(direction), px * Math.sin(direction)]
}

const LONGEST_SWAP = 5

function swapsOf(random: Random, { swaps }: Faults, frames: number): Uint8Array {
  const bits = new Uint8Array(frames)
  if (!swaps) return bits
  const every = 2 ** swaps.limbs.length - 1
  // stretches are (1 + LONGEST_SWAP) / 2 frames long in the mean
  const starts = swaps.share / ((1 + LONGEST_SWAP) / 2)
  for (let frame = 0; frame < frames; frame++) {
    if (random.uniform() >= starts / (1 - swaps.share)) continue
    const which = random.uniform() < 0.5 ? every : 1 << Math.floor(random.uniform(0, swaps.limbs.length))
    const until = frame + 1 + Math.floor(random.uniform(0, LONGEST_SWAP))
    for (; frame < Math.min(until, frames); frame++) bits[frame] = which
  }
  return bits
}

/** By keypoint: which one is seen in its place. */
function labelled(keypoints: number, limbs: readonly Limb[], swapped: number): number[] {
  const sources = Array.from({ length: keypoints }, (_, keypoint) => keypoint)
  for (const [limb, { left, right }] of limbs.entries()) {
    if (!((swapped >> limb) & 1)) continue
    for (const [place, one] of left.entries()) [sources[one], sources[right[place]!]] = [right[place]!, one]
  }
  return sources
}
