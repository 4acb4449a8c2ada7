import type { Vec3 } from '../../../math/vec3.ts'
import { type Camera, project } from '../../camera.ts'
import type { SyncFilm } from '../films.ts'
import { randomFrom } from '../../testing/random.ts'

/** How a camera films: `session = offset + (1 + drift) × film`. */
export interface Filming {
  camera: Camera
  rateHz: number
  offsetS: number
  driftPpm?: number
  /** In its own seconds: then it sees nobody. */
  lostFromS?: number
  lostToS?: number
}

export interface Flaws {
  noisePx: number
  /** Of a keypoint's steady offset in one camera. */
  biasPx: number
  outliers: number
  outlierPx: number
  /** Share of frames in which the person's sides are taken for each other. */
  swapped: number
}

/** What issue 4 asks to be borne. */
export const USUAL_FLAWS: Flaws = { noisePx: 1.5, biasPx: 4, outliers: 0.02, outlierPx: 150, swapped: 0.03 }

/** `mirrored`: by keypoint, which one is taken for it where sides are swapped. */
export function filmed(pointsAt: (timeS: number) => readonly Vec3[], mirrored: readonly number[], filming: Filming, durationS: number, seed: number, flaws = USUAL_FLAWS): SyncFilm {
  const { camera, rateHz, offsetS, driftPpm = 0, lostFromS = Infinity, lostToS = Infinity } = filming
  const { uniform, gaussian } = randomFrom(seed)
  const frames = Math.floor(durationS * rateHz)
  const timesUs = Float64Array.from({ length: frames }, (_, frame) => Math.round((1e6 * frame) / rateHz))
  const keypoints = new Float32Array(3 * mirrored.length * frames).fill(NaN)
  const bias = mirrored.map(() => [gaussian(flaws.biasPx), gaussian(flaws.biasPx)] as const)
  for (let frame = 0, at = 0; frame < frames; frame++) {
    const timeS = frame / rateHz
    const points = pointsAt(offsetS + (1 + 1e-6 * driftPpm) * timeS)
    const isSwapped = uniform() < flaws.swapped
    const isLost = timeS >= lostFromS && timeS < lostToS
    for (const [keypoint, other] of mirrored.entries()) {
      const pixel = project(camera, points[isSwapped ? other : keypoint]!)
      const leap = uniform() < flaws.outliers ? flaws.outlierPx : 0
      const [x, y] = [0, 1].map((axis) => (pixel?.[axis] ?? NaN) + bias[keypoint]![axis]! + gaussian(flaws.noisePx) + uniform(-leap, leap)) as [number, number]
      if (!isLost && x >= 0 && y >= 0 && x < camera.widthPx && y < camera.heightPx) keypoints.set([x, y, 0.9], at)
      else keypoints[at + 2] = 0
      at += 3
    }
  }
  return { camera, timesUs, keypoints }
}
