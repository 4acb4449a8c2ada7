import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCalibration } from '../../../core/formats/calibration/read-calibration.ts'
import { stridescopeCalibrationText } from '../../../core/formats/calibration/stridescope-json.ts'
import { multiply } from '../../../core/math/mat3.ts'
import { length, subtract, type Vec3 } from '../../../core/math/vec3.ts'
import { drawnBoard } from '../../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../../core/vision/board/testing/random.ts'
import { cameraPosition, lookAt } from '../../../core/vision/look-at.ts'
import { locateFfmpeg } from '../../system/locate.mjs'
import '../../testing/lent-workers.ts'
import { temporaryFolder } from '../../testing/library.ts'
import { WrongUse } from '../command.ts'
import { calibrateCommand } from './calibrate.ts'

const ffmpeg = locateFfmpeg()
const LENS = { widthPx: 400, heightPx: 300, focalXPx: 420, focalYPx: 420, centreXPx: 200, centreYPx: 150, distortion: [-0.05, 0, 0, 0, 0] } as const
const SIZE = { columns: 4, rows: 5 }
const PLACES: readonly Vec3[] = [[1.6, 0.3, 1.2], [-1.1, -1.2, 1.4]]
/** A board that lies on the floor, face up, has its y and z the other way round than the room. */
const BOARD_IN_ROOM = [1, 0, 0, 0, -1, 0, 0, 0, -1] as const

async function lensesIn(folder: string): Promise<string> {
  const lenses = PLACES.map((_, at) => ({ ...LENS, name: `cam0${at + 1}` }))
  writeFileSync(join(folder, 'lenses.json'), stridescopeCalibrationText({ lenses, cameras: [], lengths: 'metres' }))
  return join(folder, 'lenses.json')
}

describe('stridescope calibrate floor', () => {
  it.skipIf(!('path' in ffmpeg))('writes where cameras stand around a board on the floor', async () => {
    const folder = await temporaryFolder()
    const lenses = await lensesIn(folder)
    for (const [at, place] of PLACES.entries()) {
      const { rotation, translationM } = lookAt(place, [0.25, -0.35, 0])
      const camera = { ...LENS, name: '', rotation: multiply(rotation, BOARD_IN_ROOM), translationM }
      const { width, height, data } = drawnBoard({ camera, size: SIZE, squareM: 0.16, blurPx: 0.7, noise: 1, random: seededRandom(at) })
      mkdirSync(join(folder, `cam_${at + 1}`))
      writeFileSync(join(folder, 'floor.pgm'), Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
      spawnSync('path' in ffmpeg ? ffmpeg.path : '', ['-v', 'error', '-i', join(folder, 'floor.pgm'), join(folder, `cam_${at + 1}`, 'floor.png')])
    }
    const out = join(folder, 'calibration.json')
    expect(await calibrateCommand.run(['floor', join(folder, 'cam_1'), join(folder, 'cam_2'), '--lenses', lenses, '--board', '4x5', '--square', '160', '--out', out, '--json'])).toBe(0)
    const { cameras } = readCalibration(readFileSync(out), 'calibration.json')
    expect(cameras.map(({ name }) => name)).toEqual(['cam01', 'cam02'])
    for (const [at, camera] of cameras.entries()) expect(length(subtract(cameraPosition(camera), PLACES[at]!))).toBeLessThan(0.01)
  }, 60_000)

  it('says what is missing', async () => {
    const folder = await temporaryFolder()
    const run = (...args: string[]) => calibrateCommand.run(['floor', ...args])
    await expect(run()).rejects.toThrow(WrongUse)
    await expect(run(folder)).rejects.toThrow('--lenses')
    await expect(run(folder, '--lenses', 'a.json', '--out', 'a.txt')).rejects.toThrow('--out')
    const rest = ['--out', join(folder, 'out.toml'), '--board', '4x5', '--square', '160']
    await expect(run(folder, '--lenses', join(folder, 'none.json'), ...rest)).rejects.toThrow(`There is no file ${join(folder, 'none.json')}.`)
    mkdirSync(join(folder, 'cam07'))
    writeFileSync(join(folder, 'cam07', 'floor.png'), '')
    await expect(run(join(folder, 'cam07'), '--lenses', await lensesIn(folder), ...rest)).rejects.toThrow('lenses.json knows no lens of cam07. It knows: cam01, cam02.')
  })
})
