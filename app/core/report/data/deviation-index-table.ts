import { SIDES } from '../../body/joints.ts'
import { type DataTable, SIDE } from './data-table.ts'
import type { TabledGait } from './tabled-gait.ts'

export const deviationIndexTable = ({ scores }: TabledGait): DataTable => ({
  file: 'gait-deviation-index.csv',
  about: 'Gait deviation index: 100 is usual among its controls, ten less is one standard deviation further off. Empty where no set of controls can give one.',
  columns: [
    SIDE,
    ['index', ''],
    ['sd', 'by how much other controls, as many, would make it come out otherwise: one standard deviation'],
    ['controls', 'whose gaits it is held against'],
    ['people', 'so many of them'],
    ['features', 'published, or of the controls’ own gaits, which make it come out a little otherwise'],
  ],
  rows: scores?.gdi ? rowsOf(scores.gdi) : [],
})

const rowsOf = (gdi: NonNullable<NonNullable<TabledGait['scores']>['gdi']>) => SIDES.map((side) => [side, gdi[side], gdi.sd[side], gdi.controls, gdi.people, gdi.areFeaturesGiven ? 'published' : 'own'])
