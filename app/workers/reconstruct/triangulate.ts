/** One person's keypoints in several films as points in space. */
import { triangulatedSchema, triangulateParams } from '../../contract/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { evidenceToArrow } from '../../core/body/skeleton-arrow.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import { reconstruct } from '../../core/vision/reconstruct.ts'
import { byFrame } from '../../core/vision/session/film.ts'
import { sampled } from '../../core/vision/session/sampled.ts'
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
  const names = KEYPOINTS[topology]
  const moments = sessionTimes(films.map(({ times }) => times))
  const seen = films.map(({ people, times }) => sampled(byFrame(people, times.startUs.length, names.length), 3 * names.length, times, moments))
  const perMoment = Array.from(moments, (_, moment) => seen.map((own) => Array.from(own.subarray(3 * names.length * moment, 3 * names.length * (moment + 1)))))
  const found = reconstruct(films.map(({ camera }) => camera), perMoment, names.length, LIMITS)
  const errors = found.errorPx.filter((error) => !Number.isNaN(error)).sort()
  const covariance = new Float32Array(2 * found.points.length).fill(NaN)
  await writeFlushed(
    attemptDir,
    'triangulated.arrow',
    evidenceToArrow({ keypoints: names, timesUs: BigInt64Array.from(moments, BigInt), cameraNames: task.films.map(({ label }) => label), raw: found.points, covariance, errorPx: found.errorPx, cameras: found.cameras }),
  )
  return {
    outputs: [{ role: 'triangulated', file: 'triangulated.arrow', format: 'arrow' }],
    summary: triangulatedSchema.parse({
      moments: moments.length,
      rateHz: ((moments.length - 1) * 1e6) / (moments.at(-1)! - moments[0]!),
      points: errors.length,
      missing: found.errorPx.length - errors.length,
      medianErrorPx: errors[errors.length >> 1] ?? null,
      findings: [],
    }),
    warnings: [],
  }
}
