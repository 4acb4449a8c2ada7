import { ProblemError } from '../../problem.ts'
import type { MotTable } from './read-mot.ts'
import type { MarkerMotion } from './read-trc.ts'

const AXES = ['_tx', '_ty', '_tz']

/** Three columns a marker, `LASI_tx`, `LASI_ty`, `LASI_tz`, in metres and with Y up as all of OpenSim's places. */
export function motOfMarkers({ markers, timesS, points }: MarkerMotion, title: string): MotTable {
  const values = new Float64Array(points.length)
  for (let at = 0; at < points.length; at += 3) values.set([points[at + 1]!, points[at + 2]!, points[at]!], at)
  return { title, inDegrees: undefined, columns: markers.flatMap((marker) => AXES.map((axis) => marker + axis)), timesS, values }
}

/** Names of the markers whose places these variables are, three each; null where they are something else: forces, angles. */
function markersIn(variables: readonly string[]): string[] | null {
  const markers = variables.filter((_, at) => at % 3 === 0).map((name) => name.replace(/_tx$/i, ''))
  return variables.every((name, at) => name.toLowerCase() === (markers[Math.floor(at / 3)]! + AXES[at % 3]!).toLowerCase()) ? markers : null
}

/** Whether a table holds places of markers, by the names of its columns, the time's first; the last may have been left out. */
export const areMarkersIn = ([, ...variables]: readonly string[]): boolean => variables.length >= AXES.length && markersIn(variables) !== null

/** As somebody may call an angle; those of OpenSim's models are read (`joint-coordinates.ts`). */
const IS_ANGLE = /(^|[_-])(angle|flexion|extension|adduction|rotation|tilt|list|bending)([_-]|$)/i

/** Of a table that holds nothing but places of markers. */
export function markersOfMot({ columns, timesS, values }: MotTable, file: string): MarkerMotion {
  const markers = markersIn(columns)
  if (columns.length % 3 !== 0 || !markers) {
    if (columns.some((name) => IS_ANGLE.test(name))) throw new ProblemError({ code: 'joint-angles', message: `${file} holds ${columns.length} variables that are no places of markers, but joint angles over time by names that are not known.`, hint: 'Joint angles are read by the names that OpenSim’s models have for them: knee_angle_r, hip_flexion_l, pelvis_tilt. Or name the markers that they were made from: the TRC of the same recording.', subject: file })
    throw new ProblemError({ code: 'no-markers', message: `${file} holds ${columns.length} variables that are no places of markers: three columns a marker are needed, called like LASI_tx, LASI_ty and LASI_tz.`, subject: file })
  }
  const spanS = timesS.at(-1)! - timesS[0]!
  const rateHz = (timesS.length - 1) / spanS
  if (!(rateHz > 0 && rateHz < Infinity)) throw new ProblemError({ code: 'no-rate', message: `${file} has ${timesS.length} rows over ${spanS} s, which tells no frame rate.`, subject: file })
  const points = new Float64Array(values.length)
  for (let at = 0; at < values.length; at += 3) {
    const [x, y, z] = [values[at + 2]!, values[at]!, values[at + 1]!]
    points.set(Number.isNaN(x + y + z) ? [NaN, NaN, NaN] : [x, y, z], at)
  }
  return { rateHz: Number(rateHz.toPrecision(9)), markers, timesS, points, unnamedMarkers: 0 }
}
