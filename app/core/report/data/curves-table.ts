import { SIDES } from '../../body/joints.ts'
import { DEGREES, type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const curvesTable = ({ curves, reference }: TabledGait): DataTable => ({
  file: 'curves.csv',
  about: `Joint angles over the stride, strike to strike${reference ? `, beside ${reference.name}` : ''}.${reference?.shapeOnly ? ` Of that only the shape can be compared, no number: ${reference.shapeOnly.reason}` : ''}`,
  columns: [
    ['angle', 'name'],
    SIDE,
    ['percent', 'of the stride, 0 to 100'],
    ['mean', DEGREES],
    ['sd', 'between strides, degrees'],
    ['n', 'strides'],
    ['reference_mean', DEGREES],
    ['band_low', DEGREES],
    ['band_high', DEGREES],
    ['comparable', 'whether numbers may be held against the reference; false: only the shape, as README.md says why'],
  ],
  rows: SIDES.flatMap((side) =>
    Object.entries(curves[side]).flatMap(([angle, curve]) => {
      if (!curve.observable) return []
      const beside = reference?.curves[side][angle]
      return curve.mean.map((mean, percent) => [angle, side, percent, mean, curve.sd?.[percent], curve.n, beside?.mean[percent], beside?.low?.[percent], beside?.high?.[percent], beside && reference.shapeOnly === null])
    }),
  ),
})
