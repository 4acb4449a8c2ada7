import { expect, it } from 'vitest'
import { frameAt, type FrameTimes } from '../../../core/time/frame-times.ts'
import type { Picture } from '../../player/player.ts'
import { faceOf, labelOf, noticeOf } from './face.ts'

const TIMES: FrameTimes = { startUs: Float64Array.of(1_000_000, 1_020_000, 1_040_000), endUs: 1_060_000 }
const picture = { frame: {} as VideoFrame, by: 1, width: 100, height: 100 }
const faceAt = (timeUs: number, picture: (index: number) => Picture) => faceOf(TIMES, frameAt(TIMES, timeUs), timeUs, picture)
const there = (index: number): Picture => ({ kind: 'frame', index, picture })

it('labels a picture with its own index and its own time, and how far that lies from the playhead', () => {
  expect(labelOf(faceAt(1_020_000, there))).toEqual({ words: 'frame 1', time: '1.020 s', off: '' })
  expect(labelOf(faceAt(1_016_000, there))).toEqual({ words: 'frame 1', time: '1.020 s', off: '+4 ms' })
  expect(labelOf(faceAt(1_025_600, there))).toEqual({ words: 'frame 1', time: '1.020 s', off: '−6 ms' })
  expect(labelOf(faceAt(1_020_900, there))).toEqual({ words: 'frame 1', time: '1.020 s', off: '' })
  expect(labelOf(faceAt(1_020_000, there), true).words).toBe('frame 1, still coarse')
})

it('never shows a frame other than the one that was asked for', () => {
  const face = faceAt(1_020_000, (index) => there(index + 1))
  expect(face).toMatchObject({ state: 'problem', index: 1, problem: { message: 'Frame 1 is not shown: the player answered with frame 2.' } })
  expect(labelOf(face).words).toBe('frame 1 cannot be shown')
})

it('says why it shows nothing', () => {
  expect(noticeOf(faceAt(580_000, there))).toBe('starts in 0.42 s')
  expect(noticeOf(faceAt(91_060_000, there))).toBe('ended 1:30.00 ago')
  expect(noticeOf(faceAt(2_260_000, there))).toBe('ended 1.20 s ago')
  expect(noticeOf(faceAt(1_060_000, there))).toBe('has ended')
  const problem = { code: 'cannot-decode', message: 'It cannot be decoded.' }
  expect(faceAt(1_040_000, () => ({ kind: 'problem', problem }))).toEqual({ state: 'problem', index: 2, problem })
})
