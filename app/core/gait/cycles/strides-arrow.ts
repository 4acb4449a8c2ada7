/** The curves of every stride as one table: a row a percent of each stride, so that Python, R and DuckDB read them as they are. */
import { numbersFromArrow, numbersToArrow, type NamedColumn } from '../../formats/arrow/number-columns.ts'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/segment-angles.ts'
import { ProblemError } from '../../problem.ts'
import { CYCLE_POINTS } from './cycle-curve.ts'
import type { MeasuredStride } from './measured-stride.ts'

type StridesBySide = Readonly<Record<Side, readonly Pick<MeasuredStride, 'curves'>[]>>

export function stridesToArrow(strides: StridesBySide): Uint8Array {
  const all = SIDES.flatMap((side, code) => strides[side].map((stride, number) => ({ code, number, stride })))
  const rows = all.length * CYCLE_POINTS
  const filled = <T extends Uint8Array | Uint32Array | Float32Array>(values: T, of: (one: (typeof all)[number], point: number) => number): T => {
    for (let row = 0; row < rows; row++) values[row] = of(all[Math.floor(row / CYCLE_POINTS)]!, row % CYCLE_POINTS)
    return values
  }
  const known = ANGLES.filter((name) => all.some(({ stride }) => stride.curves[name]))
  const columns: NamedColumn[] = [
    ['side', 'uint8', filled(new Uint8Array(rows), ({ code }) => code)],
    ['stride', 'uint32', filled(new Uint32Array(rows), ({ number }) => number)],
    ['percent', 'uint8', filled(new Uint8Array(rows), (_, point) => point)],
    ...known.map((name): NamedColumn => [name, 'float32', filled(new Float32Array(rows), ({ stride }, point) => stride.curves[name]?.[point] ?? Number.NaN)]),
  ]
  return numbersToArrow(columns, {
    'stridescope.kind': 'stride-curves',
    'stridescope.version': '1',
    angles: known.join(' '),
    'unit.side': SIDES.map((side, code) => `${code} ${side}`).join(', '),
    'unit.stride': 'number of the stride on its side, from 0',
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
