/** On footage whose calibration is known to be off: see ../shared/reference/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { KEYPOINTS } from '../../body/topologies.ts'
import { readCalibration } from '../../formats/calibration/read-calibration.ts'
import { readKeypointFrames } from '../../formats/keypoints/read-keypoints.ts'
import type { Camera } from '../camera.ts'
import { reconstruct } from '../reconstruct.ts'
import { observationsOf } from '../robust/observations.ts'
import { bonePlausibility } from './bones.ts'
import { refineCameras } from './refine-cameras.ts'
import { sceneErrorsPx } from './testing/scene-clicks.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'pose2sim-balancing')
const FRAMES = 100
const BODY_25B = KEYPOINTS['body-25b']
const read = (...parts: string[]) => readFileSync(join(folder, ...parts), 'utf8')

describe.skipIf(!existsSync(folder))('the balancing trial', { timeout: 60_000 }, () => {
  it('its calibration, adjusted by the man who balances, explains frames that took no part far better, and clicked points of the room; his bones are as plausible', () => {
    const cameras = readCalibration(read('calibration', 'Calib_qualisys.toml'), 'Calib_qualisys.toml').cameras
    const films = [1, 2, 3, 4].map((camera) => {
      const names = Array.from({ length: FRAMES }, (_, frame) => `cam0${camera}.${String(frame).padStart(4, '0')}.json`)
      return readKeypointFrames(names.map((file, frame) => ({ frame, file, text: read('expected', 'pose-associated', `cam0${camera}_json`, file) })), `cam0${camera}_json`)
    })
    const seen = Array.from({ length: FRAMES }, (_, frame) => films.map(({ frames }) => frames[frame]![0]))
    const refined = refineCameras(cameras, observationsOf(seen, 4, BODY_25B.length), BODY_25B, { freedom: { focal: false, radial: false }, scale: { kind: 'camera-distances' } })
    expect(refined.verdict).toBe('better')
    const { before, after, cameras: adjusted, byCamera, scale } = refined as Extract<typeof refined, { verdict: 'better' | 'no-better' }>
    expect(before.medianPx).toBeGreaterThan(13.5)
    expect(after.medianPx).toBeLessThan(9.5)
    for (const camera of byCamera) expect(camera.afterPx).toBeLessThan(camera.beforePx)

    const bones = (by: readonly Camera[]) => bonePlausibility(reconstruct(by, seen, BODY_25B.length, { mostErrorPx: Infinity, leastLikelihood: 0.3, leastCameras: 4 }), BODY_25B)
    const [was, is] = [bones(cameras), bones(adjusted)]
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(is.flatMap(({ sdM }) => [sdM.left, sdM.right]))).toBeLessThanOrEqual(mean(was.flatMap(({ sdM }) => [sdM.left, sdM.right])))
    expect(mean(is.map(({ asymmetry }) => asymmetry))).toBeLessThanOrEqual(mean(was.map(({ asymmetry }) => asymmetry)))
    expect(scale.sdShare).toBeLessThan(0.02)

    // Points of the room that somebody clicked: they know nothing of the man.
    const clicked = (by: readonly Camera[]) => mean(sceneErrorsPx(by))
    expect(clicked(adjusted)).toBeLessThan(0.6 * clicked(cameras))
  })
})
