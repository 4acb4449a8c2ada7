import { SIDES } from '../../body/joints.ts'
import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const featuresTable = ({ features }: TabledGait): DataTable => ({
  file: 'features.csv',
  about: 'Angles at events, peaks and ranges: of each stride its own, then the mean; against what the gait is held against, where that counts in numbers.',
  columns: [
    ['feature', 'name'],
    ['title', 'in words'],
    ['unit', 'deg, or percent of the stride'],
    SIDE,
    ['mean', 'over strides'],
    ['sd', 'between strides'],
    ['n', 'strides'],
    ['reference', 'mean of the reference'],
    ['difference', 'mean less reference'],
    ['difference_low95', '95 %'],
    ['difference_high95', '95 %'],
    ['usual_alone', 'what chance brings to this one'],
    ['usual_of_all', 'what chance brings to any of them'],
    ['verdict', 'beyond, possible, within or too-little-data'],
  ],
  rows: features ? SIDES.flatMap((side) => Object.entries(features[side]).map(([key, { title, unit, value, sd, n, against }]) => [key, title, unit, side, value, sd, n, ...againstCells(against)])) : [],
})

type Against = NonNullable<TabledGait['features']>['left'][string]['against']

const againstCells = (against: Against) => [against?.reference, against?.delta, against?.interval?.[0], against?.interval?.[1], against?.thresholds?.single, against?.thresholds?.family, against?.verdict]
