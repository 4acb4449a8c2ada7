/** Where feet and pelvis are over time, as one table: what lengths of steps are measured by. */
import { SIDES } from '../../body/joints.ts'
import { columnsOf, interleaved } from '../../formats/arrow/interleaved.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn, type NumberTable } from '../../formats/arrow/number-columns.ts'
import { ProblemError } from '../../problem.ts'
import type { GaitPoints, ModelMotion, Way } from '../gait-points.ts'

/** As the file states that its points are. */
const INCHES = 'inches'
const AXES = ['x', 'y', 'z'] as const

const waysOf = ({ pelvis, heel, toe, centre }: GaitPoints): [name: string, way: Way][] => [...(centre ? [['centre', centre] as [string, Way]] : []), ['pelvis', pelvis], ...SIDES.flatMap((side): [string, Way][] => [[`${side}-heel`, heel[side]], [`${side}-toe`, toe[side]]])]

export function stepsToArrow(points: GaitPoints): Uint8Array {
  const { ofModel } = points
  const columns = waysOf(points).flatMap(([name, way]) => columnsOf(way, 3).map((values, place): NamedColumn => [`${name}.${AXES[place]!}`, 'float64', values]))
  return numbersToArrow([['time_s', 'float64', points.timesS], ...columns, ...(ofModel ? modelColumns(ofModel) : [])], {
    'stridescope.kind': 'steps',
    'stridescope.version': '1',
    rate_hz: String(points.rateHz),
    'unit.time_s': 'seconds',
    'unit.x': 'metres, Z up',
    ...(points.inInches && { stated_unit: INCHES }),
    ...(points.centre && { centre: 'the centre of mass, estimated' }),
    ...(ofModel && { of_model: 'what joint angles tell where no point is: the way ahead, and how much further the left thigh is bent forwards, degrees' }),
  })
}

const HEADING = ['heading.x', 'heading.y'] as const

const modelColumns = ({ heading, leftAheadDeg }: ModelMotion): NamedColumn[] => [...columnsOf(heading, 2).map((values, place): NamedColumn => [HEADING[place]!, 'float64', values]), ['left-ahead', 'float64', leftAheadDeg]]

const ofModelIn = ({ rows, column, lent }: NumberTable): ModelMotion => ({ heading: interleaved(HEADING.map((name) => lent(name, 'float64')), new Float64Array(2 * rows)), leftAheadDeg: column('left-ahead', 'float64') })

/** `subject` names the file in the error. */
export function stepsFromArrow(bytes: Uint8Array, subject: string): GaitPoints {
  try {
    const table = numbersFromArrow(bytes)
    const { rows, column, lent, metadata } = table
    const rateHz = Number(metadata['rate_hz'])
    if (metadata['stridescope.kind'] !== 'steps' || !(rateHz > 0)) throw new Error('it holds no steps')
    const wayOf = (name: string): Way => interleaved(AXES.map((axis) => lent(`${name}.${axis}`, 'float64')), new Float64Array(3 * rows))
    return { rateHz, timesS: column('time_s', 'float64'), pelvis: wayOf('pelvis'), heel: { left: wayOf('left-heel'), right: wayOf('right-heel') }, toe: { left: wayOf('left-toe'), right: wayOf('right-toe') }, centre: metadata['centre'] === undefined ? null : wayOf('centre'), ...(metadata['stated_unit'] === INCHES && { inInches: true }), ...(metadata['of_model'] !== undefined && { ofModel: ofModelIn(table) }) }
  } catch (thrown) {
    throw new ProblemError({ code: 'damaged-steps', message: `The table of steps "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the skeleton.', subject }, { cause: thrown })
  }
}
