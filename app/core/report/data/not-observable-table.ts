import { SIDES } from '../../body/joints.ts'
import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const notObservableTable = ({ curves }: TabledGait): DataTable => ({
  file: 'not-observable.csv',
  about: 'Angles that nothing in this measurement tells, and why.',
  columns: [['angle', 'name'], SIDE, ['reason', 'in words']],
  rows: SIDES.flatMap((side) => Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [] : [[angle, side, curve.reason]]))),
})
