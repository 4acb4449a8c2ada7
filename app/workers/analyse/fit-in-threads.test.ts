import { expect, it } from 'vitest'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { anglesOfFit } from '../../core/gait/angles-of-fit.ts'
import { type FitFrames, fitOneByOne, type FitTask, newFittedFrames, stretchesOf } from '../../core/gait/fit-frames.ts'
import { walkerAt } from '../../core/vision/testing/walker.ts'
import { fitInThreads } from './fit-in-threads.ts'
import { newClaims, takePart, waitForOthers } from './shared-fit.ts'

/** Just more than one stretch; nobody is seen before the last second. */
const [FRAMES, SEEN_FROM, STRIDE] = [1_830, 1_770, 66]
const stride = Array.from({ length: STRIDE }, (_, frame) => walkerAt(frame / 60))
const fitted = (fitFrames: FitFrames) => anglesOfFit((frame, keypoint) => (frame < SEEN_FROM ? undefined : stride[frame % STRIDE]![HALPE_26.indexOf(keypoint)]), new Float64Array(FRAMES), { fitFrames })!

it('a walk that several threads fit has the angles of one that is fitted by one, to the last digit', () => {
  expect(stretchesOf(FRAMES)).toBeGreaterThan(1)
  expect(fitted(fitInThreads)).toEqual(fitted(fitOneByOne))
})

it('a stretch that goes wrong in a thread is told, and nobody waits for it', () => {
  const broken = { frames: FRAMES, size: null } as unknown as FitTask
  const fit = { task: broken, into: newFittedFrames(0), claims: newClaims() }
  takePart(fit)
  expect(waitForOthers(fit)).toBe(false)
  expect(() => fitInThreads({ ...broken, seen: { places: new Float64Array(0), precisions: new Float64Array(0) } })).toThrow('null')
})
