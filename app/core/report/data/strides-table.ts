import { SIDES } from '../../body/joints.ts'
import { PHASES } from '../../gait/cycles/phases.ts'
import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const stridesTable = ({ strides }: TabledGait): DataTable => ({
  file: 'strides.csv',
  about: 'Every stride, in the order of the curves in stride-curves-N.arrow.',
  columns: [
    SIDE,
    ['stride', 'number on its side, from 0'],
    ['from_s', 'session time of its first strike, seconds'],
    ['to_s', 'of its last'],
    ['counts', 'whether means are of it'],
    ['left_out', 'why not'],
    ['odd', 'what is odd about it'],
    ...PHASES.map((phase) => [`${phase}_from_percent`, 'where this phase begins'] as const),
  ],
  rows: SIDES.flatMap((side) => strides[side].map(({ fromS, toS, phases, leftOut, odd }, place) => [side, place, fromS, toS, leftOut === null, leftOut, odd, ...PHASES.map((_, at) => phases?.[at])])),
})
