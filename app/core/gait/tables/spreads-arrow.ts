/** How sure the angles of every frame are, and where limits of joints acted, as a table beside that of the angles. */
import { SIDES } from '../../body/joints.ts'
import { numbersToArrow, type NamedColumn } from '../../formats/arrow/number-columns.ts'
import type { TrialAngles } from '../angles/trial-angles.ts'

export function spreadsToArrow(timesUs: BigInt64Array, spreads: NonNullable<TrialAngles['spreads']>, limits: TrialAngles['limits']): Uint8Array {
  const ofAngles = SIDES.flatMap((side) => Object.entries(spreads[side]).map(([name, values]): NamedColumn => [`${side}.${name}`, 'float32', Float32Array.from(values)]))
  const ofLimits = Object.entries(limits ?? {}).map(([name, values]): NamedColumn => [`limit.${name}`, 'float32', Float32Array.from(values)])
  return numbersToArrow([['time_us', 'int64', timesUs], ...ofAngles, ...ofLimits], {
    'stridescope.kind': 'angle-spreads',
    'stridescope.version': '1',
    'unit.time_us': 'microseconds of session time',
    'unit.angle': 'one standard deviation in degrees; NaN where the angle is missing or nothing tells it',
    'unit.limit': 'degrees by which the body is beyond a limit of the joint, so that it acts; 0 where it does not',
  })
}
