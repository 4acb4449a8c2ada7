import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rotationAbout } from '../../math/mat3.ts'
import { toRotationVector } from '../../math/rotation-vector.ts'
import { ProblemError } from '../../problem.ts'
import type { Camera, Lens } from '../../vision/camera.ts'
import { cameraPosition } from '../../vision/look-at.ts'
import { camerasAround } from '../../vision/testing/cameras-around.ts'
import { cameraToml, SAMPLES } from '../testing/samples.ts'
import { placedCameras, type Calibration } from './calibration.ts'
import { readCalibration } from './read-calibration.ts'
import { stridescopeCalibrationText } from './stridescope-json.ts'
import { pose2simText } from './write-pose2sim.ts'

// JSON has no negative zero.
const rig = JSON.parse(JSON.stringify(camerasAround(3, { distortion: [-0.21, 0.06, 0.0008, -0.0006, -0.004] }))) as Camera[]
const lensOf = ({ rotation: _rotation, translationM: _translationM, ...lens }: Camera): Lens => lens
const codes = ({ oddities }: Calibration) => oddities.map(({ code }) => code)
const read = (text: string, file = 'Calib') => readCalibration(text, file)
const K = '[[900, 0, 640], [0, 901, 360], [0, 0, 1]]'

describe('our own calibration file', () => {
  const origin = { method: 'board', sources: ['cam01_01.jpg'], madeAt: '2026-03-01T10:00:00Z' } as const

  it('comes back as it was written, to the last bit', () => {
    const written = { lenses: rig, cameras: rig, lengths: 'metres', errorPx: { cam01: 0.213, cam03: 1 / 3 }, origin } as const
    expect(read(stridescopeCalibrationText(written))).toEqual({ format: 'stridescope-json', oddities: [], ...written, lenses: rig.map(lensOf) })
  })

  it('holds cameras of which only the lens, or not even the picture’s size, is known', () => {
    const lenses = [{ ...lensOf(rig[0]!), widthPx: Number.NaN, heightPx: Number.NaN }, ...rig.slice(1)]
    const again = read(stridescopeCalibrationText({ lenses, cameras: rig.slice(1), lengths: 'unstated' }))
    expect(again.lenses[0]).toEqual(lenses[0])
    expect(again.cameras).toEqual(rig.slice(1))
    expect(codes(again)).toEqual(['calibration-no-size', 'calibration-no-pose'])
    expect(() => placedCameras(again, 'Calib.json')).toThrow('Calib.json: cam01 has no position')
  })

  it('of a version to come is refused, and says so', () => {
    const text = stridescopeCalibrationText({ lenses: rig, cameras: rig, lengths: 'metres' })
    expect(() => read(text.replace('"version": 1', '"version": 2'))).toThrow('newer Stridescope')
    expect(() => read(text.slice(0, -40))).toThrow('cut short')
  })
})

it('Pose2Sim’s TOML comes back as it was written, to its decimals', () => {
  const { cameras } = read(pose2simText(rig))
  for (const [place, camera] of cameras.entries()) {
    const { rotation, translationM, ...lens } = rig[place]!
    expect(camera).toMatchObject(lens)
    camera.rotation.forEach((value, at) => expect(value).toBeCloseTo(rotation[at]!, 12))
    camera.translationM.forEach((value, at) => expect(value).toBeCloseTo(translationM[at]!, 11))
  }
})

describe('OpenCV’s calibrations, however they spell them', () => {
  const yaml = (name: string, rows: number, cols: number, data: string) => `${name}: !!opencv-matrix\n   rows: ${rows}\n   cols: ${cols}\n   dt: d\n   data: [ ${data} ]\n`
  const matrix = '900., 0., 640., 0., 901., 360., 0., 0., 1.'

  it.each([
    ['FileStorage, one camera', `%YAML:1.0\n---\nimage_width: 1280\nimage_height: 720\n${yaml('camera_matrix', 3, 3, matrix)}${yaml('distortion_coefficients', 5, 1, '-0.1, 0.2, 0., 0., 0.05')}${yaml('rvec', 3, 1, '0., 0., 0.5')}${yaml('tvec', 3, 1, '1., 2., 3.')}`],
    ['FileStorage as JSON', JSON.stringify({ image_size: { width: 1280, height: 720 }, cameraMatrix: { type_id: 'opencv-matrix', rows: 3, cols: 3, dt: 'd', data: [900, 0, 640, 0, 901, 360, 0, 0, 1] }, distCoeffs: { data: [-0.1, 0.2, 0, 0, 0.05] }, rvec: { data: [0, 0, 0.5] }, tvec: { data: [1, 2, 3] } })],
    ['NumPy lists', `{"mtx": ${K}, "dist": [[-0.1, 0.2, 0, 0, 0.05]], "rvecs": [], "rvec": [[0], [0], [0.5]], "tvec": [[1], [2], [3]], "width": 1280, "height": 720}`],
    ['a matrix for the orientation', `{"K": ${K}, "D": [-0.1, 0.2, 0, 0, 0.05], "R": ${JSON.stringify([0, 3, 6].map((at) => rotationAbout('z', 0.5).slice(at, at + 3)))}, "T": [1, 2, 3], "resolution": [1280, 720]}`],
    ['focal lengths one by one', '{"intrinsics": {"fx": 900, "fy": 901, "ppx": 640, "ppy": 360}, "distortion": [-0.1, 0.2, 0, 0, 0.05], "extrinsics": {"rvec": [0, 0, 0.5], "tvec": [1, 2, 3]}, "imageSize": [1280, 720]}'],
    ['ROS', `image_width: 1280\nimage_height: 720\ncamera_matrix:\n  rows: 3\n  cols: 3\n  data: [${matrix}]\ndistortion_model: plumb_bob\ndistortion_coefficients:\n  rows: 1\n  cols: 5\n  data: [-0.1, 0.2, 0, 0, 0.05]\nrvec:\n  data: [0, 0, 0.5]\ntvec:\n  data: [1, 2, 3]\n`],
    ['XML', `<?xml version="1.0"?><opencv_storage><image_width>1280</image_width><image_height>720</image_height><Camera_Matrix type_id="opencv-matrix"><rows>3</rows><cols>3</cols><dt>d</dt><data>${matrix.replaceAll(',', '')}</data></Camera_Matrix><Distortion_Coefficients><data>-0.1 0.2 0 0 0.05</data></Distortion_Coefficients><rvec><data>0 0 0.5</data></rvec><tvec><data>1 2 3</data></tvec></opencv_storage>`],
  ])('%s', (_, text) => {
    const { cameras, lengths } = read(text)
    expect(cameras).toHaveLength(1)
    expect(cameras[0]).toMatchObject({ widthPx: 1280, heightPx: 720, focalXPx: 900, focalYPx: 901, centreXPx: 640, centreYPx: 360, distortion: [-0.1, 0.2, 0, 0, 0.05], translationM: [1, 2, 3] })
    toRotationVector(cameras[0]!.rotation).forEach((value, axis) => expect(value).toBeCloseTo(axis === 2 ? 0.5 : 0, 12))
    expect(lengths).toBe('unstated')
  })

  it.each([
    ['numbers', `{"K1": ${K}, "K2": ${K}, "dist1": [0.1], "image_size": [1280, 720]}`, ['camera 1', 'camera 2']],
    ['names', `{"K_left": ${K}, "K_right": ${K}}`, ['left', 'right']],
    ['names before', `{"left_camera_matrix": ${K}, "right_camera_matrix": ${K}}`, ['left', 'right']],
    ['EasyMocap', `%YAML:1.0\nnames:\n   - "01"\n${yaml('K_01', 3, 3, matrix)}${yaml('dist_01', 5, 1, '0.1, 0, 0, 0, 0')}${yaml('R_01', 3, 1, '0, 0, 0.5')}${yaml('Rot_01', 3, 3, rotationAbout('z', 0.5).join(', '))}${yaml('T_01', 3, 1, '0, 0, 3')}`, ['camera 01']],
    ['objects', `{"cam_a": {"K": ${K}}, "cam_b": {"K": ${K}}}`, ['cam_a', 'cam_b']],
    ['a list', `{"date": "today", "calibration": {"cameras": [{"camera_matrix": ${K}}, {"camera_matrix": ${K}, "name": "side"}]}}`, ['camera 1', 'side']],
  ])('several cameras told apart by %s', (_, text, names) => {
    expect(read(text).lenses.map(({ name }) => name)).toEqual(names)
  })

  it('stereo: the second camera stands as seen from the first', () => {
    const { cameras } = read(`{"M1": ${K}, "D1": [0.1], "cameraMatrix2": ${K}, "M2": ${K}, "D2": [0.1], "R": [[1,0,0],[0,1,0],[0,0,1]], "T": [[-0.12], [0], [0]], "R1": [[1,0,0],[0,1,0],[0,0,1]]}`)
    expect(cameras.map((camera) => cameraPosition(camera)[0])).toEqual([-0, 0.12])
  })
})

describe('what a calibration leaves open is said', () => {
  it('lenses alone are read as lenses', () => {
    const lensesOnly = read(cameraToml([]).replaceAll(/^(rotation|translation).*$/gm, ''))
    expect([lensesOnly.lenses.length, lensesOnly.cameras.length, codes(lensesOnly)]).toEqual([2, 0, ['calibration-no-pose']])
    expect(() => placedCameras(lensesOnly, 'Calib.toml')).toThrow('Calib.toml: cam_01, cam_02 have no position')
  })

  const apart = (text: string) => text.replace('0.3, 0.9, 2.8', '-700.0, 900.0, 2800.0')
  it.each([
    ['Pose2Sim: metres', apart(cameraToml(['fisheye = false'])), ['calibration-distances'], -0.7 * 1000],
    ['Anipose: whatever the board was measured in', apart(`${cameraToml([])}\n[metadata]\nadjusted = false\nerror = 0.4\n`), ['calibration-unit', 'calibration-distances'], -700],
    ['FreeMoCap without a board’s size: the same', apart(cameraToml(['world_position = [ 0.0, 1.0, 2.0,]'])), ['calibration-unit', 'calibration-distances'], -700],
    ['FreeMoCap with one: millimetres', apart(`${cameraToml(['world_position = [ 0.0, 1.0, 2.0,]'])}\n[metadata]\ncharuco_square_size = 51.0\n`), ['calibration-unit'], -0.7],
    ['FreeMoCap that was never told the board’s size', apart(`${cameraToml(['world_position = [ 0.0, 1.0, 2.0,]'])}\n[metadata]\ncharuco_square_size = 1\n`), ['calibration-unit', 'calibration-distances'], -700],
  ])('the unit of length, as far as the program tells it. %s', (_, text, expected, x) => {
    const calibration = read(text)
    expect(codes(calibration).filter((code) => /unit|distances/.test(code))).toEqual(expected)
    expect(calibration.cameras[0]!.translationM[0]).toBeCloseTo(x, 9)
  })
})

describe('what cannot be computed with is named', () => {
  const qca = (change: (text: string) => string) => change(new TextDecoder().decode(SAMPLES['qualisys-qca']!.bytes).replaceAll(/r(\d)(\d)="0.5"/g, (_, row, column) => `r${row}${column}="${row === column ? 1 : 0}"`))
  it.each([
    ['a fisheye lens', cameraToml(['fisheye = true']), 'cam_01 has a fisheye lens'],
    ['ROS’s fisheye', `{"K": ${K}, "distortion_model": "equidistant"}`, 'camera has a equidistant lens'],
    ['eight terms of distortion', `{"K": ${K}, "D": [0.1, 0, 0, 0, 0, 0.1, 0, 0.2]}`, '8 terms of distortion'],
    ['a camera matrix that lies on its side', `{"K": [[900, 0, 0], [0, 900, 0], [640, 360, 1]]}`, 'no camera matrix of the usual kind: 900, 0, 0, 0, 900, 0, 640, 360, 1'],
    ['skewed pixels', `{"K": [[900, 4, 640], [0, 900, 360], [0, 0, 1]]}`, 'skewed pixels'],
    ['an orientation that is none', `{"K": ${K}, "R": [[1, 0, 0], [0, 1, 0], [0, 0, -1]], "T": [0, 0, 0]}`, 'the orientation of camera is no rotation'],
    ['no camera matrix', cameraToml([]).replaceAll(/^matrix.*$/gm, ''), 'cam_01 has no camera matrix'],
    ['one camera twice', cameraToml([]).replaceAll('name = "cam_02"', 'name = "cam_01"'), 'cam_01 more than once'],
    ['a typing error', cameraToml([]).replace('[cam_02]', '[cam_02'), 'line 9 is not valid TOML'],
    ['no calibration', '{"a": 1}', 'Calib is no calibration that is known here'],
    ['nothing', '', 'Calib is empty'],
    ['a Qualisys file in pixels, as others write it', qca((text) => text.replace('focalLengthU="64000" focalLengthV="64064" centerPointU="32000"', 'focalLengthU="1000" focalLengthV="1001" centerPointU="500"')), 'cam_01 does not tell how many units a pixel has'],
    ['a Qualisys file of binned pictures', qca((text) => text.replace('<intrinsic ', '<intrinsic sensorMinU="0" sensorMaxU="139263" ')), 'prints 128 units a pixel'],
    ['Qualisys cameras that see markers only', qca((text) => text.replace('serial=', 'model="Miqus M3" serial=')), 'none of its 1 cameras films'],
    ['Qualisys cameras that are off', qca((text) => text.replace('active="1"', 'active="0"')), 'describes no camera'],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('a Qualisys camera whose picture is part of the sensor has its centre in the part', () => {
    const part = qca((text) => text.replace('<fov_video left="0" right="1087"', '<fov_video_max left="0" right="1087" top="0" bottom="1919"/><fov_video left="100" right="899"'))
    expect(read(part).lenses[0]).toMatchObject({ widthPx: 800, centreXPx: 400, heightPx: 1920, centreYPx: 950 })
  })

  it('a picture that Qualisys shows turned is noted', () => {
    expect(codes(read(qca((text) => text.replace('serial=', 'viewrotation="90" serial='))))).toEqual(['calibration-view-turned'])
  })
})

describe('whatever the bytes are, there is a calibration that holds or a problem in words', () => {
  const survives = (content: Uint8Array | string) => {
    try {
      const { lenses, cameras } = readCalibration(content, 'calibration')
      for (const { focalXPx, focalYPx, distortion } of lenses) expect([focalXPx, focalYPx, ...distortion].every(Number.isFinite) && focalXPx > 0 && focalYPx > 0).toBe(true)
      for (const { rotation, translationM } of cameras) expect([...rotation, ...translationM].every(Number.isFinite)).toBe(true)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      expect(thrown.problem.message).toMatch(/^calibration[: ].{5,400}\.$/s)
      expect(thrown.problem.message).not.toMatch(/undefined|\[object/)
    }
  }
  const calibrations = Object.entries(SAMPLES).filter(([name]) => /toml|qca|opencv|stridescope/.test(name))

  it.each(calibrations)('%s, cut and with bytes turned', (_, { bytes }) => {
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 32, max: 126 })), { maxLength: 6 })
    fc.assert(
      fc.property(flips, fc.nat({ max: bytes.length }), fc.boolean(), (changes, length, isCut) => {
        const altered = bytes.slice(0, isCut ? length : undefined)
        for (const [at, byte] of changes) if (at < altered.length) altered[at] = byte
        survives(altered)
      }),
      { numRuns: 150 },
    )
  })

  it('JSON of any shape', () => {
    const key = fc.constantFrom('K', 'camera_matrix', 'R', 'T', 'cameras', 'intrinsics', 'image_size', 'data', 'format', 'stridescope-calibration', 'version', 'name', 'sizePx', 'a')
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, fc.double(), fc.constantFrom(1, null, 'stridescope-calibration', true), fc.array(tie('any'), { maxLength: 9 }), fc.dictionary(key, tie('any'), { maxKeys: 5 })),
    }))
    fc.assert(fc.property(fc.dictionary(key, value.any, { maxKeys: 6 }), (root) => survives(JSON.stringify(root))), { numRuns: 400 })
  })

  it('a file far too large is not parsed', () => {
    expect(() => readCalibration(' '.repeat(3 << 20), 'calibration')).toThrow('at most 2.1 MB')
  })
})
