import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardView, type CalibratedLens, calibratedLensSchema } from '../../contract/analysis/calibration-tasks.ts'
import { anyView } from '../../core/vision/board/testing/board-views.ts'
import { ClipFolder, taskContext } from '../testing/clips.ts'
import { calibrateLens } from './calibrate-lens.ts'
import { BOARD, LENS, madeViews } from './testing/made-views.ts'

const codesOf = ({ findings }: CalibratedLens) => findings.map(({ code }) => code)

describe('a lens from the views of a board', () => {
  let folder: ClipFolder
  let attempts = 0
  beforeAll(() => void (folder = new ClipFolder()))
  afterAll(() => folder.remove())

  async function calibrated(views: readonly BoardView[], leaveOut: string[] = []): Promise<CalibratedLens> {
    const attempt = folder.file(`attempt-${attempts++}`)
    mkdirSync(attempt)
    writeFileSync(join(attempt, 'views.json'), JSON.stringify(views))
    const { summary } = await calibrateLens({ camera: 'cam01', board: BOARD, views: [join(attempt, 'views.json')], leaveOut }, taskContext(attempt))
    return calibratedLensSchema.parse(summary)
  }

  it('is the true one to within what it says of itself, in all its numbers', async () => {
    const wide = (random: Parameters<typeof anyView>[0]) => ({ ...anyView(random), middle: [random.uniform(0.2, 0.8), random.uniform(0.15, 0.85)] as const })
    const found = await calibrated(madeViews(1, 10, { viewOf: wide }))
    const numbers = ({ focalXPx, focalYPx, centreXPx, centreYPx, distortion: [k1, k2, p1, p2] }: CalibratedLens['spread']) => [focalXPx, focalYPx, centreXPx, centreYPx, k1, k2, p1, p2]
    const [own, truth, spread] = [numbers(found.lens), numbers(LENS), numbers(found.spread)]
    for (const [at, value] of own.entries()) expect(Math.abs(value - truth[at]!) / spread[at]!).toBeLessThan(3.5)
    expect(found.spread.focalXPx).toBeLessThan(0.001 * LENS.focalXPx)
    expect([found.lens.distortion[4], found.spread.distortion[4]]).toEqual([0, 0])
    // 0.1 px in each direction.
    expect(found.errorPx).toBeGreaterThan(0.12)
    expect(found.errorPx).toBeLessThan(0.16)
    expect(codesOf(found)).toEqual([])
  })

  it('has a third radial term where boards reach the corners and it is there', async () => {
    const lens = { ...LENS, focalXPx: 900, focalYPx: 900, distortion: [-0.25, 0.1, 0, 0, 0.05] as const }
    const wide = (random: Parameters<typeof anyView>[0]) => ({ ...anyView(random), middle: [random.uniform(0, 1), random.uniform(0, 1)] as const })
    const found = await calibrated(madeViews(3, 16, { lens, viewOf: wide, noisePx: 0.03 }))
    expect(Math.abs(found.lens.distortion[4] - 0.05)).toBeLessThan(4 * found.spread.distortion[4])
    expect(found.spread.distortion[4]).toBeGreaterThan(0)
  })

  it('names the picture that stands out, and is better without it', async () => {
    const views = madeViews(5, 9)
    const moved = views.map((view, at) => (at === 4 ? { ...view, corners: view.corners.map((corner, place) => corner && ([corner[0] + 2 * Math.sin(place), corner[1]] as [number, number])) } : view))
    const found = await calibrated(moved)
    expect(found.pictures.filter(({ standsOut }) => standsOut).map(({ name }) => name)).toEqual(['photo 5'])
    expect(codesOf(found)).toContain('board-picture-stands-out')
    const without = await calibrated(moved, ['photo 5'])
    expect(without.errorPx).toBeLessThan(0.2)
    expect(without.unused).toEqual([{ name: 'photo 5', reason: 'it was left out' }])
  })

  it('says when the pictures do not tell it', async () => {
    const square = await calibrated(madeViews(6, 9, { viewOf: (random) => ({ ...anyView(random), tiltXDeg: random.uniform(-3, 3), tiltYDeg: random.uniform(-3, 3) }) }))
    expect(codesOf(square)).toEqual(expect.arrayContaining(['board-one-tilt', 'lens-focal-length']))
    const small = await calibrated(madeViews(7, 4, { viewOf: (random) => ({ ...anyView(random), share: 0.3, middle: [0.5, 0.5] }) }))
    expect(codesOf(small)).toEqual(expect.arrayContaining(['board-few-pictures', 'board-coverage', 'board-reach']))
    await expect(calibrated(madeViews(8, 2))).rejects.toThrow('Only 2 pictures show the board of cam01')
    await expect(calibrated(madeViews(8, 9), ['photo 77'])).rejects.toThrow('No picture with a board is called photo 77')
    const other = madeViews(9, 6).map((view) => ({ ...view, corners: view.corners.toReversed().map((corner, at) => corner && ([corner[0] + 90 * Math.sin(at * at), corner[1]] as [number, number])) }))
    expect(codesOf(await calibrated(other))).toContain('board-error')
  })
})
