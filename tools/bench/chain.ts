/** From the bundled sample's films to its skeleton, as `stridescope sample` and `analyse` do it, against what is true of its person. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Halpe26 } from '../../app/core/body/halpe26.ts'
import { skeletonFromArrow } from '../../app/core/body/skeleton/skeleton-arrow.ts'
import type { Skeleton } from '../../app/core/body/skeleton/skeleton.ts'
import { startAnalysis } from '../../app/main/analysis/analyse-job.ts'
import { analysisOf } from '../../app/main/skeleton/of-trial.ts'
import { type Engine, openEngine } from '../../app/main/engine-parts.ts'
import { listModels } from '../../app/main/models/list-models.ts'
import { adoptedSample, trueMotion } from '../../app/main/testing/sample.ts'
import type { TrialPlace } from '../../app/main/trial/place.ts'
import { figure, type Figure } from './figure.ts'
import { NotMeasured } from './not-measured.ts'

/** The program's own, and the one that would be taken. */
const EMBEDDED = 'stridescope-pose'
/** The embedded one learnt from people like this one. */
const aimMm = (model: string) => (model === EMBEDDED ? '≤ 15' : '≤ 25')
const AIMED: readonly Halpe26[] = ['left-hip', 'right-hip', 'left-knee', 'right-knee', 'left-ankle', 'right-ankle']
const US_A_FRAME = 1e6 / 60

export async function measureChain(folder: string): Promise<Figure[]> {
  const engine = await openEngine(join(folder, 'library'), 'the bench')
  try {
    const { library, scheduler } = engine
    const place = await adoptedSample(library, scheduler)
    const { usual } = await listModels(engine)
    const own = await alone(() => measureWith(engine, place, EMBEDDED))
    return usual === null || usual === EMBEDDED ? own : [...own, ...(await measureWith(engine, place, usual))]
  } finally {
    await engine.close()
  }
}

/** With nothing but what comes with the program: else a stronger detector that lies beside would find the people. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { STRIDESCOPE_MODELS: beside } = process.env
  delete process.env.STRIDESCOPE_MODELS
  return work().finally(() => (process.env.STRIDESCOPE_MODELS = beside))
}

async function measureWith({ library, scheduler }: Engine, place: TrialPlace, model: string): Promise<Figure[]> {
  const seconds = async () => {
    const start = performance.now()
    const { problem } = await scheduler.ended(startAnalysis(library, scheduler, { ...place, model }).jobId)
    if (problem) throw new NotMeasured(problem.message, 'chain')
    return (performance.now() - start) / 1_000
  }
  const whole = await seconds()
  library.sql.prepare("DELETE FROM run WHERE stage IN ('synchronise', 'associate', 'triangulate', 'clean')").run()
  const afterPose = await seconds()
  const { analysis } = analysisOf(library, place)
  const skeleton = skeletonFromArrow(await readFile(library.layout.artifactFile(analysis!.skeleton)), 'the sample')
  return [
    figure(`whole chain by ${model}, the sample's 4 films of 10.5 s`, 's', [whole]),
    figure(`${model}: of that everything after pose`, 's', [afterPose]),
    figure(`${model}: median reprojection error, films 540 × 960`, 'px', [analysis!.medianErrorPx ?? Number.NaN]),
    ...skeleton.keypoints.flatMap((name, keypoint) => {
      const errors = errorsMm(skeleton, keypoint)
      return errors.length === 0 ? [] : [figure(`${model}: ${name.replaceAll('-', ' ')}, distance from the truth (median, lowest and highest over time)`, 'mm', errors, AIMED.includes(name as Halpe26) ? aimMm(model) : undefined)]
    }),
  ]
}

/** The truth is linear between its frames: off by a millimetre at most. */
function errorsMm({ keypoints, timesUs, points }: Skeleton, keypoint: number): number[] {
  const truth = trueMotion()
  const count = keypoints.length
  return [...timesUs].flatMap((us, moment) => {
    const frame = Math.min(Number(us) / US_A_FRAME, truth.timesS.length - 1.001)
    const before = Math.floor(frame)
    const at = (row: number, axis: number) => truth.points[3 * (row * count + keypoint) + axis]!
    const off = [0, 1, 2].map((axis) => points[3 * (moment * count + keypoint) + axis]! - (at(before, axis) + (frame - before) * (at(before + 1, axis) - at(before, axis))))
    const distance = 1_000 * Math.hypot(...off)
    return Number.isNaN(distance) ? [] : [distance]
  })
}
