import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { anglesOfFit } from '../../core/gait/angles/angles-of-fit.ts'
import { type FitFrames, fitOneByOne, type FitTask, type FittedFrames, stretchesOf } from '../../core/gait/angles/fit-frames.ts'
import { walkerAt } from '../../core/vision/testing/walker.ts'
import { fitInThreads, fitThread } from './fit-in-threads.ts'
import { sharedFit, takePart, wholeFit } from './shared-fit.ts'

/** Just more than one stretch; somebody is seen in the first moments and in the last second only. */
const [FRAMES, SEEN_TO, SEEN_FROM, STRIDE] = [1_830, 20, 1_770, 66]
const stride = Array.from({ length: STRIDE }, (_, frame) => walkerAt(frame / 60))
const isSeen = (frame: number) => frame < SEEN_TO || frame >= SEEN_FROM
const anglesBy = (fitFrames: FitFrames) => anglesOfFit((frame, keypoint) => (isSeen(frame) ? stride[frame % STRIDE]![HALPE_26.indexOf(keypoint)] : undefined), new Float64Array(FRAMES), { fitFrames })!

let task: FitTask | undefined
let alone: FittedFrames | undefined
const angles = anglesBy((asked) => (alone = fitOneByOne((task = asked))))

it('a walk that several threads fit has the angles of one that is fitted by one, to the last digit', () => {
  expect(stretchesOf(FRAMES)).toBeGreaterThan(1)
  expect(anglesBy((asked) => fitInThreads(asked, 3))).toEqual(angles)
})

it('a thread fits stretches that the one that asks has not to fit again', async () => {
  const fit = sharedFit(task!)
  await once(fitThread(fit), 'exit')
  expect([...fit.claims.subarray(1)]).toEqual([2, 1, 1])
  expect(fit.into).toEqual(alone)
})

it('what a thread took and died with is fitted by the one that waits for it', async () => {
  const fit = sharedFit(task!)
  await once(new Worker(`Atomics.add(require('node:worker_threads').workerData.claims, 0, 1); process.exit()`, { eval: true, workerData: fit }), 'exit')
  expect(wholeFit(fit)).toEqual(alone)
  expect(fit.claims[1], 'nobody but it took the first').toBe(1)
})

it('a stretch that goes wrong in a thread is waited for by nobody, and what went wrong is told', () => {
  const fit = sharedFit({ ...task!, size: null } as unknown as FitTask)
  takePart(fit)
  expect([...fit.claims.subarray(1)]).toEqual([2, 0, 0])
  expect(() => wholeFit(fit)).toThrow('null')
})
