import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const eventsTable = ({ events }: TabledGait): DataTable => ({
  file: 'events.csv',
  about: 'Foot strikes and foot offs.',
  columns: [SIDE, ['kind', 'foot-strike or foot-off'], ['time_s', 'session time, seconds'], ['source', 'what told it'], ['uncertainty_s', 'standard deviation, seconds']],
  rows: events.map(({ side, kind, timeS, source, uncertaintyS }) => [side, kind, timeS, source, uncertaintyS]),
})
