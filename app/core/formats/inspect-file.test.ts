import { describe, expect, it } from 'vitest'
import { bytesInMemory, headAndTail } from './byte-source.ts'
import { inspectNonVideo } from './inspect-file.ts'
import type { Inspection } from './inspection.ts'
import { CONTAINER_HEADS, SAMPLES, c3dFile, cameraToml, jpegFile, text, trcText } from './testing/samples.ts'
import { faultsOf } from './testing/valid-inspection.ts'

function inspect(path: string, content: Uint8Array | string): Promise<Inspection> {
  return inspectNonVideo(path, bytesInMemory(typeof content === 'string' ? text(path, content).bytes : content))
}

function codes(inspection: Inspection): string[] {
  return inspection.oddities.filter(({ level }) => level !== 'note').map(({ code }) => code)
}

const EXPECTED: Record<string, Partial<Inspection>> = {
  c3d: { kind: 'c3d', summary: 'C3D · 2 points · 4 frames · 50 Hz' },
  trc: { kind: 'trc', summary: 'TRC · 2 markers · 3 frames · 50 Hz · mm' },
  mot: { kind: 'mot', summary: 'OpenSim storage · 2 variables · 4 rows · 100 Hz · joint angles in degrees' },
  sto: { kind: 'mot', format: 'sto' },
  anc: { kind: 'analog', summary: 'Analog channels (ANC) · 2 channels · 5 samples · 1000 Hz' },
  forces: { kind: 'analog', summary: 'Forces · 1 force plate · 2 samples · 1000 Hz' },
  'force-plate-calibration': { kind: 'analog', summary: 'Force-plate calibration · 1 plate' },
  'pose2sim-toml': { kind: 'calibration', summary: 'Pose2Sim calibration · 2 cameras · 1088 × 1920 · with positions' },
  'anipose-toml': { kind: 'calibration' },
  'freemocap-toml': { kind: 'calibration' },
  'caliscope-toml': { kind: 'calibration' },
  'qualisys-qca': { kind: 'calibration', summary: 'Qualisys calibration · 1 camera · 1088 × 1920 · with positions' },
  'opencv-yaml': { kind: 'calibration', summary: 'OpenCV calibration · 1 camera · 1280 × 720' },
  'opencv-xml': { kind: 'calibration', summary: 'OpenCV calibration · 1 camera · 640 × 480' },
  'opencv-json': { kind: 'calibration', summary: 'OpenCV calibration · 1 camera · 640 × 480' },
  'stridescope-json': { kind: 'calibration', summary: 'Stridescope calibration · 2 cameras · 1088 × 1920 · with positions' },
  'openpose-json': { kind: 'keypoints', camera: 'cam02', summary: 'OpenPose frame · 1 person · BODY_25' },
  'alphapose-json': { kind: 'keypoints', summary: 'AlphaPose keypoints · Halpe-26 · 2 frames' },
  'mmpose-json': { kind: 'keypoints', summary: 'MMPose keypoints · COCO (17 points) · 1 frame' },
  'coco-json': { kind: 'keypoints', summary: 'COCO keypoints · COCO (17 points) · 1 frame' },
  'keypoint-array-json': { kind: 'keypoints', summary: 'Keypoint array · MediaPipe (33 points) · 2 frames' },
  'landmark-json': { kind: 'keypoints', camera: 'cam02', summary: 'Landmarks · MediaPipe (33 points) · 3 frames' },
  fit: { kind: 'wearable', summary: 'FIT · 3 records · 2 s' },
  tcx: { kind: 'wearable', summary: 'TCX · running · 2 track points · 0.20 km · 60 s' },
  gpx: { kind: 'wearable', summary: 'GPX · running · 2 track points · 30 s' },
  hrm: { kind: 'wearable', summary: 'Polar HRM · 3 RR intervals · 00:00:03.0' },
  'rr-intervals': { kind: 'wearable', summary: 'RR intervals · 6 intervals · 5 s' },
  imu: { kind: 'imu', format: 'csv', summary: 'Inertial sensors · 7 columns · 2 rows' },
  table: { kind: 'table', format: 'csv', summary: 'Table · 2 columns · 2 rows' },
  jpeg: { kind: 'calibration-photo', camera: 'cam03', summary: 'JPEG photo · 640 × 480' },
  png: { kind: 'calibration-photo', camera: 'cam04', summary: 'PNG photo · 320 × 200' },
}

describe('a sound file of each format', () => {
  it.each(Object.keys(SAMPLES))('%s is recognised and summed up', async (name) => {
    const { path, bytes } = SAMPLES[name] ?? text('', '')
    const inspection = await inspect(path, bytes)
    expect(inspection).toMatchObject({ format: name, complete: true, ...EXPECTED[name] })
    expect(faultsOf(inspection)).toEqual([])
    expect(inspection.oddities.filter(({ level }) => level === 'error')).toEqual([])
  })

  it.each(Object.keys(SAMPLES).filter((name) => name !== 'imu' && name !== 'table'))('%s is the same under a name that says nothing', async (name) => {
    const { bytes } = SAMPLES[name] ?? text('', '')
    expect((await inspect('calibration/upload', bytes)).format).toBe(name === 'sto' ? 'mot' : name)
  })
})

describe('footage', () => {
  it.each(Object.entries(CONTAINER_HEADS))('%s is told by its first bytes', async (format, head) => {
    const inspection = await inspect('Camera 2', Uint8Array.from([...head, ...Array.from({ length: 600 }, () => 0)]))
    expect(inspection).toMatchObject({ kind: 'footage', format, camera: 'cam02' })
  })

  it('an AVI named .mp4 is footage, with a word on both', async () => {
    const inspection = await inspect('cam01.mp4', Uint8Array.from(CONTAINER_HEADS['avi'] ?? []))
    expect(inspection).toMatchObject({ kind: 'footage', format: 'avi', oddities: [{ level: 'warning', code: 'mislabelled' }] })
    expect(inspection.oddities[0]?.message).toMatch(/\.mp4 \(MP4\).*AVI/)
  })

  it('a picture in the same container is none', async () => {
    const heic = Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0])
    expect(await inspect('IMG_1.heic', heic)).toMatchObject({ kind: 'unknown', format: 'heif' })
  })

  it('an MP4 named .mov is worth a note only', async () => {
    const inspection = await inspect('a.mov', Uint8Array.from(CONTAINER_HEADS['mp4'] ?? []))
    expect(inspection.oddities).toMatchObject([{ level: 'note', code: 'mislabelled' }])
  })
})

describe('files that hold nothing', () => {
  it.each(['cam01.mp4', 'walk.c3d', 'a.trc', 'notes.txt', 'run.fit'])('an empty %s is an error', async (path) => {
    const inspection = await inspect(path, new Uint8Array(0))
    expect(inspection.oddities).toMatchObject([{ level: 'error', code: 'empty-file' }])
    expect(inspection.oddities[0]?.message).toContain(path)
  })

  it('a file of zeros is an error and keeps the kind that its name promises', async () => {
    expect(await inspect('cam01.mp4', new Uint8Array(200_000))).toMatchObject({
      kind: 'footage',
      camera: 'cam01',
      oddities: [{ level: 'error', code: 'zero-filled-file' }],
    })
  })

  it('a known ending over unknown bytes is an error that shows them', async () => {
    const inspection = await inspect('cam01.mp4', Uint8Array.from([0xde, 0xad, 0xbe, 0xef, 0, 1, 2, 3, 4, 5]))
    expect(inspection).toMatchObject({ kind: 'footage', oddities: [{ level: 'error', code: 'content-not-recognised' }] })
    expect(inspection.oddities[0]?.message).toContain('de ad be ef')
  })

  it('text under the name of a film says so', async () => {
    const inspection = await inspect('cam01.mp4', 'Sorry, this file has moved.\n')
    expect(inspection.oddities).toMatchObject([{ code: 'content-not-recognised' }])
    expect(inspection.oddities[0]?.message).toContain('plain text')
  })

  it('a text of no use is unknown, not an error', async () => {
    expect(await inspect('LICENSE', 'Permission is hereby granted, free of charge, to any person\nobtaining a copy, of this software\n')).toMatchObject({
      kind: 'unknown',
      oddities: [{ level: 'note' }],
    })
  })
})

describe('mislabelled data', () => {
  it('a table saved as .c3d is read as a table', async () => {
    const inspection = await inspect('walk.c3d', SAMPLES['table']?.bytes ?? '')
    expect(inspection.kind).toBe('table')
    expect(codes(inspection)).toEqual(['mislabelled'])
  })

  it('a TRC saved as .csv is a TRC, with a warning', async () => {
    const inspection = await inspect('walk.csv', trcText(3))
    expect(inspection).toMatchObject({ kind: 'trc' })
    expect(codes(inspection)).toEqual(['mislabelled'])
  })
})

describe('what readers find odd', () => {
  const cases: [string, string, Uint8Array | string, string][] = [
    ['a TRC with fewer rows than its header says', 'a.trc', trcText(3, 5), 'trc-frame-count'],
    ['a TRC with a header only', 'a.trc', trcText(0), 'trc-no-rows'],
    ['a TRC whose times do not fit its rate', 'a.trc', trcText(5).replaceAll('50\t50', '100\t50'), 'trc-rate-disagrees'],
    ['a C3D whose end is missing', 'a.c3d', c3dFile({ frames: 40, framesStored: 3 }), 'c3d-truncated'],
    ['a calibration without positions', 'a.toml', cameraToml([]).replaceAll(/^translation.*$/gm, ''), 'calibration-no-pose'],
    ['a calibration without image sizes', 'a.toml', cameraToml([]).replaceAll(/^size.*$/gm, ''), 'calibration-no-size'],
    ['a calibration with one camera twice', 'a.toml', cameraToml([]).replaceAll('name = "cam_02"', 'name = "cam_01"'), 'calibration-camera-twice'],
    ['a calibration for another resolution', 'a.toml', cameraToml([]).replaceAll('1088.0', '480.0'), 'calibration-principal-point'],
    ['a calibration with a typing error', 'a.toml', cameraToml([]).replace('[cam_02]', '[cam_02'), 'toml-syntax'],
    ['a JPEG whose end is missing', 'calib/a.jpg', jpegFile(640, 480).subarray(0, -2), 'photo-truncated'],
    ['a JSON that was cut', 'a.0001.json', (SAMPLES['openpose-json']?.bytes ?? new Uint8Array()).subarray(0, 300), 'json-syntax'],
    ['a TCX that was cut', 'a.tcx', (SAMPLES['tcx']?.bytes ?? new Uint8Array()).subarray(0, -30), 'xml-truncated'],
    ['RR intervals ending in 0', 'rr.txt', '800\n810\n790\n800\n820\n805\n801\n799\n803\n804\n0\n', 'rr-implausible'],
    ['a ragged table', 'a.csv', 'a,b,c\n1,2,3\n4,5,6\n7,8\n9,10,11\n', 'table-ragged'],
  ]
  it.each(cases)('%s', async (_, path, content, code) => {
    const inspection = await inspect(path, content)
    expect(inspection.oddities.map((oddity) => oddity.code)).toContain(code)
    expect(faultsOf(inspection)).toEqual([])
  })

  it('an OpenPose frame that saw nobody is sound', async () => {
    for (const people of ['[]', '[{}]']) {
      expect(await inspect('cam1.0001.json', `{"version": 1.3, "people": ${people}}`)).toMatchObject({
        format: 'openpose-json',
        facts: { people: 0 },
        oddities: [],
      })
    }
  })

  it('QCA focal lengths come out in pixels, 64 units each', async () => {
    const { facts } = await inspect('Calib.qca.txt', SAMPLES['qualisys-qca']?.bytes ?? '')
    expect(facts['cameras']).toMatchObject([{ name: 'cam_01', focalLengthPx: [1000, 1001], principalPointPx: [500, 950] }])
  })

  it('a photo outside any calibration folder is unknown, and says what would change that', async () => {
    const inspection = await inspect('holiday/beach.jpg', jpegFile(640, 480))
    expect(inspection).toMatchObject({ kind: 'unknown', format: 'jpeg', oddities: [{ code: 'photo-not-for-calibration' }] })
  })
})

describe('where only head and tail have arrived', () => {
  const long = text('walk.trc', trcText(4000)).bytes
  it('a TRC is known, counts nothing amiss, and is incomplete', async () => {
    const inspection = await inspectNonVideo('walk.trc', headAndTail(long.length, long.subarray(0, 70_000), long.subarray(-1000)))
    expect(inspection).toMatchObject({ kind: 'trc', complete: false, oddities: [] })
  })

  it.each(Object.keys(SAMPLES))('%s is never in error for want of bytes', async (name) => {
    const { path, bytes } = SAMPLES[name] ?? text('', '')
    const half = Math.floor(bytes.length / 2)
    const inspection = await inspectNonVideo(path, headAndTail(bytes.length, bytes.subarray(0, half), bytes.subarray(bytes.length)))
    expect(inspection.oddities.filter(({ level }) => level === 'error')).toEqual([])
    expect(inspection.complete).toBe(false)
  })
})
