/** One person's keypoints in several films as points in space. */
import { triangulatedSchema, triangulateParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { halpePoints, halpeResiduals } from '../../core/body/halpe-points.ts'
import { HALPE_26, type Halpe26 } from '../../core/body/halpe26.ts'
import { limbsOf } from '../../core/body/limbs.ts'
import { evidenceToArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import type { SkeletonEvidence } from '../../core/body/skeleton/skeleton.ts'
import { KEYPOINTS, type KnownTopology } from '../../core/body/topologies.ts'
import { median } from '../../core/math/median.ts'
import { residualsOf } from '../../core/vision/robust/residuals.ts'
import { withSidesRight } from '../../core/vision/robust/swaps/with-sides-right.ts'
import { METHODS, type Given, type Triangulated } from '../../core/vision/session/methods.ts'
import { observed } from '../../core/vision/session/observed.ts'
import { sessionTimes } from '../../core/vision/session/session-times.ts'
import { USUAL_LIMITS } from '../../core/vision/triangulate.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { readFilms } from './films.ts'

export async function triangulate(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const task = triangulateParams.parse(params)
  progress({ kind: 'triangulate', value: 0, title: 'Points in space' })
  const films = await readFilms(task)
  const topology = films[0]!.people.topology
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
  const residuals = residualsOf(cameras, withSidesRight(seen, limbsOf(keypoints), found.swaps), found.points, USUAL_LIMITS.leastLikelihood)
  return { residualPx: halpeResiduals(topology, residuals), swaps: found.swaps }
}

/** Fingers and lips are seen by some models, and nothing is made of them. */
const isUsed = (subject: string) => HALPE_26.includes(subject as Halpe26) || !Object.values(KEYPOINTS).some((names: readonly string[]) => names.includes(subject))
