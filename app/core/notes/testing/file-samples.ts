import type { CALIBRATION_FILE_NOTES, LackedPart } from '../english/calibration-files.ts'
import type { DATA_FILE_NOTES } from '../english/data-files.ts'
import type { KEYPOINT_FILE_NOTES } from '../english/keypoint-files.ts'
import type { ValuesOf } from '../notes.ts'

const PARTS: readonly LackedPart[] = ['picture-size', 'image-size', 'focal-length', 'distortion', 'pose']

export const FILE_SAMPLES: { readonly [Key in keyof (typeof CALIBRATION_FILE_NOTES & typeof DATA_FILE_NOTES & typeof KEYPOINT_FILE_NOTES)]: readonly ValuesOf<Key>[] } = {
  'calibration-lacks': PARTS.flatMap((part) => [{ part, cameras: null }, { part, cameras: ['cam01', 'cam02'] }]),
  'calibration-principal-point': [{ camera: 'cam01', centrePx: [2000, 540], sizePx: [1920, 1080] }, { camera: 'cam01', centrePx: [-3, 540], sizePx: null }],
  'calibration-camera-twice': [{ camera: 'cam01' }],
  'calibration-distances': [{ metres: 3100, isUnitSaid: true }, { metres: 0.0134, isUnitSaid: false }],
  'calibration-distortion-divided': [{}],
  'calibration-unit-of-board': [{}],
  'calibration-unit-unsaid': [{}],
  'calibration-in-millimetres': [{ squareMm: 62.5 }],
  'calibration-marker-cameras': [{ cameras: 1, of: 10 }, { cameras: 8, of: 10 }],
  'calibration-view-turned': [{ cameras: [{ name: 'cam01', deg: 90 }, { name: 'cam02', deg: 270 }] }],
  'read-in-part': [{ bytes: 4_194_304, of: 81_000_000 }],
  'records-uncounted': [{}],
  'trc-marker-count': [{ stated: 20, markers: 22 }],
  'trc-frame-count': [{ stated: 300, rows: 222 }],
  'trc-columns': [{ columns: 70, markers: 20 }],
  'trc-broken-row': [{ line: 77 }],
  'trc-units': [{ unit: '' }, { unit: 'in' }],
  'trc-marker-twice': [{ marker: 'LASI' }],
  'trc-rate-disagrees': [{ stated: 60, measured: 59.94 }, { stated: 60, measured: null }],
  'mot-row-count': [{ stated: 300, rows: 222 }],
  'mot-column-count': [{ stated: 30, columns: 28 }],
  'mot-no-time': [{ column: 'frame' }],
  'mot-angle-unit': [{}],
  'anc-channel-count': [{ stated: 16, channels: 12 }],
  'anc-mixed-rates': [{}],
  'anc-cut-short': [{ stated: 12.5, lastS: 11.25 }],
  'forces-sample-count': [{ stated: 300, rows: 222 }],
  'table-ragged': [{ line: 12, columns: 1 }, { line: 12, columns: 1200 }],
  'table-no-header': [{}],
  'rr-implausible': [{ count: 1, leastMs: 200, mostMs: 4000, first: 0 }, { count: 1024, leastMs: 200, mostMs: 4000, first: 4120.5 }],
  'rr-not-a-number': [{ lines: 1 }, { lines: 3 }],
  'training-no-time': [{}],
  'photo-truncated': [{ format: 'jpeg' }, { format: 'png' }],
  'keypoints-unknown-model': [{ points: 31 }],
  'keypoints-body-25': [{}],
  'keypoints-no-likelihood': [{}],
  'keypoints-likelihood-beyond': [{}],
  'frame-numbers-missing': [{ count: 1, between: [0, 99], runs: [[12, 12]], more: false }, { count: 8, between: [0, 99], runs: [[12, 12], [14, 18]], more: true }],
}
