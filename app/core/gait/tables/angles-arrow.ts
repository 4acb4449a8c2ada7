/** The angles of every frame as one table. */
import { bySide, SIDES } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/angles/segment-angles.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn } from '../../formats/arrow/number-columns.ts'
import { ProblemError } from '../../problem.ts'
import type { AngleCurves } from '../angles/angle-curves.ts'

export interface AnglesOverTime {
  timesUs: BigInt64Array
  angles: AngleCurves
}

export function anglesToArrow({ timesUs, angles }: AnglesOverTime): Uint8Array {
  const columns = SIDES.flatMap((side) => Object.entries(angles[side]).map(([name, values]): NamedColumn => [`${side}.${name}`, 'float64', values]))
  return numbersToArrow([['time_us', 'int64', timesUs], ...columns], {
    'stridescope.kind': 'angles',
    'stridescope.version': '1',
    'unit.time_us': 'microseconds of session time',
    'unit.angle': 'degrees; NaN where it is missing',
    angles: JSON.stringify(bySide((side) => Object.keys(angles[side]))),
  })
}

/** `subject` names the file in the error. */
export function anglesFromArrow(bytes: Uint8Array, subject: string): AnglesOverTime {
  try {
    const { column, metadata } = numbersFromArrow(bytes)
    if (metadata['stridescope.kind'] !== 'angles') throw new Error('it holds no angles')
    const names = JSON.parse(metadata['angles'] ?? '{}') as Record<string, Angle[]>
    return {
      timesUs: column('time_us', 'int64'),
      angles: bySide((side) => Object.fromEntries((names[side] ?? []).filter((name) => ANGLES.includes(name)).map((name) => [name, column(`${side}.${name}`, 'float64')]))),
    }
  } catch (thrown) {
    throw new ProblemError({ code: 'damaged-angles', message: `The table of angles "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the skeleton.', subject }, { cause: thrown })
  }
}
