import { readTomlCalibration } from '../calibration/read-camera-toml.ts'
import { stridescopeCalibrationText } from '../calibration/stridescope-json.ts'
import { fitCrc } from '../wearable/fit-crc.ts'

/** Small valid files of every format, made here so that tests have substance without the reference folder. */
export interface Sample {
  path: string
  bytes: Uint8Array
}

export const SAMPLES: Record<string, Sample> = {
  c3d: { path: 'walk.c3d', bytes: c3dFile() },
  trc: text('walk.trc', trcText(3)),
  mot: text('walk.mot', motText('walk', 4)),
  sto: text('forces.sto', motText('forces', 2)),
  anc: text('gait.anc', ancText(5)),
  forces: text('gait.forces', '[Force Data]\nNumberOfForcePlates=1\nSampleRate=1000\nNumberOfSamples=2\n#Sample\tFX1\tFY1\tFZ1\n1\t0\t0\t5\n2\t0\t1\t6\n'),
  'force-plate-calibration': text('forcepla.cal', plateText()),
  'pose2sim-toml': text('Calib.toml', cameraToml(['fisheye = false'])),
  'anipose-toml': text('calibration.toml', `${cameraToml([])}\n[metadata]\nadjusted = false\nerror = 0.4\n`),
  'freemocap-toml': text('camera_calibration.toml', cameraToml(['world_position = [ 0.0, 1.0, 2.0,]'])),
  'caliscope-toml': text('camera_array.toml', cameraToml(['rotation_count = 0', 'grid_count = 12', 'error = 0.3'])),
  'qualisys-qca': text('Calib.qca.txt', qcaText()),
  'opencv-yaml': text('camera.yml', opencvYaml()),
  'opencv-xml': text('camera.xml', '<?xml version="1.0"?>\n<opencv_storage>\n<image_width>640</image_width>\n<image_height>480</image_height>\n<camera_matrix type_id="opencv-matrix"><rows>3</rows><cols>3</cols><dt>d</dt><data>500. 0. 320. 0. 500. 240. 0. 0. 1.</data></camera_matrix>\n</opencv_storage>\n'),
  'opencv-json': text('intrinsics.json', '{"cam01": {"camera_matrix": [[500, 0, 320], [0, 500, 240], [0, 0, 1]], "dist_coeffs": [0.1, 0, 0, 0], "image_size": [640, 480]}}'),
  'stridescope-json': text('calibration.json', stridescopeCalibrationText({ ...readTomlCalibration(cameraToml([]), 'Calib.toml'), errorPx: { cam_01: 0.4 } })),
  'openpose-json': text('cam02_json/cam02.0007.json', JSON.stringify({ version: 1.3, people: [{ person_id: [-1], pose_keypoints_2d: body25() }] })),
  'alphapose-json': text('alphapose-results.json', JSON.stringify([{ image_id: '0.jpg', keypoints: triplets(26), score: 1 }, { image_id: '1.jpg', keypoints: triplets(26), score: 1 }])),
  'mmpose-json': text('results.json', JSON.stringify({ meta_info: {}, instance_info: [{ frame_id: 1, instances: [{ keypoints: pairs(17) }] }] })),
  'coco-json': text('person_keypoints.json', JSON.stringify({ images: [{ id: 1, file_name: 'a.jpg' }], annotations: [{ image_id: 1, keypoints: triplets(17) }], categories: [] })),
  'keypoint-array-json': text('poses.json', JSON.stringify([points3(33), points3(33)])),
  'landmark-json': text('cam02_landmarks.json', JSON.stringify([0, 1, 2].map((frame) => ({ frame, landmarks: landmarks(33, frame) })))),
  fit: { path: 'run.fit', bytes: fitFile(3) },
  tcx: text('run.tcx', '<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap StartTime="2024-05-01T10:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>200</DistanceMeters><Track><Trackpoint><Time>2024-05-01T10:00:00Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint><Trackpoint><Time>2024-05-01T10:01:00Z</Time><DistanceMeters>200</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>'),
  gpx: text('run.gpx', '<?xml version="1.0"?><gpx><trk><type>running</type><trkseg><trkpt lat="1" lon="2"><time>2024-05-01T10:00:00Z</time></trkpt><trkpt lat="1" lon="2"><time>2024-05-01T10:00:30Z</time></trkpt></trkseg></trk></gpx>'),
  hrm: text('run.hrm', '[Params]\r\nVersion=106\r\nInterval=238\r\nLength=00:00:03.0\r\n\r\n[HRData]\r\n800\r\n810\r\n790\r\n'),
  'rr-intervals': text('rri.txt', '800\n812\n795\n640\n900\n1020\n'),
  imu: text('imu.csv', 'time,acc_x,acc_y,acc_z,gyr_x,gyr_y,gyr_z\n0,0.1,0.2,9.8,0,0,0\n0.01,0.1,0.2,9.8,0,0,0\n'),
  table: text('table.csv', 'side;length\nleft;1.2\nright;1.3\n'),
  jpeg: { path: 'calibration/int_cam03_img/a.jpg', bytes: jpegFile(640, 480) },
  png: { path: 'ext_cam04_img/a.png', bytes: pngFile(320, 200) },
}

export function text(path: string, content: string): Sample {
  return { path, bytes: new TextEncoder().encode(content) }
}

export interface C3dChoices {
  processor?: 84 | 85 | 86
  points?: number
  frames?: number
  framesStored?: number
  unit?: string
}

/** Integer data, one parameter block, POINT group with USED, RATE, LABELS, UNITS. */
export function c3dFile({ processor = 84, points = 2, frames = 4, framesStored = frames, unit = 'mm' }: C3dChoices = {}): Uint8Array {
  const bytes = new Uint8Array(1024 + framesStored * points * 8)
  const bigEndian = processor === 86
  const view = new DataView(bytes.buffer)
  const word = (index: number, value: number) => view.setUint16((index - 1) * 2, value, !bigEndian)
  const float = (at: number, value: number) => {
    if (processor === 85) {
      view.setFloat32(at, value * 4, true)
      const low = view.getUint16(at, true)
      view.setUint16(at, view.getUint16(at + 2, true), true)
      view.setUint16(at + 2, low, true)
    } else view.setFloat32(at, value, !bigEndian)
  }
  bytes.set([2, 0x50])
  word(2, points)
  word(4, 1)
  word(5, frames)
  float(12, 0.1)
  word(9, 3)
  float(20, 50)
  bytes.set([1, 80, 1, processor], 512)
  let at = 516
  const entry = (group: number, name: string, content: number[], last = false) => {
    bytes.set([name.length, group & 0xff, ...ascii(name)], at)
    view.setUint16(at + 2 + name.length, last ? 0 : content.length + 2, !bigEndian)
    bytes.set(content, at + 4 + name.length)
    at += 4 + name.length + content.length
  }
  const labels = Array.from({ length: points }, (_, index) => `M${index + 1}`.padEnd(4))
  entry(-1, 'POINT', [0])
  entry(1, 'USED', [2, 0, ...(bigEndian ? [0, points] : [points, 0]), 0])
  const rateAt = at + 4 + 4 + 2
  entry(1, 'RATE', [4, 0, 0, 0, 0, 0, 0])
  float(rateAt, 50)
  entry(1, 'LABELS', [0xff, 2, 4, points, ...ascii(labels.join('')), 0])
  entry(1, 'UNITS', [0xff, 1, unit.length, ...ascii(unit), 0], true)
  return bytes
}

export function fitFile(records: number): Uint8Array {
  const definition = [0x40, 0, 0, 20, 0, 1, 253, 4, 0x86]
  const data = Array.from({ length: records }, (_, index) => [0, index + 1, 0, 0, 0x3a]).flat()
  const body = [...definition, ...data]
  const header = [14, 0x10, 0x64, 0, body.length & 0xff, body.length >> 8, 0, 0, ...ascii('.FIT')]
  const withCrc = (bytes: number[]) => {
    const crc = fitCrc(Uint8Array.from(bytes))
    return [...bytes, crc & 0xff, crc >> 8]
  }
  return Uint8Array.from(withCrc([...withCrc(header), ...body]))
}

export function jpegFile(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0, 0xff, 0xd9])
}

function pngFile(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(45)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...ascii('IHDR')])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([...ascii('IEND'), 0xae, 0x42, 0x60, 0x82], 37)
  return bytes
}

/** The first bytes of each footage container. */
export const CONTAINER_HEADS: Record<string, number[]> = {
  mp4: [0, 0, 0, 24, ...ascii('ftypisom'), 0, 0, 2, 0],
  mov: [0, 0, 0, 20, ...ascii('ftypqt  '), 0, 0, 0, 0],
  m4v: [0, 0, 0, 20, ...ascii('ftypM4V '), 0, 0, 0, 0],
  '3gp': [0, 0, 0, 20, ...ascii('ftyp3gp5'), 0, 0, 0, 0],
  mkv: [0x1a, 0x45, 0xdf, 0xa3, 0x93, 0x42, 0x82, 0x88, ...ascii('matroska')],
  webm: [0x1a, 0x45, 0xdf, 0xa3, 0x8f, 0x42, 0x82, 0x84, ...ascii('webm')],
  avi: [...ascii('RIFF'), 0, 1, 0, 0, ...ascii('AVI LIST')],
  ts: packets(188, 0),
  mts: packets(192, 4),
  mpg: [0, 0, 1, 0xba, 0x44, 0, 4],
  m2v: [0, 0, 1, 0xb3, 0x06, 0, 0x40, 0x13],
  wmv: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0, 0xaa, 0, 0x62, 0xce, 0x6c],
  flv: [...ascii('FLV'), 1, 5, 0, 0, 0, 9],
  mxf: [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01, 0x02, 0x04, 0],
}

export function trcText(rows: number, declared = rows): string {
  const header = [
    'PathFileType\t4\t(X/Y/Z)\twalk.trc',
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    `50\t50\t${declared}\t2\tmm\t50\t1\t${declared}`,
    'Frame#\tTime\tLASI\t\t\tRASI\t\t',
    '\t\tX1\tY1\tZ1\tX2\tY2\tZ2',
    '',
  ]
  const data = Array.from({ length: rows }, (_, index) => `${index + 1}\t${(index / 50).toFixed(2)}\t1\t2\t3\t4\t5\t6`)
  return [...header, ...data, ''].join('\n')
}

function motText(title: string, rows: number): string {
  const data = Array.from({ length: rows }, (_, index) => `${index / 100}\t${index}\t0.5`)
  return [title, 'version=1', `nRows=${rows}`, 'nColumns=3', 'inDegrees=yes', 'endheader', 'time\tknee_angle_r\tknee_angle_l', ...data, ''].join('\n')
}

function ancText(rows: number): string {
  const data = Array.from({ length: rows }, (_, index) => `${(index / 1000).toFixed(6)}\t1\t2\t`)
  return [
    'File_Type:\tAnalog R/C ASCII\tGeneration#:\t2',
    `Trial_Name:\tgait\tDuration(Sec.):\t${(rows - 1) / 1000}\t#Channels:\t2`,
    'BitDepth:\t12\tPreciseRate:\t1000',
    '',
    'Name\tf1x\tf1y\t',
    'Rate\t1000\t1000\t',
    'Range\t10000\t10000\t',
    ...data,
    '',
  ].join('\r\n')
}

function plateText(): string {
  const matrix = Array.from({ length: 6 }, () => '1\t0\t0\t0\t0\t0')
  return ['1', '25 60 90', ...matrix, '0 0 5', '15 -31 0', '0 -1 0', '-1 0 0', '0 0 -1', ''].join('\n')
}

export function cameraToml(extraLines: string[]): string {
  return ['cam_01', 'cam_02']
    .flatMap((name) => [
      `[${name}]`,
      `name = "${name}"`,
      'size = [ 1088.0, 1920.0,]',
      'matrix = [ [ 1681.2, 0.0, 532.9,], [ 0.0, 1681.0, 948.1,], [ 0.0, 0.0, 1.0,],]',
      'distortions = [ -0.1, 0.2, 0.0, 0.0,]',
      'rotation = [ 1.6, 1.0, -0.4,]',
      'translation = [ 0.3, 0.9, 2.8,]',
      ...extraLines,
      '',
    ])
    .join('\n')
}

function qcaText(): string {
  const transform = ['r11', 'r12', 'r13', 'r21', 'r22', 'r23', 'r31', 'r32', 'r33', 'x', 'y', 'z'].map((key) => `${key}="0.5"`).join(' ')
  return `<?xml version='1.0'?>
<calibration type="regular"><cameras>
<camera active="1" serial="cam_01"><fov_video left="0" right="1087" top="0" bottom="1919"/><transform ${transform}/>
<intrinsic focalLengthU="64000" focalLengthV="64064" centerPointU="32000" centerPointV="60800" radialDistortion1="-0.04" radialDistortion2="0.1" radialDistortion3="0" tangentalDistortion1="0" tangentalDistortion2="0"/></camera>
</cameras></calibration>`
}

function opencvYaml(): string {
  return `%YAML:1.0
---
image_width: 1280
image_height: 720
camera_matrix: !!opencv-matrix
   rows: 3
   cols: 3
   dt: d
   data: [ 9.0e+02, 0., 640., 0., 9.0e+02,
       360., 0., 0., 1. ]
distortion_coefficients: !!opencv-matrix
   rows: 1
   cols: 5
   dt: d
   data: [ 0.1, -0.2, 0., 0., 0.05 ]
`
}

/** A standing person in BODY_25: neck between the shoulders, mid-hip between the hips. */
export function body25(): number[] {
  const places = [
    [50, 10], [50, 20], [40, 20], [38, 35], [37, 50], [60, 20], [62, 35], [63, 50], [50, 50], [45, 50], [45, 75], [45, 98], [55, 50],
    [55, 75], [55, 98], [48, 8], [52, 8], [46, 9], [54, 9], [57, 102], [60, 102], [54, 101], [43, 102], [40, 102], [46, 101],
  ]
  return places.flatMap(([x = 0, y = 0]) => [x, y, 0.9])
}

/** The same person in the order of BODY_25B: eyes and ears first, then both sides alternating. */
export function body25b(): number[] {
  const from25 = [0, 16, 15, 18, 17, 5, 2, 6, 3, 7, 4, 12, 9, 13, 10, 14, 11, 1, 15, 19, 20, 21, 22, 23, 24]
  const person = body25()
  return from25.flatMap((index) => person.slice(index * 3, index * 3 + 3))
}

function triplets(points: number): number[] {
  return Array.from({ length: points }, (_, index) => [index, index * 2, 1]).flat()
}

function pairs(points: number): number[][] {
  return Array.from({ length: points }, (_, index) => [index, index * 2])
}

function points3(points: number): number[][] {
  return Array.from({ length: points }, (_, index) => [index + 0.5, index * 2, -index])
}

/** Shares of the picture, as MediaPipe writes them. */
function landmarks(points: number, frame: number): Record<string, number>[] {
  return Array.from({ length: points }, (_, index) => ({ x: 0.3 + index / 100, y: 0.1 + index / 50 + frame / 1000, z: -index / 100, visibility: 0.9 }))
}

function packets(length: number, first: number): number[] {
  const bytes = Array.from({ length: length * 5 }, () => 0x11)
  for (let index = 0; index < 5; index++) bytes[first + index * length] = 0x47
  return bytes
}

function ascii(content: string): number[] {
  return [...content].map((character) => character.charCodeAt(0))
}
