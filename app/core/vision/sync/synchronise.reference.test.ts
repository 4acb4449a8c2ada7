/** Against cameras that a wire kept in step: see ../shared/reference/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { KEYPOINTS } from '../../body/topologies.ts'
import { readCalibration } from '../../formats/calibration/read-calibration.ts'
import { readKeypointFrames } from '../../formats/keypoints/read-keypoints.ts'
import type { SyncFilm } from './films.ts'
import { synchronise, USUAL_SYNC } from './synchronise.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'pose2sim-balancing')
const KEYPOINT_COUNT = KEYPOINTS['body-25b'].length
const FRAMES = 100
const FRAME_US = 1e6 / 60
const read = (...parts: string[]) => readFileSync(join(folder, ...parts), 'utf8')

/** The man on the beam, each film begun so many frames later. */
function films(laterFrames: readonly number[]): SyncFilm[] {
  const { cameras } = readCalibration(read('calibration', 'Calib_qualisys.toml'), 'Calib_qualisys.toml')
  return cameras.map((camera, place) => {
    const names = Array.from({ length: FRAMES }, (_, frame) => `cam0${place + 1}.${String(frame).padStart(4, '0')}.json`)
    const { frames } = readKeypointFrames(names.map((file, frame) => ({ frame, file, text: read('expected', 'pose-associated', `cam0${place + 1}_json`, file) })), camera.name)
    const missing = Array.from({ length: 3 * KEYPOINT_COUNT }, () => NaN)
    return { camera, timesUs: frames.map((_, frame) => (frame - laterFrames[place]!) * FRAME_US), keypoints: frames.flatMap(([person]) => [...(person ?? missing)]) }
  })
}

describe.skipIf(!existsSync(folder))('the balancing trial’s films', () => {
  it.each([[[0, 0, 0, 0]], [[0, 7, -12, 20]]])('that were begun %j frames late are found so to a quarter of a frame, however little the man moves in 1.7 s', (late) => {
    const { films: found } = synchronise(films(late), { ...USUAL_SYNC, mostLagUs: 6e5, keypointCount: KEYPOINT_COUNT, reference: 0 })
    const off = found.map(({ clock }, place) => Math.abs(clock.offsetUs / FRAME_US - late[place]!))
    expect(Math.max(...off)).toBeLessThan(0.25)
    expect(found.map(({ verdict }) => verdict)).not.toContain('refused')
  })
})
