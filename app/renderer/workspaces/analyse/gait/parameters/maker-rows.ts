/** What the program that made a file has worked out of it: told as it stands there, never among what is measured here. */
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { bySide, type Side, SIDES } from '../../../../../core/body/joints.ts'
import { HEAD, type MeasuredOf } from './parameter-table.ts'

export interface MakerRow {
  name: string
  unit: string
  sides: Readonly<Record<Side, number | null>>
  /** Of no side. */
  other: number | null
}

const DIGITS = 5

/** Both sides of one name beside each other, in the file's order. */
export function makerRows({ makerParameters = [] }: Pick<Gait, 'makerParameters'>): MakerRow[] {
  const byName = Map.groupBy(makerParameters, ({ name, unit }) => JSON.stringify([name, unit]))
  return [...byName.values()].map((own) => {
    const of = (side: Side | null) => own.find((one) => one.side === side)?.value ?? null
    return { name: own[0]!.name, unit: own[0]!.unit, sides: bySide(of), other: of(null) }
  })
}

/** A unit that the name has already is not said twice. */
export const makerName = ({ name, unit }: Pick<MakerRow, 'name' | 'unit'>): string => (unit === '' || name.endsWith(`(${unit})`) ? name : `${name}, ${unit}`)

export const makerValue = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(DIGITS))))

/** Rows like those of what is measured here, whose steps are told by the file's maker. */
export function makerTable(rows: readonly MakerRow[], { person, session, date, trial, surface }: MeasuredOf): string[][] {
  return rows.map(({ name, unit, sides, other }) => {
    const of = [person, session, date, trial, surface, '', 'the C3D’s maker (ANALYSIS)', '', other === null ? name : `${name} (of no side: ${other})`, unit]
    const cells = new Map(SIDES.map((side) => [`${side} mean`, sides[side]]))
    return HEAD.map((head, at) => of[at] ?? String(cells.get(head) ?? ''))
  })
}
