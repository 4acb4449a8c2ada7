import { beforeEach, expect, it } from 'vitest'
import type { FrameTimes } from '../../core/time/frame-times.ts'
import type { Look, Player } from '../player/player.ts'
import { allThere, beginning, jumpTo, landing, playhead, stepBy, stepByTime, stepToFirst, stepToLast } from './playhead.ts'
import { stage, type StageCamera } from './stage.ts'
import { chosenCamera, fullScreen } from './view.ts'

const looks: Look[] = []
let there = (_filmId: string, _index: number) => true
const player: Player = {
  add: () => undefined,
  picture: (filmId, index) => (there(filmId, index) ? { kind: 'frame', index, picture: { frame: {} as VideoFrame, by: 1, width: 1, height: 1 } } : { kind: 'coming' }),
  look: (at) => looks.push(at),
  subscribe: () => () => undefined,
  keptBytes: () => 0,
  close: () => undefined,
}

const camera = (mediaId: string, number: number, times: FrameTimes) => ({ mediaId, number, times, playable: {} }) as StageCamera
/** An uneven film with two frames of one time, and one that begins a second later. */
const UNEVEN: FrameTimes = { startUs: Float64Array.of(0, 10_000, 60_000, 60_000, 70_000, 200_000), endUs: 210_000 }
const LATER: FrameTimes = { startUs: Float64Array.of(1_000_000, 1_040_000), endUs: 1_080_000 }

beforeEach(() => {
  looks.length = 0
  there = () => true
  chosenCamera.set('uneven')
  fullScreen.set(null)
  stage.set({ sessionId: 's', trialId: null, cameras: [camera('uneven', 1, UNEVEN), camera('later', 2, LATER)], player, movement: null })
  playhead.set({ timeUs: 0, meant: null })
})

const last = () => looks.at(-1)

it('steps through every frame of the chosen camera by its index, also where two share one time', () => {
  const seen = [1, 2, 3, 4, 5, 6].map(() => {
    stepBy(1)
    return last()?.frames.get('uneven')
  })
  expect(seen).toEqual([1, 2, 3, 4, 5, 5])
  const back = [1, 2, 3].map(() => {
    stepBy(-1)
    return last()?.frames.get('uneven')
  })
  expect(back).toEqual([4, 3, 2])
  expect(playhead.get().timeUs).toBe(60_000)
})

it('tells the player where it goes, and only of cameras that have a frame there', () => {
  stepBy(1)
  expect(last()).toEqual({ frames: new Map([['uneven', 1]]), shown: new Map(), travel: 1, speed: 0 })
  stepBy(-1)
  expect(last()?.travel).toBe(-1)
  chosenCamera.set('later')
  stepBy(1)
  expect(last()?.frames).toEqual(new Map([['later', 0]]))
})

it('asks for no camera that is hidden by another one', () => {
  chosenCamera.set(null)
  const asked = [null, 'uneven', 'later'].map((alone) => {
    fullScreen.set(alone)
    jumpTo(1_000_000)
    return [...(last()?.frames.keys() ?? [])]
  })
  expect(asked).toEqual([['later'], [], ['later']])
})

it('leads from before a film to its first frame and from after it to its last', () => {
  chosenCamera.set('later')
  stepBy(10)
  expect(playhead.get()).toEqual({ timeUs: 1_000_000, meant: { cameraId: 'later', index: 0 } })
  chosenCamera.set('uneven')
  stepBy(1)
  expect(playhead.get()).toEqual({ timeUs: 200_000, meant: { cameraId: 'uneven', index: 5 } })
})

it('reaches the ends of the chosen camera', () => {
  stepToLast()
  expect(playhead.get().timeUs).toBe(200_000)
  stepToFirst()
  expect(playhead.get().timeUs).toBe(0)
})

it('goes by time no further than the ends of the chosen camera either', () => {
  stepByTime(1_000_000)
  expect(playhead.get()).toEqual({ timeUs: 200_000, meant: { cameraId: 'uneven', index: 5 } })
  stepByTime(-1_000_000)
  expect(playhead.get().timeUs).toBe(0)
  chosenCamera.set('later')
  stepByTime(100_000)
  expect(playhead.get()).toEqual({ timeUs: 1_000_000, meant: { cameraId: 'later', index: 0 } })
})

it('comes to rest on a frame of the chosen camera, or where it is if there is none', () => {
  expect(landing(37_000)).toEqual({ timeUs: 60_000, meant: { cameraId: 'uneven', index: 2 } })
  expect(landing(500_000)).toEqual({ timeUs: 500_000, meant: null })
  chosenCamera.set('later')
  expect(landing(1_080_000)).toEqual({ timeUs: 1_040_000, meant: { cameraId: 'later', index: 1 } })
})

it('knows whether every picture on screen is there', () => {
  expect(allThere()).toBe(true)
  there = (filmId) => filmId !== 'uneven'
  expect(allThere()).toBe(false)
  // No frame to wait for.
  expect(allThere({ timeUs: 500_000, meant: null })).toBe(true)
})

it('opens a frame after the last camera has begun, or with it where both beat as one, and where all show a frame', () => {
  const filmed = (offsetUs: number): FrameTimes => ({ startUs: Float64Array.from({ length: 9 }, (_, index) => offsetUs + index * 16_667), endUs: offsetUs + 9 * 16_667 })
  const opened = (...offsets: number[]) => {
    stage.set({ sessionId: 's', trialId: null, cameras: offsets.map((offsetUs, at) => camera(`cam${at}`, at + 1, filmed(offsetUs))), player, movement: null })
    chosenCamera.set('cam0')
    return beginning()
  }
  expect(opened(12_000, 10_000, 16_000, 2_000)).toEqual({ timeUs: 45_334, meant: { cameraId: 'cam0', index: 2 } })
  expect(opened(12_000, 10_000, 12_000)).toEqual({ timeUs: 12_000, meant: { cameraId: 'cam0', index: 0 } })
  expect(opened(0, 40_000, 5_000)).toEqual({ timeUs: 66_668, meant: { cameraId: 'cam0', index: 4 } })
  expect(opened(0, 26_000, 5_000)).toEqual({ timeUs: 50_001, meant: { cameraId: 'cam0', index: 3 } })
  expect(opened(0, 900_000), 'they share no moment').toEqual({ timeUs: 0, meant: { cameraId: 'cam0', index: 0 } })
})
