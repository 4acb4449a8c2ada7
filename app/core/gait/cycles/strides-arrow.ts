/** The curves of the strides of a piece of a gait (`pieces.ts`) as a table: a row a percent of each stride, so that Python, R and DuckDB read them as they are. */
import { numbersFromArrow, numbersToArrow, type NamedColumn } from '../../formats/arrow/number-columns.ts'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/angles/segment-angles.ts'
import { ProblemError } from '../../problem.ts'
import { CYCLE_POINTS } from './cycle-curve.ts'
import type { MeasuredStride } from './measured-stride.ts'

type StridesBySide = Readonly<Record<Side, readonly Pick<MeasuredStride, 'curves'>[]>>

export function stridesToArrow(strides: StridesBySide): Uint8Array {
  const all = SIDES.flatMap((side, code) => strides[side].map((stride, number) => ({ code, number, stride })))
  const rows = all.length * CYCLE_POINTS
  const known = ANGLES.filter((name) => all.some(({ stride }) => stride.curves[name]))
  const perStride = <T extends Uint8Array | Uint32Array>(values: T, of: (one: (typeof all)[number]) => number): T => {
    for (const [place, one] of all.entries()) values.fill(of(one), place * CYCLE_POINTS, (place + 1) * CYCLE_POINTS)
    return values
  }
  const curvesOf = (name: Angle): Float32Array => {
    const values = new Float32Array(rows).fill(Number.NaN)
    for (const [place, { stride }] of all.entries()) if (stride.curves[name]) values.set(stride.curves[name], place * CYCLE_POINTS)
    return values
  }
  const columns: NamedColumn[] = [
    ['side', 'uint8', perStride(new Uint8Array(rows), ({ code }) => code)],
    ['stride', 'uint32', perStride(new Uint32Array(rows), ({ number }) => number)],
    ['percent', 'uint8', Uint8Array.from({ length: rows }, (_, row) => row % CYCLE_POINTS)],
    ...known.map((name): NamedColumn => [name, 'float32', curvesOf(name)]),
  ]
  return numbersToArrow(columns, {
    'stridescope.kind': 'stride-curves',
    'stridescope.version': '2',
    angles: known.join(' '),
    'unit.side': SIDES.map((side, code) => `${code} ${side}`).join(', '),
    'unit.stride': 'number of the stride on its side of this piece, from 0',
    'unit.percent': 'of the stride, strike to strike',
    'unit.angle': 'degrees; NaN where the stride’s curve is not whole',
  })
}

/** Side by side, in the order of their numbers. `subject` names the file in the error. */
export function stridesFromArrow(bytes: Uint8Array, subject: string): Record<Side, Pick<MeasuredStride, 'curves'>[]> {
  try {
    const { rows, column, metadata } = numbersFromArrow(bytes)
    const angles = (metadata['angles'] ?? '').split(' ').filter(Boolean) as Angle[]
    if (metadata['stridescope.kind'] !== 'stride-curves' || rows % CYCLE_POINTS !== 0 || angles.some((name) => !ANGLES.includes(name))) throw new Error('it holds no strides')
    const sides = column('side', 'uint8')
    const values = angles.map((name) => [name, column(name, 'float32')] as const)
    return bySide((side) => {
      const first = Array.from({ length: rows / CYCLE_POINTS }, (_, place) => place * CYCLE_POINTS).filter((row) => SIDES[sides[row]!] === side)
      return first.map((row) => ({ curves: Object.fromEntries(values.flatMap(([name, all]) => (Number.isNaN(all[row]!) ? [] : [[name, Float64Array.from(all.subarray(row, row + CYCLE_POINTS))] as const]))) }))
    })
  } catch (thrown) {
    throw new ProblemError({ code: 'damaged-strides', message: `The table of strides "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the skeleton.', subject }, { cause: thrown })
  }
}
