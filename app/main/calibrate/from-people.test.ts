import { expect, test } from 'vitest'
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import { degreesOf, radiansOf } from '../../core/math/degrees.ts'
import { multiply, transpose } from '../../core/math/mat3.ts'
import { fromRotationVector, toRotationVector } from '../../core/math/rotation-vector.ts'
import { length } from '../../core/math/vec3.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { randomFrom, type Random } from '../../core/vision/testing/random.ts'
import { importJob } from '../import/import-job.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { addJob } from '../jobs/store.ts'
import { warmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import { undo } from '../library/history.ts'
import { prepareJob } from '../library/prepare-job.ts'
import { madeCalibration } from '../store/tables/gait.ts'
import { problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addArtifact } from '../testing/media.ts'
import { adoptedSample, SAMPLE_MACHINE, truePeople } from '../testing/sample.ts'
import { seedPoses } from '../testing/seed-poses.ts'
import { sharedWorkers } from '../testing/shared-workers.ts'
import { inputsOf } from '../trial/inputs.ts'
import { calibrateJob, startCalibration } from './calibrate-job.ts'
import { calibrationOf } from './of-trial.ts'
import { plainCamera } from './plain-camera.ts'
import { useCalibration } from './use-calibration.ts'

/** As few as will do: the adjustment takes its time. */
const FRAMES = 70

/** Of the rest nothing is seen; and that as well as a good estimator sees it: who adjusts to no error at all takes long. */
function legsOf(people: People, random: Random): People {
  const isSeen = HALPE_26.map((name) => /shoulder|hip|knee|ankle|heel|big-toe/.test(name))
  return { ...people, keypoints: people.keypoints.map((value, at) => (isSeen[Math.floor(at / 3) % HALPE_26.length] ? value + (at % 3 === 2 ? 0 : random.gaussian(0.5)) : at % 3 === 2 ? 0 : NaN)) }
}

/** The sample's trial, of whose films it is known whom they show. */
async function sampleTrial() {
  const library = await temporaryLibrary()
  const scheduler = new Scheduler({ library, workers: sharedWorkers, machine: SAMPLE_MACHINE, kinds: [importJob, prepareJob, calibrateJob] as JobKind<unknown>[] })
  scheduler.start()
  const place = await adoptedSample(library, scheduler)
  const worker = warmWorker({ entry: workerEntry('files'), owner: 'a test', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  const now = () => calibrationOf(library, worker, place)
  const cameras = async () => (await now()).counts!.cameras
  const seen = addJob(library, { kind: 'x', title: 'x', sessionId: null, payload: {} })
  for (const [n, film] of inputsOf(library, place).films.entries()) await seedPoses(library, seen, film, addArtifact(library, peopleToArrow(legsOf(truePeople(film.label, (await cameras())[n]!, FRAMES), randomFrom(n + 1)))))
  library.sql.prepare('DELETE FROM job WHERE id = ?').run(seen)
  return {
    library,
    now,
    cameras,
    use: (calibration: Parameters<typeof useCalibration>[3]) => useCalibration(library, worker, place, calibration),
    async make(work: CalibrationWork) {
      const { problem, warnings } = await scheduler.ended(startCalibration(library, scheduler, place, work).jobId)
      if (problem) throw new Error(problem.message)
      return { ...(await now()).made.find(({ result }) => result.kind === work.kind)!, warned: warnings }
    },
    async close() {
      worker.close()
      await scheduler.close()
    },
  }
}

/** Degrees between how two rigs' cameras look beside their first one, at worst: how a whole rig is turned does not count. */
function apartDeg(some: readonly Camera[], others: readonly Camera[]): number {
  const besideFirst = (rig: readonly Camera[]) => rig.map(({ rotation }) => multiply(rotation, transpose(rig[0]!.rotation)))
  const [own, other] = [besideFirst(some), besideFirst(others)]
  return Math.max(...own.map((rotation, n) => degreesOf(length(toRotationVector(multiply(rotation, transpose(other[n]!)))))))
}

test('cameras that were knocked agree again after refining, cameras of which only lenses are known are found, and what is used counts until it is undone', async () => {
  const { library, now, cameras, use, make, close } = await sampleTrial()
  const truth = await cameras()
  const knocked = truth.map((camera, n) => ({ ...camera, rotation: multiply(fromRotationVector([0.01, -0.012, n % 2 ? radiansOf(1) : radiansOf(-1)]), camera.rotation) }))
  expect(await use({ cameras: knocked.map((camera) => ({ camera: plainCamera(camera), errorPx: 1 })) })).toMatchObject({ name: expect.stringMatching(/^Calibration from clicked points, /) as string })
  expect(apartDeg(await cameras(), truth)).toBeGreaterThan(1)

  const refined = await make({ kind: 'refine', scale: { kind: 'camera-distances' }, lens: false })
  expect(refined).toMatchObject({ stale: null, mediaId: null, result: { kind: 'refine', isBetter: true, model: expect.any(String) as string } })
  await expect(make({ kind: 'refine', scale: { kind: 'camera-distances' }, lens: false, model: 'another' })).rejects.toThrow('another')
  const { name, mediaId } = await use({ madeId: refined.id })
  expect(name).toMatch(/^Calibration refined by the footage, /)
  expect((await now()).counts).toMatchObject({ mediaId, name })
  expect((await now()).made).toMatchObject([{ mediaId, stale: null }])
  expect(apartDeg(await cameras(), truth)).toBeLessThan(0.1)
  expect(await use({ madeId: refined.id })).toEqual({ mediaId, name })
  undo(library)
  expect(apartDeg(await cameras(), truth)).toBeGreaterThan(1)

  const found = await make({ kind: 'footage', scale: { kind: 'height', heightM: 1.75 }, lens: false })
  expect(found.result).toMatchObject({ kind: 'footage', scale: { sdShare: expect.closeTo(0.03, 3) as number } })
  await use({ madeId: found.id })
  expect((await now()).made).toMatchObject([{ mediaId: null, stale: 'Another calibration counts now.' }, { stale: null }])
  expect(apartDeg(await cameras(), truth)).toBeLessThan(0.1)

  library.query.update(madeCalibration).set({ result: { ...refined.result, isBetter: false } }).run()
  expect(await problemFrom(() => use({ madeId: refined.id }))).toMatchObject({ code: 'not-better' })
  await close()
}, 120_000)
