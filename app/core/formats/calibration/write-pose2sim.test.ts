import { describe, expect, it } from 'vitest'
import type { Camera } from '../../vision/camera.ts'
import { lookAt } from '../../vision/look-at.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { bytesInMemory } from '../byte-source.ts'
import { parseToml } from '../reading/toml.ts'
import { recogniseText } from '../recognise-text.ts'
import { readCameraToml } from './camera-toml.ts'
import { pose2simText } from './write-pose2sim.ts'

const cameras: Camera[] = [1, 2].map((number) => ({
  name: `cam0${number}`,
  widthPx: 1080,
  heightPx: 1920,
  focalXPx: 1234.567_891,
  focalYPx: 1235.5,
  centreXPx: 541.25,
  centreYPx: 958.75,
  distortion: [-0.05, 0.01, 0.0003, -0.0002, number === 2 ? 0.004 : 0],
  ...lookAt([3 * number, -1, 1.2], [0, 0, 1], 0.01),
}))

describe('a Pose2Sim calibration as we write it', () => {
  const text = pose2simText(cameras)

  it('is read without a complaint', async () => {
    expect(recogniseText(text, 'toml')).toEqual({ kind: 'calibration', format: 'pose2sim-toml' })
    const { facts, oddities } = await readCameraToml(bytesInMemory(new TextEncoder().encode(text)))
    expect(oddities).toEqual([])
    expect(facts).toMatchObject({
      cameraCount: 2,
      cameras: [
        { name: 'cam01', sizePx: [1080, 1920], focalLengthPx: [1234.567_891, 1235.5], principalPointPx: [541.25, 958.75], distortionTerms: 4, hasPose: true },
        { name: 'cam02', distortionTerms: 5, fisheye: false },
      ],
    })
  })

  it('holds the way from world to camera', () => {
    const { root, faultyLine } = parseToml(text)
    expect(faultyLine).toBeUndefined()
    for (const camera of cameras) {
      const table = root[camera.name] as unknown as { rotation: [number, number, number]; translation: number[] }
      fromRotationVector(table.rotation).forEach((value, index) => expect(value).toBeCloseTo(camera.rotation[index]!, 12))
      table.translation.forEach((value, index) => expect(value).toBeCloseTo(camera.translationM[index]!, 11))
    }
  })

  it.each(['left "tripod"', String.raw`C:\films\new`, "coach's phone", 'cam.01', '[side]', 'Kamera hinten links #2', 'one\nline\ttwo', '', String.raw`ends in \"`])(
    'keeps a camera’s name as it is: %j',
    (name) => {
      const { root, faultyLine } = parseToml(pose2simText([{ ...cameras[0]!, name }, cameras[1]!]))
      expect(faultyLine).toBeUndefined()
      expect(Object.keys(root)).toEqual([name, 'cam02', 'metadata'])
      expect(root[name]).toMatchObject({ name, size: [1080, 1920] })
    },
  )
})
