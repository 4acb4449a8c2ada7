/** From what cameras see of one person to points in space. */
import { REASONS } from '../../body/skeleton/skeleton.ts'
import { limbsOf } from '../../body/limbs.ts'
import type { Camera } from '../camera.ts'
import { reconstruct } from '../reconstruct.ts'
import type { Finding } from '../robust/findings/finding.ts'
import { findingsOf } from '../robust/findings/findings-of.ts'
import { peopleIn, type Observations } from '../robust/observations.ts'
import { reconstructRobustly, type RobustReconstruction } from '../robust/reconstruct-robustly.ts'
import type { Person } from '../seen-person.ts'
import { USUAL_LIMITS } from '../triangulate.ts'

export interface Given {
  cameras: readonly Camera[]
  seen: Observations
  /** The same, `[frame][camera]`, where it is known to more digits than observations keep. */
  people?: readonly (readonly (Person | undefined)[])[]
  keypoints: readonly string[]
  timesUs: Float64Array
}

export interface Triangulated {
  found: Omit<RobustReconstruction, 'spread'>
  findings: Finding[]
}

export const METHODS: Record<'robust' | 'weighted-dlt', (given: Given) => Triangulated> = {
  robust({ cameras, seen, keypoints, timesUs }) {
    const found = reconstructRobustly(cameras, seen, USUAL_LIMITS, limbsOf(keypoints))
    return { found, findings: findingsOf({ cameras, keypoints, seen, found, timesUs, leastLikelihood: USUAL_LIMITS.leastLikelihood }) }
  },
  /** As Pose2Sim does it, to compare with: it says nothing of how sure it is. */
  'weighted-dlt'({ cameras, seen, people = peopleIn(seen), keypoints }) {
    const found = reconstruct(cameras, people, keypoints.length, USUAL_LIMITS)
    const count = found.errorPx.length
    const nothing = (length: number) => new Float32Array(length).fill(NaN)
    const reasons = Uint8Array.from(found.errorPx, (error) => (Number.isNaN(error) ? REASONS.disagreement : REASONS.found))
    return { found: { ...found, covariance: nothing(6 * count), changingShare: nothing(count), reasons, swaps: [] }, findings: [] }
  },
}
