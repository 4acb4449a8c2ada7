import { SIDES } from '../../body/joints.ts'
import type { DataTable } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const scoresTable = ({ scores }: TabledGait): DataTable => ({
  file: 'scores.csv',
  about: 'Gait variable scores and gait profile score, root mean squares from the reference in degrees. A gait profile score is to be compared only with scores of the same variables.',
  columns: [['score', 'gps, or gvs of an angle'], ['side', 'left, right or overall'], ['degrees', ''], ['variables', 'of how many a gait profile score is here'], ['of', 'of how many it is where all are known'], ['which', 'the names of these variables']],
  rows: scores ? [...gpsRows(scores), ...SIDES.flatMap((side) => Object.entries(scores.gvs[side]).map(([angle, value]) => [`gvs ${angle}`, side, value, null, null, null]))] : [],
})

const gpsRows = ({ gps }: NonNullable<TabledGait['scores']>) => ([...SIDES, 'overall'] as const).map((side) => ['gps', side, gps[side], gps.variables.length, gps.of, gps.variables.join(' ')])
