/** What a C3D recorded and modelled, as tables: a column a plate's axis, a muscle, a moment. */
import { columnsOf, interleaved } from '../../formats/arrow/interleaved.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn, type NumberTable } from '../../formats/arrow/number-columns.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { ProblemError } from '../../problem.ts'
import type { ModelCourse } from './model-courses.ts'
import type { Modelled, Muscle, Recorded } from './recorded.ts'

const AXES = ['x', 'y', 'z'] as const

const single = (values: Float64Array): Float32Array => Float32Array.from(values)

export function recordedToArrow({ rateHz, firstTimeS, plates, muscles }: Recorded): Uint8Array {
  const rows = plates[0] ? plates[0].forceN.length / 3 : (muscles[0]?.samples.length ?? 0)
  const columns = [
    ...plates.flatMap(({ forceN, centreOfPressureM }, place) => [
      ...columnsOf(forceN, 3).map((values, at): NamedColumn => [`plate-${place}.force_${AXES[at]!}`, 'float32', single(values)]),
      ...columnsOf(centreOfPressureM, 3).map((values, at): NamedColumn => [`plate-${place}.centre_${AXES[at]!}`, 'float32', single(values)]),
    ]),
    ...muscles.flatMap(({ samples, envelope }, place): NamedColumn[] => [
      [`muscle-${place}.samples`, 'float32', single(samples)],
      [`muscle-${place}.envelope`, 'float32', single(envelope)],
    ]),
  ]
  return numbersToArrow([['time_s', 'float64', Float64Array.from({ length: rows }, (_, at) => firstTimeS + at / rateHz)], ...columns], {
    'stridescope.kind': 'recorded',
    'stridescope.version': '1',
    rate_hz: String(rateHz),
    first_time_s: String(firstTimeS),
    plates: JSON.stringify(plates.map(({ plate }) => plate)),
    muscles: JSON.stringify(muscles.map(({ label, side, unit }) => ({ label, side, unit }))),
    'unit.time_s': 'seconds, on the clock of the events',
    'unit.force_x': 'newtons, what the plate gives to the foot, Z up',
    'unit.centre_x': 'metres, Z up; NaN while nobody presses',
  })
}

export function modelledToArrow({ timesS, courses }: Modelled): Uint8Array {
  return numbersToArrow([['time_s', 'float64', timesS], ...courses.map(({ values }, place): NamedColumn => [`course-${place}`, 'float64', values])], {
    'stridescope.kind': 'modelled',
    'stridescope.version': '1',
    courses: JSON.stringify(courses.map(({ name, kind, side, unit }) => ({ name, kind, side, unit }))),
    'unit.time_s': 'seconds, on the clock of the events',
  })
}

/** `subject` names the file in the error. */
export const recordedFromArrow = (bytes: Uint8Array, subject: string): Recorded =>
  whole(bytes, 'recorded', subject, ({ rows, metadata, column }) => {
    const [rateHz, firstTimeS] = [Number(metadata['rate_hz']), Number(metadata['first_time_s'])]
    if (!(rateHz > 0) || Number.isNaN(firstTimeS)) throw new Error('it does not say when it was recorded')
    const double = (name: string) => Float64Array.from(column(name, 'float32'))
    const threes = (name: string) => interleaved(AXES.map((axis) => double(`${name}_${axis}`)), new Float64Array(3 * rows))
    const plates = JSON.parse(metadata['plates'] ?? '[]') as { number: number; cornersM: readonly [Vec3, Vec3, Vec3, Vec3] }[]
    const muscles = JSON.parse(metadata['muscles'] ?? '[]') as Pick<Muscle, 'label' | 'side' | 'unit'>[]
    return {
      rateHz,
      firstTimeS,
      plates: plates.map((plate, place) => ({ plate, rateHz, firstTimeS, forceN: threes(`plate-${place}.force`), centreOfPressureM: threes(`plate-${place}.centre`) })),
      muscles: muscles.map((muscle, place) => ({ ...muscle, samples: double(`muscle-${place}.samples`), envelope: double(`muscle-${place}.envelope`) })),
    }
  })

/** `subject` names the file in the error. */
export const modelledFromArrow = (bytes: Uint8Array, subject: string): Modelled =>
  whole(bytes, 'modelled', subject, ({ metadata, column }) => {
    const courses = JSON.parse(metadata['courses'] ?? '[]') as Omit<ModelCourse, 'values'>[]
    return { timesS: column('time_s', 'float64'), courses: courses.map((course, place) => ({ ...course, values: column(`course-${place}`, 'float64') })) }
  })

function whole<T>(bytes: Uint8Array, kind: string, subject: string, read: (table: NumberTable) => T): T {
  try {
    const table = numbersFromArrow(bytes)
    if (table.metadata['stridescope.kind'] !== kind) throw new Error('it is another table')
    return read(table)
  } catch (thrown) {
    throw new ProblemError({ code: `damaged-${kind}`, message: `The table of signals "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the file.', subject }, { cause: thrown })
  }
}
