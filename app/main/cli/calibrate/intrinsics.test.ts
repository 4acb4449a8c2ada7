import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCalibration } from '../../../core/formats/calibration/read-calibration.ts'
import { cameraSeeing } from '../../../core/vision/board/testing/board-views.ts'
import { drawnBoard } from '../../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../../core/vision/board/testing/random.ts'
import { locateFfmpeg } from '../../system/locate.mjs'
import '../../testing/lent-workers.ts'
import { temporaryFolder } from '../../testing/library.ts'
import { WrongUse } from '../command.ts'
import { boardOf } from './board-option.ts'
import { calibrateCommand } from './calibrate.ts'
import { pictureFiles } from './picture-files.ts'

const ffmpeg = locateFfmpeg()
const LENS = { name: 'cam03', widthPx: 320, heightPx: 320, focalXPx: 400, focalYPx: 400, centreXPx: 160, centreYPx: 160, distortion: [0, 0, 0, 0, 0] } as const
const SIZE = { columns: 3, rows: 4 }

describe('stridescope calibrate intrinsics', () => {
  it.skipIf(!('path' in ffmpeg))('writes a calibration of each camera’s lens, by the names that the files give', async () => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'cam 3'))
    for (const [at, [tiltXDeg, tiltYDeg]] of ([[30, 5], [-25, 20], [0, -35], [20, 30]] as const).entries()) {
      const camera = cameraSeeing(LENS, SIZE, 0.05, { turnDeg: 40 * at, tiltXDeg, tiltYDeg, share: 0.85, middle: [0.5, 0.5] })
      const { width, height, data } = drawnBoard({ camera, size: SIZE, squareM: 0.05, blurPx: 0.8, noise: 1, random: seededRandom(at) })
      writeFileSync(join(folder, 'board.pgm'), Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
      spawnSync('path' in ffmpeg ? ffmpeg.path : '', ['-v', 'error', '-i', join(folder, 'board.pgm'), join(folder, 'cam 3', `${at}.png`)])
    }
    const out = join(folder, 'lenses.json')
    // Four pictures make no lens to be relied on: a person should look.
    expect(await calibrateCommand.run(['intrinsics', folder, '--board', '3x4', '--square', '50', '--out', out, '--json'])).toBe(3)
    const { lenses, cameras, origin, errorPx } = readCalibration(readFileSync(out), 'lenses.json')
    expect(cameras).toEqual([])
    expect(lenses).toEqual([expect.objectContaining({ name: 'cam03', widthPx: 320, heightPx: 320 })])
    expect(Math.abs(lenses[0]!.focalXPx - 400)).toBeLessThan(8)
    expect(origin).toMatchObject({ method: 'board', sources: ['0.png', '1.png', '2.png', '3.png'] })
    expect(errorPx!['cam03']).toBeLessThan(0.1)
  }, 60_000)

  it('says what is missing', async () => {
    const run = (...args: string[]) => calibrateCommand.run(args)
    await expect(run()).rejects.toThrow('Say what to calibrate')
    await expect(run('everything')).rejects.toThrow(WrongUse)
    await expect(run('intrinsics', 'photos')).rejects.toThrow('--out')
    await expect(run('intrinsics', '--out', 'a.json')).rejects.toThrow('Name photos')
    await expect(run('intrinsics', 'photos', '--out', 'a.json')).rejects.toThrow('Name the board')
    await expect(run('intrinsics', 'photos', '--out', 'a.json', '--board', '4x7', '--square', '60', '--corners', 'luck')).rejects.toThrow('measured by')
    await expect(run('intrinsics', join(await temporaryFolder(), 'none'), '--out', 'a.json', '--board', '4x7', '--square', '60')).rejects.toThrow('There is no file or folder')
    await expect(run('intrinsics', await temporaryFolder(), '--out', 'a.json', '--board', '4x7', '--square', '60')).rejects.toThrow('There is no photo or film')
  })

  it('knows boards by inner corners, and ChArUco boards by squares', () => {
    expect(boardOf({ board: '4x7', square: '60' })).toEqual({ kind: 'checkerboard', columns: 4, rows: 7, squareM: 0.06 })
    expect(boardOf({ charuco: '5×8', square: '40', marker: '30', dictionary: 'DICT_4X4_50' })).toEqual({ kind: 'charuco', columns: 4, rows: 7, squareM: 0.04, markerM: 0.03, dictionary: '4X4_50' })
    for (const wrong of [{}, { board: '4x7', charuco: '5x8', square: '1' }, { board: '4', square: '60' }, { board: '1x7', square: '60' }, { board: '4x7' }, { board: '4x7', square: 'wide' }, { charuco: '5x8', square: '40', dictionary: 'a' }, { charuco: '5x8', square: '40', marker: '40', dictionary: '4X4_50' }, { charuco: '5x8', square: '40', marker: '30' }])
      expect(() => boardOf(wrong)).toThrow(WrongUse)
  })

  it('sorts files by camera, and asks where only some tell theirs', async () => {
    const folder = await temporaryFolder()
    for (const [place, name] of [['cam02', 'b.jpg'], ['cam02', 'notes.txt'], ['cam10', 'a.mp4'], ['.', 'loose.png']] as const) {
      mkdirSync(join(folder, place), { recursive: true })
      writeFileSync(join(folder, place, name), '')
    }
    const found = await pictureFiles([join(folder, 'cam10'), join(folder, 'cam02')])
    expect([...found].map(([camera, files]) => [camera, files.map(({ name }) => name)])).toEqual([['cam02', ['b.jpg']], ['cam10', ['a.mp4']]])
    await expect(pictureFiles([folder])).rejects.toThrow('Some files name their camera (cam02, cam10), others do not: loose.png')
    expect([...(await pictureFiles([folder], 'left')).keys()]).toEqual(['left'])
  })
})
