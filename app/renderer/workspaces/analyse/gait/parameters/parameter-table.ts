/** Parameters and features as a table for other programs: CSV, or cells that are pasted. */
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { SIDES } from '../../../../../core/body/joints.ts'
import { ANGLES_IN_WORDS } from '../../../../../core/notes/english/gate.ts'
import type { Measured, ParameterRow } from '../../../../trial/gait/parameters/parameter-rows.ts'

/** Whose numbers they are and how they were measured: rows of several sessions can be put together, and told apart again. */
export interface MeasuredOf {
  person: string
  session: string
  /** ISO day. */
  date: string
  trial: string
  /** `treadmill`; empty where nobody has said. */
  surface: string
}

const OF = ['person', 'session', 'date', 'trial', 'surface', 'angles of', 'steps by', 'held against']
const AGAINST = ['reference', 'difference', 'difference low', 'difference high', 'usual alone', 'usual of all features', 'verdict']
const MEASURED = ['mean', 'SD', 'n', 'mean low 95 %', 'mean high 95 %', 'why no 95 %', 'SD of mean by events', 'SD of a stride by events', 'strides it was looked for in']
export const HEAD = [...OF, 'parameter', 'unit', ...SIDES.flatMap((side) => MEASURED.map((what) => `${side} ${what}`)), 'symmetry angle (Zifchock) % (angles: right - left deg)', ...SIDES.flatMap((side) => AGAINST.map((what) => `${side} ${what}`))]

/** For other programs: plain numbers, nothing where there is none, and no sign that one of them takes for two others. */
export function tableOf(rows: readonly ParameterRow[], { person, session, date, trial, surface }: MeasuredOf, { angles, events, reference }: Pick<Gait, 'angles' | 'events' | 'reference'>): string[][] {
  const stepsBy = [...new Set(events.map(({ source }) => source))].join(' + ')
  const of = [person, session, date, trial, surface, ANGLES_IN_WORDS[angles], stepsBy, reference && !reference.shapeOnly ? reference.name : '']
  const cells = (one: Measured | null) => [one?.value, one?.sd, one?.n, one?.interval?.[0], one?.interval?.[1], one?.intervalUntold, one?.events?.mean, one?.events?.stride, one?.sought].map((value) => (value === undefined || value === null ? '' : String(value)))
  return [HEAD, ...rows.map(({ name, unit, sides, symmetry }) => [...of, name, unit === '°' ? 'deg' : unit, ...SIDES.flatMap((side) => cells(sides[side])), symmetry === null ? '' : String(symmetry), ...SIDES.flatMap((side) => againstCells(sides[side]))])]
}

function againstCells(measured: Measured | null): string[] {
  const against = measured?.against
  if (!against) return AGAINST.map(() => '')
  const { reference, delta, interval, thresholds, verdict } = against
  return [reference, delta, interval?.[0], interval?.[1], thresholds?.single, thresholds?.family, verdict].map((value) => (value === undefined ? '' : String(value)))
}

/** A name may hold what parts cells, or rows. */
export const asTsv = (table: readonly (readonly string[])[]): string => table.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n')

/** RFC 4180. */
export const asCsv = (table: readonly (readonly string[])[]): string => table.map((row) => `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`).join('')
