import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Board, type BoardView, foundBoardsSchema } from '../../contract/analysis/calibration-tasks.ts'
import { ClipFolder, encoderMissing, ffmpeg, H264_B, NO_FFMPEG, taskContext } from '../testing/clips.ts'
import { findBoards } from './find-boards.ts'
import { type DrawnPicture, drawnPictures, SMALL_BOARD } from './testing/drawn-pictures.ts'

/** Of which drawn picture, and how: made by one ffmpeg, which takes longer to start than to make them. */
const PHOTOS: Record<string, readonly [at: number, ...args: string[]]> = {
  'one.png': [0],
  'two.png': [1],
  'three.png': [2],
  'two.jpg': [1, '-q:v', '2'],
  'lying.jpg': [0, '-vf', 'transpose=cclock', '-q:v', '2'],
  'small.png': [1, '-vf', 'scale=300:400'],
  'other.png': [0, '-vf', 'crop=200:200:0:0'],
}

describe.skipIf(!ffmpeg)(`a board in photos and films (skipped where ${NO_FFMPEG})`, () => {
  let clips: ClipFolder
  let pictures: DrawnPicture[]
  let attempts = 0
  beforeAll(() => {
    clips = new ClipFolder()
    pictures = drawnPictures(clips, 3)
    clips.makeAll(Object.fromEntries(Object.entries(PHOTOS).map(([name, [at, ...args]]) => [name, ['-i', pictures[at]!.file, ...args]])))
  })
  afterAll(() => clips.remove())

  async function found(names: readonly string[], { board = SMALL_BOARD as Board, signal, atUs }: { board?: Board; signal?: AbortSignal; atUs?: number } = {}) {
    const attempt = clips.file(`attempt-${attempts++}`)
    mkdirSync(attempt)
    const sources = names.map((name) => ({ file: clips.file(name), name, atUs }))
    const { summary } = await findBoards({ board, sources, ffmpeg }, taskContext(attempt, signal))
    return { ...foundBoardsSchema.parse(summary), seen: JSON.parse(readFileSync(join(attempt, 'board-views.json'), 'utf8')) as BoardView[] }
  }

  const worstPx = ({ corners }: BoardView, { corners: truth }: DrawnPicture) => Math.max(...corners.map((corner, at) => Math.hypot(corner![0] - truth[at]![0], corner![1] - truth[at]![1])))

  it('is where it is, in PNG and JPEG, under their names', async () => {
    const { seen, unused } = await found(['one.png', 'two.jpg'])
    expect(unused).toEqual([])
    expect(seen.map(({ name, widthPx, heightPx, isWhole }) => ({ name, widthPx, heightPx, isWhole }))).toEqual(['one.png', 'two.jpg'].map((name) => ({ name, widthPx: 360, heightPx: 480, isWhole: true })))
    expect(worstPx(seen[0]!, pictures[0]!)).toBeLessThan(0.05)
    expect(worstPx(seen[1]!, pictures[1]!)).toBeLessThan(0.15)
  })

  it('stands upright where a photo says which way up it is', async () => {
    const lying = readFileSync(clips.file('lying.jpg'))
    // EXIF after the first marker: big-endian TIFF with one entry, orientation 6.
    const exif = Buffer.from('ffe100224578696600004d4d002a0000000800010112000300000001000600000000000000', 'hex').subarray(0, 36)
    writeFileSync(clips.file('turned.jpg'), Buffer.concat([lying.subarray(0, 2), exif, lying.subarray(2)]))
    const { seen } = await found(['turned.jpg'])
    expect([seen[0]!.widthPx, seen[0]!.heightPx]).toEqual([360, 480])
    expect(worstPx(seen[0]!, pictures[0]!)).toBeLessThan(0.15)
  })

  it('says of every picture without one, of another size or not to be read, why', async () => {
    const { unused, pictures: looked } = await found(['one.png', 'two.png', 'small.png', 'other.png'])
    expect(looked).toBe(4)
    expect(unused).toEqual([
      { name: 'other.png', reason: 'no board was found in it' },
      { name: 'small.png', reason: 'it is 300 × 400, most others are 360 × 480' },
    ])
    writeFileSync(clips.file('torn.png'), readFileSync(clips.file('one.png')).subarray(0, 60))
    await expect(found(['torn.png'])).rejects.toThrow('No picture of "torn.png" can be decoded')
    writeFileSync(clips.file('notes.txt'), 'no picture')
    await expect(found(['notes.txt'])).rejects.toThrow('"notes.txt" is neither a photo nor a film')
  })

  it('tells of another board what it is', async () => {
    const { seen, unused } = await found(['one.png'], { board: { ...SMALL_BOARD, columns: 3, rows: 4 } })
    expect(seen).toEqual([])
    expect(unused).toEqual([{ name: 'one.png', reason: 'its board has 4 × 5 inner corners, not 3 × 4' }])
  })

  it.skipIf(encoderMissing('libx264'))('is taken from a film where it lies otherwise than before, sharp, each once', async () => {
    const stills = ['one.png', 'two.png', 'three.png'].flatMap((name) => ['-loop', '1', '-t', '1', '-r', '8', '-i', clips.file(name)])
    clips.make('film.mp4', ...stills, '-filter_complex', "[1]boxblur=6:1[b];[0][b][2]concat=n=3,format=yuv420p", ...H264_B, '-crf', '12')
    const { seen, pictures: looked } = await found(['film.mp4'])
    expect(looked).toBeGreaterThanOrEqual(10)
    expect(seen).toHaveLength(2)
    expect(seen.map(({ name }) => name.slice(0, 14))).toEqual(['film.mp4 at 0.', 'film.mp4 at 2.'])
    expect(worstPx(seen[1]!, pictures[2]!)).toBeLessThan(0.3)
    const one = await found(['film.mp4'], { atUs: 2_375_000 })
    expect([one.pictures, one.seen.map(({ name }) => name)]).toEqual([1, ['film.mp4 at 2.38 s']])
    expect(worstPx(one.seen[0]!, pictures[2]!)).toBeLessThan(0.3)
  })

  it('ends when it is told to', async () => {
    await expect(found(['one.png'], { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})
