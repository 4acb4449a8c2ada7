import { readFileSync } from 'node:fs'
import { onTestFinished, expect, test } from 'vitest'
import type { PersonChoice, Sighting } from '../../contract/analysis/analysis.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import { skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { SAMPLE_MACHINE, trueMotion } from '../testing/sample.ts'
import { sharedWorkers } from '../testing/shared-workers.ts'
import { trueAnalysis } from '../testing/true-analysis.ts'
import { analyseAgain, analyseJob } from './analyse-job.ts'
import { analysisOf } from '../skeleton/of-trial.ts'

const NOSE = HALPE_26.indexOf('nose')
const FRAME = 30

async function walkerAndHelper() {
  const library = await temporaryLibrary()
  const { sessionId, trialId } = await trueAnalysis(library, { helper: true, frameCount: 40 })
  const place = { sessionId, trialId }
  const scheduler = new Scheduler({ library, workers: sharedWorkers, machine: SAMPLE_MACHINE, kinds: [analyseJob] as JobKind<unknown>[] })
  scheduler.start()
  onTestFinished(() => scheduler.close())
  const read = (hash: string) => new Uint8Array(readFileSync(library.layout.artifactFile(hash)))
  const analysis = () => analysisOf(library, place).analysis!
  return {
    analysis,
    again: (person: PersonChoice | null) => scheduler.ended(analyseAgain(library, scheduler, place, person).jobId),
    /** Up to the skeleton. */
    runs: () => Object.fromEntries(library.sql.prepare(`SELECT stage, count(*) FROM run WHERE state = ? AND stage NOT IN ('kinematics', 'plate-steps', 'cycles', 'deviations') GROUP BY stage`).raw().all('done') as [string, number][]),
    /** The nose of the second of two in a picture of the third camera. */
    helperIn: ({ mediaId, people }: ReturnType<typeof analysis>['cameras'][number]): Sighting => {
      const { frames, keypoints } = peopleFromArrow(read(people), people)
      const at = 3 * ((frames.indexOf(FRAME) + 1) * HALPE_26.length + NOSE)
      return { mediaId, frame: FRAME, atPx: [keypoints[at]! + 4, keypoints[at + 1]! - 3] }
    },
    noseM: () => {
      const { points, keypoints } = skeletonFromArrow(read(analysis().skeleton), 'x')
      const at = 3 * (FRAME * keypoints.length + NOSE)
      return [...points.subarray(at, at + 3)]
    },
  }
}

test('who is picked in a picture gets the skeleton, with the poses as they are, and is asked for again until that is taken back', { timeout: 60_000 }, async () => {
  const { analysis, again, runs, helperIn, noseM } = await walkerAndHelper()
  const before = { runs: runs(), analysis: analysis() }
  expect(before.analysis.person).toBeNull()
  const picked = helperIn(before.analysis.cameras[2]!)
  expect((await again(picked)).problem).toBeNull()
  expect(analysis().person).toEqual(picked)
  expect(analysis().skeleton).not.toBe(before.analysis.skeleton)
  const { points } = trueMotion()
  const standsM = [-0.4, 0.4, 0].map((besideM, axis) => points[3 * NOSE + axis]! + besideM)
  expect(Math.hypot(...noseM().map((metres, axis) => metres - standsM[axis]!))).toBeLessThan(0.002)
  expect(runs()).toEqual({ ...before.runs, associate: 2, triangulate: 2, clean: 2 })

  expect((await again({ ...picked, atPx: [3, 3] })).problem).toMatchObject({ code: 'nobody-there', message: 'Nobody was found at that place in cam03 at frame 30.' })
  expect(analysis().person, 'what failed is not kept').toEqual(picked)

  expect((await again(null)).problem).toBeNull()
  expect(analysis()).toMatchObject({ person: null, skeleton: before.analysis.skeleton })
  expect(runs(), 'who was analysed before is not computed again').toEqual({ ...before.runs, associate: 2, triangulate: 2, clean: 2 })
})
