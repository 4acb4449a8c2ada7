import type { COORDINATE_NOTES } from '../english/coordinates.ts'
import type { FILM_NOTES, Keypoints, Span } from '../english/films.ts'
import type { MOTION_FILE_NOTES } from '../english/motion-files.ts'
import { KEYPOINTS } from '../../body/topologies.ts'
import type { ValuesOf } from '../notes.ts'

const span: Span = { fromS: 2.14, toS: 3.4 }
const EVERYONE: Keypoints = { names: [], count: 26, of: 26 }
const TWO: Keypoints = { names: ['left-ankle', 'mid-hip'], count: 2, of: 26 }
const MANY: Keypoints = { names: ['right-shoulder', 'nose', 'right-heel'], count: 7, of: 26 }
const REACH = { file: 'walk.mot', leastDeg: -12.4, mostDeg: 63.2 }
const names = ['knee_angle_r_beta', 'subtalar_angle_l']

export const FILM_SAMPLES: { readonly [Key in keyof (typeof FILM_NOTES & typeof COORDINATE_NOTES & typeof MOTION_FILE_NOTES)]: readonly ValuesOf<Key>[] } = {
  'camera-never-shows': [{ camera: 'cam02' }],
  'nobody-in-camera': [{ camera: 'cam02', span }, { camera: 'cam02', span: null }],
  'camera-left-out': [{ camera: 'cam02', percent: 44 }],
  'much-replaced': Object.values(KEYPOINTS).flat().map((keypoint) => ({ keypoint, percent: 40 })),
  'too-short-to-smooth': [{ keypoint: 'left-small-toe', span, frames: 4 }],
  'cameras-disagree-briefly': [{ cameras: ['cam01', 'cam02'], px: 31, times: 1, span }, { cameras: ['cam01', 'cam02'], px: 31, times: 3, span }],
  'cameras-disagree': [{ cameras: ['cam01', 'cam02'], px: 31, span }, { cameras: ['cam01', 'cam02'], px: 31, span: null }],
  'camera-disagrees': [{ camera: 'cam01', others: ['cam02', 'cam03', 'cam04'], px: 31, span }, { camera: 'cam01', others: ['cam02'], px: 31, span: null }],
  nobody: [{ span }],
  unseen: [{ what: TWO, span }, { what: MANY, span: null }],
  'one-camera': [{ what: EVERYONE, span }, { what: MANY, span }],
  'no-two-agree': [{ what: TWO, span, apartPx: 52 }, { what: EVERYONE, span, apartPx: null }],
  'exchanged-sides': [{ camera: 'cam02', frames: 1, limbs: ['legs'] }, { camera: 'cam02', frames: 21, limbs: ['arms', 'face', 'legs'] }],
  'up-axis-by-body': [{ file: 'walk.trc', axis: '+Z', usual: '+Y' }],
  'up-axis-by-plates': [{ file: 'walk.trc', axis: '-Z', usual: '+Y' }],
  'up-axis-unsaid': [{ file: 'walk.trc', axis: '+Y' }],
  'up-axis-doubted': (['person', 'plates', 'file'] as const).flatMap((by) => (['body', 'plates'] as const).map((shownBy) => ({ file: 'walk.trc', axis: '+Z', by, other: '-X', shownBy }) as const)),
  'frames-missing': [{ file: 'walk.trc', stated: 300, frames: 222 }],
  'torn-row': [{ file: 'walk.trc' }],
  'uneven-times': [{ file: 'walk.mot', hz: 98.72 }],
  'unnamed-markers': [{ markers: 1 }, { markers: 4 }],
  'angles-in-degrees': [{ file: 'walk.mot', reach: 63 }],
  'angles-in-radians': [{ file: 'walk.mot', reach: 1.1, moved: 0.35 }],
  'angles-hardly-degrees': [{ file: 'walk.mot', reach: 1.1 }],
  'angles-no-radians': [{ file: 'walk.mot', reach: 63 }],
  'angles-read': [{ file: 'walk.mot', both: ['hip-flexion', 'ankle-flexion'], left: ['knee-flexion'], right: ['pelvis-tilt'] }],
  'pelvis-order': [{ file: 'walk.mot', order: 'list, tilt, rotation' }],
  'pelvis-too-fast': [{ file: 'walk.mot' }],
  'lengths-by-pelvis': [{}],
  'knees-way-unknown': [REACH],
  'knees-way': [{ ...REACH, isUp: true }, { ...REACH, isUp: false }],
  'way-by-pelvis': [{ file: 'walk.mot', isSideways: true }, { file: 'walk.mot', isSideways: false }],
  'way-turns': [{ file: 'walk.mot' }],
  'coordinates-locked': [{ file: 'walk.mot', names, more: 3 }, { file: 'walk.mot', names: names.slice(1), more: 0 }],
  'columns-unread': [{ file: 'walk.mot', names, more: 0 }, { file: 'walk.mot', names: names.slice(1), more: 0 }, { file: 'walk.mot', names, more: 5 }],
}
