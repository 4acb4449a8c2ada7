import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { peopleToArrow } from '../../core/body/people-arrow.ts'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton-arrow.ts'
import { importJob } from '../import/import-job.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { prepareJob } from '../library/prepare-job.ts'
import type { Library } from '../store/library.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { putArtifact } from '../testing/media.ts'
import { adoptedSample, trueMotion, truePeople } from '../testing/sample.ts'
import { inputsOf } from './inputs.ts'
import { reconstructTrial, type PosedFilm, type Reconstructed } from './reconstruct-trial.ts'

const FRAME_US = 1e6 / 60

/** A job that takes poses as they are given. */
function reconstructing(library: Library, posed: () => PosedFilm[], done: (result: Reconstructed) => void): JobKind<{ sessionId: string; trialId: string }> {
  return {
    name: 'reconstructing',
    payload: z.object({ sessionId: z.string(), trialId: z.string() }),
    atOnce: 1,
    canStop: false,
    canCancel: false,
    async run(context, place) {
      done(await reconstructTrial(context, inputsOf(library, place).calibration!, posed(), { method: 'robust', cutOffHz: null, longestGapS: 0 }))
    },
  }
}

test('what the sample’s films truly show becomes the skeleton that it truly was, at its time', async () => {
  const library = await temporaryLibrary()
  let posed: PosedFilm[] = []
  let result: Reconstructed | undefined
  // Without ffmpeg the films are not decoded: their tables of frames are all that is needed.
  const machine = { ffmpeg: undefined, browser: undefined, decodable: () => ['avc1'] }
  const scheduler = new Scheduler({ library, machine, kinds: [importJob, prepareJob, reconstructing(library, () => posed, (one) => (result = one))] as JobKind<unknown>[] })
  scheduler.start()
  const place = await adoptedSample(library, scheduler)
  posed = inputsOf(library, place).films.map((film) => ({ film, camera: film.label, people: putArtifact(library, peopleToArrow(truePeople(film.label, { widthPx: 540, heightPx: 960 }))) }))
  const job = await scheduler.ended(scheduler.enqueue({ kind: 'reconstructing', title: 'x', sessionId: place.sessionId, payload: place }))
  expect([job.state, job.problem]).toEqual(['done', null])
  const read = (hash: string) => new Uint8Array(readFileSync(library.layout.artifactFile(hash)))
  const { keypoints, timesUs, points } = skeletonFromArrow(read(result!.skeleton), 'x')
  const truth = trueMotion()
  const errors = Array.from(points.subarray(0, points.length / 3), (_, at) => {
    const [moment, keypoint] = [Math.floor(at / keypoints.length), at % keypoints.length]
    const frame = Number(timesUs[moment]!) / FRAME_US
    const before = Math.floor(frame)
    const true3 = [0, 1, 2].map((axis) => {
      const value = (row: number) => truth.points[3 * (row * keypoints.length + keypoint) + axis]!
      return value(before) + (frame - before) * (value(before + 1) - value(before))
    })
    return Math.hypot(...true3.map((value, axis) => value - points[3 * at + axis]!))
  }).filter((error) => !Number.isNaN(error)).sort((a, b) => a - b)
  expect(errors.length).toBe(timesUs.length * keypoints.length)
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(0.0015)
  expect(errors.at(-1)).toBeLessThan(0.006)
  expect(result!.medianErrorPx).toBeLessThan(0.1)
  const { cameraNames, cameras } = evidenceFromArrow(read(result!.evidence), 'x')
  expect(cameraNames).toEqual(['cam01', 'cam02', 'cam03', 'cam04'])
  expect(cameras.filter((bits) => bits === 15).length / cameras.length).toBeGreaterThan(0.95)
  await scheduler.close()
}, 60_000)
