/** Whether a table's angles are in degrees or radians: as it says, unless no joint can turn so far; where it says nothing, as its numbers show. */
import { ProblemError } from '../../problem.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'

/** No joint, and no trunk, is turned by as many radians (200°). The pelvis about the vertical is, where somebody walks round. */
const MOST_RAD = 3.5
/** Nobody moves all joints by fewer degrees than that alone; as radians (17°) it is a movement. Assumed. */
const LEAST_MOVED = 0.3
/** Single frames that went astray tell nothing of the unit. */
const ASTRAY = 0.05

type AngleUnit = 'degrees' | 'radians'

/** `turns`: of joints over time, in the file's numbers. */
export function angleUnit(inDegrees: boolean | undefined, turns: readonly Float64Array[], file: string): { unit: AngleUnit; findings: Oddity[] } {
  const courses = turns.map((one) => one.filter((value) => !Number.isNaN(value)).sort()).filter(({ length }) => length > 0)
  const at = (course: Float64Array, share: number) => course[Math.round(share * (course.length - 1))]!
  const ends = courses.map((course) => [at(course, ASTRAY), at(course, 1 - ASTRAY)] as const)
  const most = Math.max(0, ...ends.map(([least, largest]) => Math.max(-least, largest)))
  const moved = Math.max(0, ...ends.map(([least, largest]) => largest - least))
  const reach = Number(most.toPrecision(2))
  const areDegrees = most > MOST_RAD
  if (inDegrees === true) return { unit: 'degrees', findings: areDegrees || moved <= LEAST_MOVED ? [] : [doubted('angles-hardly-degrees', { file, reach })] }
  if (inDegrees === false) return areDegrees ? { unit: 'degrees', findings: [doubted('angles-no-radians', { file, reach })] } : { unit: 'radians', findings: [] }
  if (areDegrees) return { unit: 'degrees', findings: [{ ...noted('note', 'angles-in-degrees', { file, reach }, { code: 'angle-unit-found' }), field: 'inDegrees' }] }
  if (moved > LEAST_MOVED) return { unit: 'radians', findings: [{ ...noted('note', 'angles-in-radians', { file, reach, moved: Number(moved.toPrecision(2)) }, { code: 'angle-unit-found' }), field: 'inDegrees' }] }
  throw new ProblemError({ code: 'angle-unit-unsaid', message: `${file} does not say whether its angles are in degrees or radians, and its numbers, none beyond ${reach}, do not show it.`, hint: 'Write a line “inDegrees=yes”, or “no”, into its header.', subject: file })
}

const doubted = (key: 'angles-hardly-degrees' | 'angles-no-radians', values: { file: string; reach: number }): Oddity => ({ ...noted('warning', key, values, { code: 'angle-unit-doubted', hint: 'Put the line “inDegrees” of its header right.' }), field: 'inDegrees' })
