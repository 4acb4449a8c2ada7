import type { C3D_FILE_NOTES } from '../english/c3d-files.ts'
import type { ValuesOf } from '../notes.ts'

const names = ['LAnkleAngles', 'RKneePower']

export const C3D_SAMPLES: { readonly [Key in keyof typeof C3D_FILE_NOTES]: readonly ValuesOf<Key>[] } = {
  'c3d-parameter-unreadable': [{ why: 'type', type: 3 } as const, { why: 'dimensions', dimensions: 9 } as const, { why: 'beyond', values: [4, 12] } as const, { why: 'beyond', values: [] } as const].map((reason) => ({ name: 'EVENT:LABELS', reason })),
  'c3d-parameter-chain-broken': [{ name: 'EVENT:LABELS' }],
  'c3d-rate-disagrees': [{ header: 50, parameter: 119.88 }],
  'c3d-point-count-disagrees': [{ header: 41, parameter: 40 }],
  'c3d-labels-missing': [{ points: 41, labels: 39 }],
  'c3d-analog-count-disagrees': [{ header: 120, channels: 16, samples: 10 }],
  'c3d-data-start-disagrees': [{ header: 11, parameter: 9 }],
  'c3d-scale-disagrees': [{ header: 0.1, parameter: 0.0833333 }],
  'c3d-no-unit': [{}],
  'c3d-points-at-zero': [{ count: 1 }, { count: 321 }],
  'c3d-points-perhaps-modelled': [{ count: 1, names: names.slice(1) }, { count: 24, names }],
  'c3d-marker-twice': [{ count: 1, names: ['LASI_2'] }, { count: 7, names: ['LASI_2', 'RASI_2'] }],
}
