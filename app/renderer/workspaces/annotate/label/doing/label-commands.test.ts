import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { topologyOf, keyOrder } from '../../../../../core/annotation/label-topology.ts'
import { isPlaced } from '../../../../../core/annotation/label.ts'
import type { ModelPose } from '../../../../../core/annotation/model-poses.ts'
import { camerasAround } from '../../../../../core/vision/testing/cameras-around.ts'
import { project } from '../../../../../core/vision/camera.ts'
import { walkerAt } from '../../../../../core/vision/testing/walker.ts'
import { keysOf } from '../../../../commands/command.ts'
import { matchesKeys } from '../../../../commands/keys.ts'
import type { ReadyFilm } from '../state/labelling.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/annotate', origin: 'http://stridescope.localhost' })
const sent: { title: string; continues: boolean }[] = []
/** An engine that keeps what it is sent. */
vi.stubGlobal('fetch', async (request: Request) => {
  sent.push(((await request.json()) as { json: (typeof sent)[number] }).json)
  return Response.json({ json: [] })
})
afterAll(() => vi.unstubAllGlobals())
const { labelCommands } = await import('./label-commands.ts')
const { labelling, spot } = await import('../state/labelling.ts')
const { labels, labelAt } = await import('../state/labels-now.ts')
const { beginFrame, heldPoint, nextPoint } = await import('../state/hand.ts')
const { nudge, putPoint } = await import('./pointing.ts')

const FRAMES = 20
const topology = topologyOf('halpe-26')
const cameras = camerasAround(2)
const truth = (n: number, frame: number) => walkerAt(frame / 10).map((point) => project(cameras[n]!, point)!)
const film = (n: number, poses: ReadyFilm['poses']): ReadyFilm => ({
  mediaId: `film ${n}`,
  label: `cam0${n + 1}`,
  number: n + 1,
  state: 'ready',
  problem: null,
  playable: { address: '/x', isProxy: false, packetTable: 'a'.repeat(64), displayWidth: 1088, displayHeight: 1920, rotationDeg: 0, codec: 'avc1', frameRateHz: 10, frameCount: FRAMES },
  clock: { offsetUs: 0, rate: 1, source: 'manual' },
  calibration: cameras[n]!,
  people: null,
  person: null,
  times: { startUs: Float64Array.from({ length: FRAMES }, (_, frame) => frame * 100_000), endUs: FRAMES * 100_000 },
  poses,
  analysed: null,
})
/** A model that sees all but some points truly, and those so far to the right. */
const modelOf = (n: number, wrong: readonly number[], asidePx: number) => (frame: number): ModelPose[] => [{ person: 1, points: truth(n, frame).map(([x, y], keypoint) => ({ x: x + (wrong.includes(keypoint) ? asidePx : 0), y, score: 0.9 })) }]

let presses = 0
function press(...names: string[]): void {
  for (const name of names) {
    const parts = name.split('+')
    const event = { key: parts.pop()!, ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift'), altKey: false, metaKey: false }
    const command = labelCommands.find((one) => (one.when?.() ?? true) && keysOf(one).some((keys) => matchesKeys(event, keys)))
    command?.run({ key: event.key, repeat: false })
    presses++
  }
}
const open = (films: readonly ReadyFilm[]) => {
  const player = { picture: () => ({ kind: 'frame' }) } as never
  labelling.set({ datasetId: 'd', topology, order: keyOrder(topology), trial: { sessionId: 's', trialId: null, code: 'P1-1' }, films, player })
  spot.set({ mediaId: films[0]!.mediaId, frame: 4 })
  beginFrame()
}
const pointsNow = () => labelAt(spot.get()).people[0]?.points ?? []
const missNow = (n: number, frame: number) => Math.max(...truth(n, frame).map(([x, y], keypoint) => { const at = pointsNow()[keypoint]; return isPlaced(at) ? Math.hypot(at.x - x, at.y - y) : Infinity }))

beforeEach(() => {
  presses = 0
  sent.length = 0
  labels.set(new Map())
})

describe('keys that a frame of 26 points takes', () => {
  it('two, where everything that is proposed is right', async () => {
    open([film(0, modelOf(0, [], 0))])
    press('a', 'd')
    expect([presses, labelAt(spot.get()).isDone, missNow(0, 4) < 0.02]).toEqual([2, true, true])
    await expect.poll(() => sent.map(({ title }) => title)).toEqual(['26 points as proposed', 'Frame done'])
  })

  it('eighteen, where three points are four pixels off: at one key a second, 200 frames an hour', async () => {
    const wrong = ['nose', 'left-eye', 'left-ear'].map((name) => topology.keypoints.indexOf(name))
    open([film(0, modelOf(0, wrong, 4))])
    press('a', '.')
    // The head is first, and right.
    for (const _ of wrong) press('.', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    press('d')
    expect([presses, missNow(0, 4) < 0.02]).toEqual([18, true])
    // A held arrow is one gesture.
    await expect.poll(() => sent.filter(({ title }) => title === 'nose moved').map(({ continues }) => continues)).toEqual([false, true, true, true])
  })

  it('one click a point and one key for the frame, where nothing is proposed: the hand goes from name to name by itself', () => {
    open([film(0, null)])
    for (const keypoint of keyOrder(topology)) {
      expect(nextPoint.get()).toBe(keypoint)
      putPoint(truth(0, 4)[keypoint]!)
    }
    nudge(0, 0.001, false)
    expect(new Set(pointsNow().map((point) => isPlaced(point) && point.by))).toEqual(new Set(['hand']))
    expect(nextPoint.get()).toBeNull()
    press('d')
    expect([presses, missNow(0, 4) < 0.01]).toEqual([1, true])
  })

  it('a frame is not done while a point is not said, and open again once one is moved', () => {
    open([film(0, modelOf(0, [], 0))])
    press('x', 'd')
    expect(labelAt(spot.get()).isDone).toBe(false)
    press('a', 'd')
    expect([labelAt(spot.get()).isDone, pointsNow()[topology.keypoints.indexOf('head')]]).toEqual([true, { visibility: 'outside' }])
    press('.', '.', 'ArrowUp')
    expect(labelAt(spot.get()).isDone).toBe(false)
  })
})

describe('keys', () => {
  it('move a point by one pixel or ten, the whole person only with Ctrl, and say hidden, outside, seen', () => {
    open([film(0, modelOf(0, [], 0))])
    press('a')
    const before = pointsNow()
    press('.', 'Shift+ArrowRight', 'ArrowDown', 'o')
    const head = topology.keypoints.indexOf('head')
    const then = before[head]
    expect(pointsNow()[head]).toMatchObject({ visibility: 'occluded', by: 'moved', x: expect.closeTo(isPlaced(then) ? then.x + 10 : NaN, 6), y: expect.closeTo(isPlaced(then) ? then.y + 1 : NaN, 6) })
    press('v')
    expect(pointsNow()[head]).toMatchObject({ visibility: 'seen' })
    press('Escape', 'ArrowRight')
    expect(heldPoint.get()).toBeNull()
    const still = pointsNow()
    press('Ctrl+ArrowLeft')
    expect(pointsNow().every((point, keypoint) => isPlaced(point) && point.x < (still[keypoint] as { x: number }).x)).toBe(true)
    // Taken over from the model, wherever it is moved to.
    expect(new Set(pointsNow().map((point) => isPlaced(point) && point.by))).toEqual(new Set(['moved']))
    press(',', '.', 'Delete')
    expect(pointsNow()[head]).toBeNull()
  })

  it('lead to another camera at the same moment, copy the frame before, and fill between two', () => {
    open([film(0, modelOf(0, [], 0)), film(1, modelOf(1, [], 0))])
    press('a', '2')
    expect(spot.get()).toEqual({ mediaId: 'film 1', frame: 4 })
    press('1', 'Shift+PageDown', 'a', 'PageUp', 'PageUp', 'c')
    expect([spot.get()?.frame, pointsNow()[0]]).toEqual([12, { ...labelAt({ mediaId: 'film 0', frame: 4 }).people[0]!.points[0], by: 'copy' }])
    press('Shift+Delete', 't')
    expect(missNow(0, 12)).toBeLessThan(0.02)
    press('Shift+Delete', 'i')
    expect(missNow(0, 12)).toBeGreaterThan(5)
    expect(pointsNow().every((point) => isPlaced(point) && point.by === 'linear')).toBe(true)
  })
})
