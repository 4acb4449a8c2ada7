import type { MarkerMotion } from './read-trc.ts'

export type CsvLayout = 'wide' | 'long'

/**
 * RFC 4180, lines with their ends. Wide: a row a frame and three columns a marker. Long: a row a frame and marker. Metres
 * with Z up, seconds; nothing between the commas where a marker is missing.
 */
export function* csvLines(motion: MarkerMotion, layout: CsvLayout): Generator<string> {
  yield layout === 'wide'
    ? row(['time_s', ...motion.markers.flatMap((marker) => [`${marker}_x_m`, `${marker}_y_m`, `${marker}_z_m`])])
    : row(['time_s', 'marker', 'x_m', 'y_m', 'z_m'])
  for (const [frame, timeS] of motion.timesS.entries()) {
    const places = motion.markers.map((_, marker) => place(motion.points, 3 * (frame * motion.markers.length + marker)))
    if (layout === 'wide') yield row([`${timeS}`, ...places.flat()])
    else for (const [marker, name] of motion.markers.entries()) yield row([`${timeS}`, name, ...places[marker]!])
  }
}

function place(points: Float64Array, at: number): string[] {
  const three = [points[at]!, points[at + 1]!, points[at + 2]!]
  return three.every(Number.isFinite) ? three.map(String) : ['', '', '']
}

function row(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
