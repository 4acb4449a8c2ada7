import { expect, test } from 'vitest'
import { z } from 'zod'
import { peopleToArrow } from '../../core/body/people-arrow.ts'
import type { People } from '../../core/body/people.ts'
import { degreesOf, radiansOf } from '../../core/math/degrees.ts'
import { multiply, transpose } from '../../core/math/mat3.ts'
import { fromRotationVector, toRotationVector } from '../../core/math/rotation-vector.ts'
import { length } from '../../core/math/vec3.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { onlyRows } from '../../core/vision/session/film.ts'
import type { CalibrationWork } from '../../contract/calibration.ts'
import { importJob } from '../import/import-job.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { warmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import { prepareJob } from '../library/prepare-job.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { addArtifact } from '../testing/media.ts'
import { adoptedSample, truePeople } from '../testing/sample.ts'
import { keepMade } from './made-calibrations.ts'
import { makeFromFootage, makeRefined } from './make-from-people.ts'
import { calibrationOf } from './of-trial.ts'
import { plainCamera } from './plain-camera.ts'
import { useCalibration } from './use-calibration.ts'

const FRAMES = 120
const placeSchema = z.object({ sessionId: z.string(), trialId: z.string() })

/** The sample with what its films truly show; a job that makes a calibration of that, as the real one does but for the estimator. */
async function sampleSession() {
  const library = await temporaryLibrary()
  let work: CalibrationWork
  const kind: JobKind<z.infer<typeof placeSchema>> = {
    name: 'calibrate',
    payload: placeSchema,
    atOnce: 1,
    canStop: false,
    canCancel: false,
    async run(context, place) {
      const poses = (_: JobContext, __: unknown, films: Parameters<Parameters<typeof makeRefined>[3]>[2]) =>
        Promise.resolve(films.map((film) => ({ film, people: addArtifact(library, peopleToArrow(firstFrames(truePeople(film.label, sizeOf(film.row.facts)), FRAMES))) })))
      const { result, of, warnings } = work.kind === 'refine' ? await makeRefined(context, place, work, poses) : await makeFromFootage(context, place, work as Extract<CalibrationWork, { kind: 'footage' }>, poses)
      keepMade(library, place, of, result, warnings)
    },
  }
  const machine = { ffmpeg: undefined, browser: undefined, decodable: () => ['avc1'] }
  const scheduler = new Scheduler({ library, machine, kinds: [importJob, prepareJob, kind] as JobKind<unknown>[] })
  scheduler.start()
  const place = await adoptedSample(library, scheduler)
  const worker = warmWorker({ entry: workerEntry('files'), owner: 'a test', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  return {
    library,
    cameras: async () => (await calibrationOf(library, worker, place)).counts!.cameras as unknown as Camera[],
    now: () => calibrationOf(library, worker, place),
    use: (calibration: Parameters<typeof useCalibration>[3]) => useCalibration(library, worker, place, calibration),
    async make(wanted: CalibrationWork) {
      work = wanted
      const { problem } = await scheduler.ended(scheduler.enqueue({ kind: 'calibrate', title: 'x', sessionId: place.sessionId, payload: place }))
      if (problem) throw new Error(problem.message)
      return (await calibrationOf(library, worker, place)).made.find(({ result }) => result.kind === wanted.kind)!
    },
    async close() {
      worker.close()
      await scheduler.close()
    },
  }
}

const sizeOf = (facts: Record<string, unknown>) => ({ widthPx: facts['displayWidth'] as number, heightPx: facts['displayHeight'] as number })

/** Degrees between how two rigs' cameras look beside their first one, at worst: how a whole rig is turned does not count. */
function apartDeg(some: readonly Camera[], others: readonly Camera[]): number {
  const besideFirst = (rig: readonly Camera[]) => rig.map(({ rotation }) => multiply(rotation, transpose(rig[0]!.rotation)))
  const [own, other] = [besideFirst(some), besideFirst(others)]
  return Math.max(...own.map((rotation, n) => degreesOf(length(toRotationVector(multiply(rotation, transpose(other[n]!)))))))
}

/** As short as will do: the adjustment takes its time. */
function firstFrames(people: People, count: number): People {
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  return onlyRows(people, rows)
}

test('cameras that were knocked agree again after refining over the footage, and the refined calibration counts once it is used', async () => {
  const session = await sampleSession()
  const truth = await session.cameras()
  const knocked = truth.map((camera, n) => ({ ...camera, rotation: multiply(fromRotationVector([0.01, -0.012, n % 2 ? radiansOf(1) : radiansOf(-1)]), camera.rotation) }))
  await session.use({ cameras: knocked.map((camera) => ({ camera: plainCamera(camera), errorPx: 1 })) })
  expect(apartDeg(await session.cameras(), truth)).toBeGreaterThan(1)

  const made = await session.make({ kind: 'refine', scale: { kind: 'camera-distances' }, lens: false })
  expect(made).toMatchObject({ stale: null, mediaId: null, result: { kind: 'refine', isBetter: true } })
  const { name, mediaId } = await session.use({ madeId: made.id })
  const after = await session.now()
  expect(after.counts).toMatchObject({ mediaId, name: expect.stringMatching(/^Calibration refined by the footage/) as string })
  expect(after.counts!.name).toBe(name)
  expect(apartDeg(await session.cameras(), truth)).toBeLessThan(0.1)
  await session.close()
}, 60_000)

test('where cameras stand of which only the lenses are known is told by the footage, and by how tall the person is', async () => {
  const session = await sampleSession()
  const made = await session.make({ kind: 'footage', scale: { kind: 'height', heightM: 1.75 }, lens: false })
  if (made.result.kind !== 'footage') throw new Error('It is of another kind')
  const { errorPx, scale, cameras } = made.result
  expect(errorPx).toBeLessThan(0.1)
  expect(scale.sdShare).toBeCloseTo(0.03, 3)
  expect(apartDeg(cameras as unknown as Camera[], await session.cameras())).toBeLessThan(0.1)
  await session.use({ madeId: made.id })
  expect((await session.now()).made).toMatchObject([{ stale: null, result: { kind: 'footage' } }])
  await session.close()
}, 60_000)
