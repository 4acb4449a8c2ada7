import type { MarkerMotion } from './read-trc.ts'

export type CsvLayout = 'wide' | 'long'

/**
 * RFC 4180, lines with their ends. Wide: a row a frame and three columns a marker. Long: a row a frame and marker. Metres
 * with Z up, seconds; nothing between the commas where a marker is missing.
 */
export function* csvLines({ markers, timesS, points }: MarkerMotion, layout: CsvLayout): Generator<string> {
  const names = markers.map(quoted)
  const place = (frame: number, marker: number): string => {
    const at = 3 * (frame * markers.length + marker)
    const [x, y, z] = [points[at]!, points[at + 1]!, points[at + 2]!]
    return Number.isFinite(x + y + z) ? `,${x},${y},${z}` : ',,,'
  }
  if (layout === 'long') {
    yield 'time_s,marker,x_m,y_m,z_m\r\n'
    for (const [frame, timeS] of timesS.entries()) for (const [marker, name] of names.entries()) yield `${timeS},${name}${place(frame, marker)}\r\n`
    return
  }
  yield `${['time_s', ...markers.flatMap((marker) => [`${marker}_x_m`, `${marker}_y_m`, `${marker}_z_m`].map(quoted))].join(',')}\r\n`
  for (const [frame, timeS] of timesS.entries()) {
    let line = `${timeS}`
    for (let marker = 0; marker < markers.length; marker++) line += place(frame, marker)
    yield `${line}\r\n`
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
