/** Joint angles over time as OpenSim's inverse kinematics writes them, a column a coordinate of its model: in radians and metres, at even times. */
import { radiansOf } from '../../math/degrees.ts'
import { medianBetween } from '../../math/median.ts'
import { noted } from '../../notes/notes.ts'
import { ProblemError } from '../../problem.ts'
import type { Oddity } from '../inspection.ts'
import { angleUnit } from './angle-unit.ts'
import { type Coordinate, coordinateIn, isTurn } from './coordinate-names.ts'
import type { MotTable } from './read-mot.ts'

export interface JointCoordinates {
  /** Its name. */
  file: string
  rateHz: number
  timesS: Float64Array
  /** In the order of the file's columns, which is that of the model. */
  courses: ReadonlyMap<Coordinate, Float64Array>
  /** Columns that are none of these. */
  others: readonly string[]
  findings: readonly Oddity[]
}

/** Of an interval; programs print times to so many digits. */
const UNEVEN = 0.05
/** Rows that lie so much closer together than on the whole are no recording. */
const MOST_ROWS = 4

/** Of a table in which `areAnglesIn` sees some. */
export function jointCoordinates({ columns, timesS, values, inDegrees }: MotTable, file: string): JointCoordinates {
  const places = new Map<Coordinate, number>()
  for (const [place, column] of columns.entries()) {
    const coordinate = coordinateIn(column)
    if (coordinate !== undefined && !places.has(coordinate)) places.set(coordinate, place)
  }
  const used = new Set(places.values())
  const written = [...places].map(([coordinate, place]) => [coordinate, Float64Array.from(timesS, (_, row) => values[row * columns.length + place]!)] as const)
  const { unit, findings } = angleUnit(inDegrees, written.flatMap(([coordinate, course]) => (isTurn(coordinate) && coordinate !== 'pelvis_rotation' ? [course] : [])), file)
  const even = evenTimes(timesS, file)
  const courses = new Map(written.map(([coordinate, course]) => {
    const own = even.of(course)
    return [coordinate, isTurn(coordinate) && unit === 'degrees' ? own.map(radiansOf) : own] as const
  }))
  return { file, rateHz: even.rateHz, timesS: even.timesS, courses, others: columns.filter((_, place) => !used.has(place)), findings: [...findings, ...even.findings] }
}

interface EvenTimes {
  rateHz: number
  timesS: Float64Array
  of(course: Float64Array): Float64Array
  findings: Oddity[]
}

/** What was computed in steps of its own lies at uneven times: between them by straight lines. */
function evenTimes(timesS: Float64Array, file: string): EvenTimes {
  const spanS = timesS.at(-1)! - timesS[0]!
  const intervals = timesS.slice(1).map((timeS, at) => timeS - timesS[at]!)
  const meanS = spanS / intervals.length
  if (!(meanS > 0 && 1 / meanS < Infinity)) throw new ProblemError({ code: 'no-rate', message: `${file} has ${timesS.length} rows over ${spanS} s, which tells no frame rate.`, subject: file })
  if (intervals.every((intervalS) => Math.abs(intervalS - meanS) <= UNEVEN * meanS)) return { rateHz: Number((1 / meanS).toPrecision(9)), timesS, of: (course) => course, findings: [] }
  const stepS = Math.max(medianBetween(intervals.filter((intervalS) => intervalS > 0)), meanS / MOST_ROWS)
  const even = Float64Array.from({ length: Math.floor(spanS / stepS) + 1 }, (_, row) => timesS[0]! + row * stepS)
  const before = even.map(lastBefore(timesS))
  return {
    rateHz: Number((1 / stepS).toPrecision(9)),
    timesS: even,
    of: (course) => even.map((timeS, row) => {
      const at = before[row]!
      // Two rows of one time have nothing between them.
      const share = (timeS - timesS[at]!) / (timesS[at + 1]! - timesS[at]!) || 0
      return share === 0 ? course[at]! : course[at]! + share * (course[at + 1]! - course[at]!)
    }),
    findings: [noted('note', 'uneven-times', { file, hz: Number((1 / stepS).toPrecision(4)) })],
  }
}

/** Row by row onwards, so that each is looked at once; never the last, behind which there is none. */
function lastBefore(timesS: Float64Array): (timeS: number) => number {
  let at = 0
  return (timeS) => {
    while (at < timesS.length - 2 && timesS[at + 1]! <= timeS) at++
    return at
  }
}
