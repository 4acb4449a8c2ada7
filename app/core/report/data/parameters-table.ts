import { SIDES } from '../../body/joints.ts'
import { readName } from '../../gait/cycles/parameter-words.ts'
import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const parametersTable = ({ parameters }: TabledGait): DataTable => ({
  file: 'parameters.csv',
  about: 'Spatiotemporal parameters: means over the strides that count.',
  columns: [
    ['parameter', 'name; its unit ends it'],
    ['unit', 'of mean, sd and interval'],
    SIDE,
    ['mean', 'over the strides that count'],
    ['sd', 'standard deviation between strides; empty of one'],
    ['n', 'strides'],
    ['low95', 'of the mean, 95 %'],
    ['high95', 'of the mean, 95 %'],
  ],
  rows: SIDES.flatMap((side) => Object.entries(parameters[side]).map(([key, { value, sd, n, interval }]) => [key, readName(key).unit, side, value, sd, n, interval?.[0], interval?.[1]])),
})
