import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Camera, project } from '../../../../../core/vision/camera.ts'
import { camerasAround } from '../../../../../core/vision/testing/cameras-around.ts'
import type { KnownPoints } from './known-points.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/', origin: 'http://stridescope.localhost' })
vi.useFakeTimers()
const { ownHistory } = await import('../../../../commands/history.ts')
const { choiceQuery } = await import('../../../../engine/choices.ts')
const { queryClient } = await import('../../../../engine/queries.ts')
const { knownPointsChoice } = await import('./known-points.ts')
const { beginPointing, change, choosePoint, forgetGestures, heldPoint, knownNow, moveClick, nextPoint, nudgeClick, pointedLens, putClick, putClickByKey, removeHeldClick } = await import('./pointing.ts')

const choice = knownPointsChoice('session')
const known: KnownPoints = { points: ['a', 'b'].map((id) => ({ id, name: id, xM: 0, yM: 0, zM: 0 })), clicks: {} }
const clicks = () => knownNow().clicks['film']

let end = () => {}
afterEach(() => end())
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

beforeEach(() => {
  forgetGestures()
  queryClient.setQueryData(choiceQuery(choice).queryKey, known)
  end = beginPointing({ choice, mediaId: 'film', widthPx: 100, heightPx: 50 })
  heldPoint.set(null)
})

describe('pointing', () => {
  it('goes from point to point, and holds what was clicked last', () => {
    expect(nextPoint.get()).toBe('a')
    putClick([10, 20])
    expect([nextPoint.get(), heldPoint.get()]).toEqual(['b', 'a'])
    putClick([30, 40])
    expect([nextPoint.get(), heldPoint.get()]).toEqual([null, 'b'])
    putClick([1, 1])
    expect(clicks()).toEqual({ a: [10, 20], b: [30, 40] })
  })

  it('stays in the picture, to its outermost pixels’ borders', () => {
    putClick([-8, 80])
    expect(clicks()).toEqual({ a: [-0.5, 49.5] })
  })

  it('is taken back gesture by gesture: a drag is one, and so are arrows that follow one another', () => {
    putClick([10, 20])
    for (const x of [11, 12, 13]) moveClick('a', [x, 20], 'drag 1')
    nudgeClick(0.1, 0)
    nudgeClick(0.1, 0)
    expect(clicks()!['a']![0]).toBeCloseTo(13.2, 9)
    const { undo, redo } = ownHistory.get()!
    undo()
    expect(clicks()).toEqual({ a: [13, 20] })
    undo()
    expect(clicks()).toEqual({ a: [10, 20] })
    undo()
    expect(clicks()?.['a']).toBeUndefined()
    expect(nextPoint.get()).toBe('a')
    expect(undo()).toBe(false)
    redo()
    expect(clicks()).toEqual({ a: [10, 20] })
    expect([nextPoint.get(), heldPoint.get()]).toEqual(['b', 'a'])
  })

  it('a click that is removed is made again next; a chosen point is clicked anew', () => {
    putClick([10, 20])
    removeHeldClick()
    expect([clicks(), nextPoint.get(), heldPoint.get()]).toEqual([{}, 'a', null])
    putClick([5, 5])
    choosePoint('a')
    putClick([6, 6])
    expect(clicks()).toEqual({ a: [6, 6] })
  })

  it('goes on where a point has gone', () => {
    change({ ...knownNow(), points: known.points.slice(1) })
    expect(nextPoint.get()).toBe('b')
  })
})

describe('pointing by a key', () => {
  it('clicks in the middle of the view, and where the point is to be expected once the camera’s place is known', () => {
    putClickByKey()
    expect(clicks()).toEqual({ a: [49.5, 24.5] })
    const [camera] = camerasAround(1) as [Camera]
    const room = [[-0.6, -0.5, 0], [0.6, -0.5, 0], [0.6, 0.5, 0], [-0.6, 0.5, 0.9], [0, 0, 1.2]] as const
    const pixels = room.map((point) => project(camera, point)!)
    end()
    end = beginPointing({ choice, mediaId: 'film', widthPx: camera.widthPx, heightPx: camera.heightPx })
    pointedLens.set(camera)
    change({ points: room.map(([xM, yM, zM], at) => ({ id: `p${at}`, name: `p${at}`, xM, yM, zM })), clicks: {} })
    for (const pixel of pixels.slice(0, 4)) putClick(pixel)
    putClickByKey()
    expect(Math.hypot(clicks()!['p4']![0] - pixels[4]![0], clicks()!['p4']![1] - pixels[4]![1])).toBeLessThan(0.01)
  })
})
