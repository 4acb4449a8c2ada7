/** One person's keypoints in several films as points in space. */
import type { z } from 'zod'
import { triangulatedSchema, triangulateParams } from '../../contract/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { evidenceToArrow } from '../../core/body/skeleton-arrow.ts'
import { HALPE_26, type Halpe26 } from '../../core/body/halpe26.ts'
import { halpePoints, halpeResiduals } from '../../core/body/halpe-points.ts'
import { limbsOf } from '../../core/body/limbs.ts'
import { REASONS, type SkeletonEvidence } from '../../core/body/skeleton.ts'
import { KEYPOINTS, type KnownTopology } from '../../core/body/topologies.ts'
import { median } from '../../core/math/median.ts'
import { ProblemError } from '../../core/problem.ts'
import { reconstruct } from '../../core/vision/reconstruct.ts'
import type { Camera } from '../../core/vision/camera.ts'
import type { Finding } from '../../core/vision/robust/findings/finding.ts'
import { findingsOf } from '../../core/vision/robust/findings/findings-of.ts'
import { peopleIn, type Observations } from '../../core/vision/robust/observations.ts'
import { residualsOf } from '../../core/vision/robust/residuals.ts'
import { reconstructRobustly, type RobustReconstruction } from '../../core/vision/robust/reconstruct-robustly.ts'
import { withSidesRight } from '../../core/vision/robust/swaps/with-sides-right.ts'
import { observed } from '../../core/vision/session/observed.ts'
import { sessionTimes } from '../../core/vision/session/session-times.ts'
import type { TaskContext } from '../kit.ts'
import { writeFlushed } from '../media/flushed.ts'
import { readFilms } from './films.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }

export async function triangulate(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const task = triangulateParams.parse(params)
  progress({ kind: 'triangulate', value: 0, title: 'Points in space' })
  const films = await readFilms(task)
  const topology = films[0]!.people.topology
  if (films.some(({ people }) => people.topology !== topology)) throw new ProblemError({ code: 'mixed-models', message: 'The films’ keypoints are of different models.', hint: 'Estimate the poses of all cameras with one model.' })
  const keypoints = KEYPOINTS[topology]
  const moments = sessionTimes(films.map(({ times }) => times))
  const cameras = films.map(({ camera }, film) => ({ ...camera, name: task.films[film]!.label }))
  const seen = observed(films, moments, keypoints.length)
  const { found, findings } = METHODS[task.method]({ cameras, seen, keypoints, timesUs: moments })
  const points = halpePoints(topology, { ...found, raw: found.points }, moments.length)
  const evidence = { keypoints: HALPE_26, timesUs: BigInt64Array.from(moments, BigInt), cameraNames: task.films.map(({ label }) => label), ...points, ...howSeen({ cameras, seen, keypoints, found }, topology) }
  await writeFlushed(attemptDir, 'triangulated.arrow', evidenceToArrow(evidence))
  const errors = found.errorPx.filter((error) => !Number.isNaN(error))
  return {
    outputs: [{ role: 'triangulated', file: 'triangulated.arrow', format: 'arrow' }],
    summary: triangulatedSchema.parse({
      moments: moments.length,
      points: errors.length,
      missing: found.errorPx.length - errors.length,
      medianErrorPx: errors.length === 0 ? null : median(errors),
      findings: findings.filter(({ subject }) => isUsed(subject)),
    }),
    warnings: [],
  }
}

/** What each camera saw of the points, with left and right as they should be. */
function howSeen({ cameras, seen, keypoints, found }: Pick<Given, 'cameras' | 'seen' | 'keypoints'> & Pick<Triangulated, 'found'>, topology: KnownTopology): Pick<SkeletonEvidence, 'residualPx' | 'swaps'> {
  const residuals = residualsOf(cameras, withSidesRight(seen, limbsOf(keypoints), found.swaps), found.points, LIMITS.leastLikelihood)
  return { residualPx: halpeResiduals(topology, residuals), swaps: found.swaps }
}

/** Fingers and lips are seen by some models, and nothing is made of them. */
const isUsed = (subject: string) => HALPE_26.includes(subject as Halpe26) || !Object.values(KEYPOINTS).some((names: readonly string[]) => names.includes(subject))

interface Given {
  cameras: readonly Camera[]
  seen: Observations
  keypoints: readonly string[]
  timesUs: Float64Array
}

interface Triangulated {
  found: Pick<RobustReconstruction, 'points' | 'covariance' | 'changingShare' | 'errorPx' | 'cameras' | 'reasons' | 'swaps'>
  findings: Finding[]
}

const METHODS: Record<z.infer<typeof triangulateParams>['method'], (given: Given) => Triangulated> = {
  robust({ cameras, seen, keypoints, timesUs }) {
    const found = reconstructRobustly(cameras, seen, LIMITS, limbsOf(keypoints))
    return { found, findings: findingsOf({ cameras, keypoints, seen, found, timesUs, leastLikelihood: LIMITS.leastLikelihood }) }
  },
  /** As Pose2Sim does it, to compare with: it says nothing of how sure it is. */
  'weighted-dlt'({ cameras, seen, keypoints }) {
    const found = reconstruct(cameras, peopleIn(seen), keypoints.length, LIMITS)
    const count = found.errorPx.length
    const nothing = (length: number) => new Float32Array(length).fill(NaN)
    const reasons = Uint8Array.from(found.errorPx, (error) => (Number.isNaN(error) ? REASONS.disagreement : REASONS.found))
    return { found: { ...found, covariance: nothing(6 * count), changingShare: nothing(count), reasons, swaps: [] }, findings: [] }
  },
}
