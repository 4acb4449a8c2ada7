/** The traps of the balancing trial: see ../shared/reference/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { bytesInMemory } from '../formats/byte-source.ts'
import { readCalibration } from '../formats/calibration/read-calibration.ts'
import { cameraOf } from '../formats/camera-name.ts'
import { inspectVideo } from '../media/inspect-video.ts'
import type { FilmFacts } from './facts.ts'
import { preflight } from './preflight.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'pose2sim-balancing')
const CAMERAS = ['cam01', 'cam02', 'cam03', 'cam04']

async function filmFacts(): Promise<FilmFacts[]> {
  return Promise.all(
    CAMERAS.map(async (camera) => {
      const name = `${camera}.mp4`
      const { facts } = await inspectVideo(name, bytesInMemory(readFileSync(join(folder, 'videos', name))))
      const { displayWidth, displayHeight, rotationDeg, codec, frameRateHz, frameCount, durationUs } = facts!
      return { name, camera: cameraOf(name), widthPx: displayWidth, heightPx: displayHeight, rotationDeg, codec, frameRateHz, frameCount, durationUs }
    }),
  )
}

describe.skipIf(!existsSync(folder))('the balancing trial', () => {
  const calibration = (file: string) => ({ file, ...readCalibration(readFileSync(join(folder, 'calibration', file)), file) })

  it('warns of the narrow films, of the one that was encoded again and of the weak lenses, and shows which camera is which', async () => {
    const findings = preflight({ calibration: calibration('Calib_qualisys.toml'), films: await filmFacts(), keypoints: [], usesDistortion: true })
    expect(findings.map(({ level, code, subject }) => `${level} ${code} ${subject}`)).toEqual([
      'warning picture-size cam_01',
      'warning picture-size cam_02',
      'warning film-recoded cam02',
      'warning calibration-distortion-divided Calib_qualisys.toml',
      'note cameras-matched Calib_qualisys.toml',
    ])
    expect(findings[0]!.message).toContain('cam01.mp4 is 1080 wide, the calibration of cam_01 says 1088 wide: either its sides were cut by 4 px each, or')
    expect(findings[2]!.message).toContain('cam02.mp4 is VP9, the others are H.264')
  })

  it('knows what was done to the narrow films where their bars are seen', async () => {
    const seen = { leftPx: 0, rightPx: 0, topPx: 7, bottomPx: 7 }
    const films = (await filmFacts()).map((film) => (film.widthPx === 1080 ? { ...film, bars: seen } : film))
    const findings = preflight({ calibration: calibration('Calib.qca.txt'), films, keypoints: [], usesDistortion: true }).filter(({ code }) => code === 'picture-size')
    // Photos of the same cameras, beside the films: these are 0.9926 times smaller and 7 px lower.
    expect(findings.map(({ readings }) => readings.map(({ remedy }) => remedy))).toEqual(
      ['cam_01', 'cam_02'].map((camera) => [{ kind: 'scale-and-crop', camera, by: 1080 / 1088, offsetPx: [-0, -(1920 - (1920 * 1080) / 1088) / 2], widthPx: 1080, heightPx: 1920 }]),
    )
  })
})
