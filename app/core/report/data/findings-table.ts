import { DEGREES, type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const findingsTable = ({ deviations }: TabledGait): DataTable => ({
  file: 'findings.csv',
  about: 'What differs from the reference, the largest first. A measurement, not a diagnosis.',
  columns: [
    ['angle', 'name'],
    SIDE,
    ['phase', 'where it is largest'],
    ['from_percent', 'of all phases that it spans'],
    ['to_percent', ''],
    ['value', DEGREES],
    ['reference', DEGREES],
    ['difference', DEGREES],
    ['low95', DEGREES],
    ['high95', DEGREES],
    ['threshold_all', 'over everything tested'],
    ['threshold_here', 'at this place alone'],
    ['size', 'difference ÷ threshold over everything'],
    ['verdict', 'beyond, possible, within or too-little-data'],
    ['confidence', 'high, medium or low'],
    ['doubts', 'why it is not high'],
    ['sentence', 'in words'],
  ],
  rows: deviations.map((one) => [
    ...[one.variable, one.side, one.phase, one.fromPercent, one.toPercent],
    ...[one.valueDeg, one.referenceDeg, one.deltaDeg, one.intervalDeg?.[0], one.intervalDeg?.[1]],
    ...[one.thresholdsDeg?.family, one.thresholdsDeg?.single, one.size, one.verdict, one.confidence, one.doubts.join('; '), one.sentence],
  ]),
})
