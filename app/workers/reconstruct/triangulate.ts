/** One person's keypoints in several films as points in space. */
import { triangulatedSchema, triangulateParams } from '../../contract/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { evidenceToArrow } from '../../core/body/skeleton-arrow.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { halpePoints } from '../../core/body/halpe-points.ts'
import { limbsOf, type Limb } from '../../core/body/limbs.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import { reconstruct } from '../../core/vision/reconstruct.ts'
import type { Observations } from '../../core/vision/robust/observations.ts'
import { reconstructRobustly, type RobustReconstruction } from '../../core/vision/robust/reconstruct-robustly.ts'
import { REASONS } from '../../core/vision/robust/start.ts'
import type { Film } from '../../core/vision/session/film.ts'
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
  const { length: keypoints } = KEYPOINTS[topology]
  const moments = sessionTimes(films.map(({ times }) => times))
  const found = METHODS[task.method](films, observed(films, moments, keypoints), limbsOf(KEYPOINTS[topology]))
  const points = halpePoints(topology, { ...found, raw: found.points }, moments.length)
  const evidence = { keypoints: HALPE_26, timesUs: BigInt64Array.from(moments, BigInt), cameraNames: task.films.map(({ label }) => label), ...points }
  await writeFlushed(attemptDir, 'triangulated.arrow', evidenceToArrow(evidence))
  const errors = found.errorPx.filter((error) => !Number.isNaN(error)).sort()
  return {
    outputs: [{ role: 'triangulated', file: 'triangulated.arrow', format: 'arrow' }],
    summary: triangulatedSchema.parse({
      moments: moments.length,
      points: errors.length,
      missing: found.errorPx.length - errors.length,
      medianErrorPx: errors[errors.length >> 1] ?? null,
      findings: [],
    }),
    warnings: [],
  }
}

type Found = Pick<RobustReconstruction, 'points' | 'covariance' | 'changingShare' | 'errorPx' | 'cameras' | 'reasons'>

const METHODS = {
  robust: (films: readonly Film[], seen: Observations, limbs: readonly Limb[]): Found => reconstructRobustly(films.map(({ camera }) => camera), seen, LIMITS, limbs),
  /** As Pose2Sim does it, to compare with: it says nothing of how sure it is. */
  'weighted-dlt': (films: readonly Film[], seen: Observations): Found => {
    const found = reconstruct(films.map(({ camera }) => camera), peopleIn(seen), seen.keypoints, LIMITS)
    const count = found.errorPx.length
    const nothing = (length: number) => new Float32Array(length).fill(NaN)
    return { ...found, covariance: nothing(6 * count), changingShare: nothing(count), reasons: Uint8Array.from(found.errorPx, (error) => (Number.isNaN(error) ? REASONS.disagreement : REASONS.found)) }
  },
}

/** `[frame][camera]` */
function peopleIn({ frames, cameras, keypoints, pixels, likelihood }: Observations): number[][][] {
  return Array.from({ length: frames }, (_, frame) =>
    Array.from({ length: cameras }, (_, camera) => {
      const from = (frame * cameras + camera) * keypoints
      return Array.from({ length: keypoints }, (_, keypoint) => [pixels[2 * (from + keypoint)]!, pixels[2 * (from + keypoint) + 1]!, likelihood[from + keypoint]!]).flat()
    }),
  )
}
