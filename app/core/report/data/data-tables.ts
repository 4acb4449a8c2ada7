/** Everything that stands behind a report, as tables. */
import { curvesTable } from './curves-table.ts'
import type { DataTable } from './data-table.ts'
import { deviationIndexTable } from './deviation-index-table.ts'
import { eventsTable } from './events-table.ts'
import { featuresTable } from './features-table.ts'
import { findingsTable } from './findings-table.ts'
import { notObservableTable } from './not-observable-table.ts'
import { parametersTable } from './parameters-table.ts'
import { scoresTable } from './scores-table.ts'
import { stridesTable } from './strides-table.ts'
import type { TabledGait } from './tabled-gait.ts'

const TABLES: readonly ((gait: TabledGait) => DataTable)[] = [parametersTable, featuresTable, curvesTable, notObservableTable, stridesTable, eventsTable, scoresTable, deviationIndexTable, findingsTable]

export const dataTables = (gait: TabledGait): DataTable[] => TABLES.map((table) => table(gait))
