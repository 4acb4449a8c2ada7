import { HALPE_26 } from './halpe26.ts'
import { REASONS, type SkeletonEvidence } from './skeleton/skeleton.ts'
import { sourcesOf } from './to-halpe26.ts'
import { KEYPOINTS, type KnownTopology } from './topologies.ts'

/** By frame, camera and keypoint of a model, as one of the canonical keypoints: of what lies between two others their mean. */
export function halpeResiduals(topology: KnownTopology, residualPx: Float32Array): Float32Array {
  const sources = sourcesOf(topology)
  const from = KEYPOINTS[topology].length
  const pictures = residualPx.length / from
  const result = new Float32Array(pictures * HALPE_26.length).fill(NaN)
  for (let picture = 0; picture < pictures; picture++)
    for (const [keypoint, [one, other = one]] of sources.entries())
      if (one !== undefined && other !== undefined) result[picture * HALPE_26.length + keypoint] = (residualPx[picture * from + one]! + residualPx[picture * from + other]!) / 2
  return result
}

type Points = Pick<SkeletonEvidence, 'raw' | 'covariance' | 'changingShare' | 'errorPx' | 'cameras' | 'reasons'>

/**
 * A model's points in space as the canonical ones. What lies between two others is taken here rather than in the pictures, where
 * the middle of two points is not the picture of their middle; as sure as two points are that err independently.
 */
export function halpePoints(topology: KnownTopology, { raw, covariance, changingShare, errorPx, cameras, reasons }: Points, frames: number): Points {
  const sources = sourcesOf(topology)
  const [from, to] = [errorPx.length / frames, HALPE_26.length]
  const count = frames * to
  const result: Points = {
    raw: new Float64Array(3 * count).fill(NaN),
    covariance: new Float32Array(6 * count).fill(NaN),
    changingShare: new Float32Array(count).fill(NaN),
    errorPx: new Float32Array(count).fill(NaN),
    cameras: new Uint32Array(count),
    // What a model cannot give, no camera sees.
    reasons: new Uint8Array(count).fill(REASONS.unseen),
  }
  for (let frame = 0; frame < frames; frame++)
    for (const [keypoint, [one, other = one]] of sources.entries()) {
      if (one === undefined || other === undefined) continue
      const [at, a, b] = [frame * to + keypoint, frame * from + one, frame * from + other]
      for (let axis = 0; axis < 3; axis++) result.raw[3 * at + axis] = (raw[3 * a + axis]! + raw[3 * b + axis]!) / 2
      const share = one === other ? 1 / 2 : 1 / 4
      for (let term = 0; term < 6; term++) result.covariance[6 * at + term] = share * (covariance[6 * a + term]! + covariance[6 * b + term]!)
      result.changingShare[at] = (changingShare[a]! + changingShare[b]!) / 2
      result.reasons[at] = Math.max(reasons[a]!, reasons[b]!)
      result.errorPx[at] = (errorPx[a]! + errorPx[b]!) / 2
      result.cameras[at] = Number.isNaN(result.raw[3 * at]!) ? 0 : (cameras[a]! & cameras[b]!) >>> 0
    }
  return result
}
