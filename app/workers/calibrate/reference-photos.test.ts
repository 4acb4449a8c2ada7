/**
 * Against OpenCV in Python 5.0 on the same photos: `findChessboardCorners` (adaptive threshold, normalised) and
 * `cornerSubPix` with a window of 11 px for `opencv-corners.json`, then `calibrateCamera` with k3 held at 0.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardView, calibratedLensSchema } from '../../contract/analysis/calibration-tasks.ts'
import { ClipFolder, ffmpeg, referenceFile, taskContext } from '../testing/clips.ts'
import { type CornersBy, checkerboardFinder } from './board-finder.ts'
import { calibrateLens } from './calibrate-lens.ts'
import { findBoards } from './find-boards.ts'
import { eachPicture } from './pictures.ts'
import theirCorners from './testing/opencv-corners.json' with { type: 'json' }

const photos = referenceFile('pose2sim-balancing', 'calibration', 'intrinsics')
const BOARD = { kind: 'checkerboard', columns: 4, rows: 7, squareM: 0.06 } as const

const OF_LENS = ['1', '2', '3', '4', '5', '7'].map((number) => `cam02_0${number}_int.jpg`)

const sourceOf = (name: string) => ({ file: join(photos!, `int_${name.slice(0, 5)}_img`, name), name })

describe.skipIf(!ffmpeg || !photos)('the balancing trial’s photos of a board (skipped where they or ffmpeg are not here)', () => {
  let folder: ClipFolder
  let attempts = 0
  /** Of each way to find corners, of which gradients are OpenCV's own: what is decoded takes most of the time. */
  const ofLens: Record<CornersBy, BoardView[]> = { gradients: [], edges: [] }
  beforeAll(async () => {
    folder = new ClipFolder()
    for (const name of OF_LENS)
      await eachPicture(sourceOf(name), {
        ffmpeg: ffmpeg!,
        signal: new AbortController().signal,
        take(picture) {
          for (const by of ['gradients', 'edges'] as const) ofLens[by].push(checkerboardFinder(BOARD, by)(picture, name)!)
        },
      })
  }, 60_000)
  afterAll(() => folder.remove())

  async function found(names: readonly string[], corners: 'edges' | 'gradients' = 'edges') {
    const attempt = folder.file(`attempt-${attempts++}`)
    mkdirSync(attempt)
    await findBoards({ board: BOARD, sources: names.map(sourceOf), ffmpeg, corners }, taskContext(attempt))
    return JSON.parse(readFileSync(join(attempt, 'board-views.json'), 'utf8')) as BoardView[]
  }

  async function lensBy(by: CornersBy) {
    const views = folder.file(`${by}.json`)
    writeFileSync(views, JSON.stringify(ofLens[by]))
    return calibratedLensSchema.parse((await calibrateLens({ camera: 'cam02', board: BOARD, views: [views] }, taskContext(folder.path))).summary)
  }

  it('have their corners within 0.1 px of where OpenCV finds them by the same means', async () => {
    const others = await found(Object.keys(theirCorners).filter((name) => !OF_LENS.includes(name)), 'gradients')
    const views = [...ofLens.gradients, ...others].filter(({ name }) => name in theirCorners).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(views.map(({ name, isWhole, isTurnKnown }) => ({ name, isWhole, isTurnKnown }))).toEqual(Object.keys(theirCorners).toSorted().map((name) => ({ name, isWhole: true, isTurnKnown: true })))
    for (const { name, corners } of views) {
      const flat: number[] = theirCorners[name as keyof typeof theirCorners]
      const theirs = Array.from({ length: 28 }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!] as const)
      // Which corner OpenCV calls the first depends on how the board is held; ours is the one before a dark square.
      const nearest = corners.map((corner) => Math.min(...theirs.map(([x, y]) => Math.hypot(x - corner![0], y - corner![1]))))
      expect(Math.max(...nearest)).toBeLessThan(0.1)
    }
  }, 60_000)

  it('give the lens that OpenCV gives, by the same means; by the edges’ fit the corners are missed by a third less', async () => {
    const gradients = await lensBy('gradients')
    const { focalXPx, focalYPx, centreXPx, centreYPx, distortion } = gradients.lens
    const theirs = [1675.707, 1675.406, 555.786, 937.725]
    for (const [at, value] of [focalXPx, focalYPx, centreXPx, centreYPx].entries()) expect(Math.abs(value - theirs[at]!)).toBeLessThan(0.2)
    expect(distortion[0]).toBeCloseTo(-0.0521, 3)
    const byEdges = await lensBy('edges')
    expect(byEdges.errorPx / gradients.errorPx).toBeLessThan(0.67)
  }, 60_000)

  it('show the board where OpenCV finds none as well: near the rim, or partly beyond it; and none where there is none', async () => {
    const views = await found(['cam03_05_int.jpg', 'cam04_04_int.jpg', 'cam02_06_int.jpg'])
    expect(views.map(({ name, corners }) => [name, corners.filter((corner) => corner !== null).length])).toEqual([['cam03_05_int.jpg', 28], ['cam04_04_int.jpg', 26]])
  }, 60_000)
})
