import { ProblemError } from '../../problem.ts'
import { columnsOf, interleaved } from '../arrow/interleaved.ts'
import { type NamedColumn, numbersFromArrow, numbersToArrow } from '../arrow/number-columns.ts'
import type { MarkerMotion } from './read-trc.ts'

const AXES = ['x', 'y', 'z'] as const

/** A row a frame; the time in whole microseconds. */
export function markersToArrow({ rateHz, markers, timesS, points }: MarkerMotion): Uint8Array {
  const timesUs = BigInt64Array.from(timesS, (timeS) => BigInt(Math.round(timeS * 1e6)))
  const columns = columnsOf(points, 3 * markers.length)
  const cells = markers.flatMap((marker, place) => AXES.map((axis, at): NamedColumn => [`${marker}.${axis}`, 'float64', columns[3 * place + at]!]))
  return numbersToArrow([['time_us', 'int64', timesUs], ...cells], {
    'stridescope.kind': 'markers',
    'stridescope.version': '1',
    markers: JSON.stringify(markers),
    rate_hz: String(rateHz),
    'unit.time_us': 'microseconds',
    'unit.x': 'metres, Z up; NaN where the marker is missing',
  })
}

/** Of a file that `markersToArrow` has made. */
export function markersFromArrow(bytes: Uint8Array, file: string): MarkerMotion {
  try {
    const { rows, metadata, column, lent } = numbersFromArrow(bytes)
    const markers: unknown = metadata['stridescope.kind'] === 'markers' ? JSON.parse(metadata['markers'] ?? '') : undefined
    if (!Array.isArray(markers) || !markers.every((name) => typeof name === 'string')) throw new Error('it does not say whose places it holds')
    const rateHz = Number(metadata['rate_hz'])
    if (!(rateHz > 0 && rateHz < Infinity)) throw new Error('it tells no frame rate')
    const points = interleaved(markers.flatMap((marker) => AXES.map((axis) => lent(`${marker}.${axis}`, 'float64'))), new Float64Array(3 * rows * markers.length))
    return { rateHz, markers, timesS: Float64Array.from(column('time_us', 'int64'), (timeUs) => Number(timeUs) / 1e6), points, unnamedMarkers: 0 }
  } catch (thrown) {
    throw new ProblemError({ code: 'arrow-unreadable', message: `${file} is no Arrow file of markers as Stridescope writes them: ${(thrown as Error).message}.`, subject: file }, { cause: thrown })
  }
}
