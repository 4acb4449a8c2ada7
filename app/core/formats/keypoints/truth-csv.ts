import { HALPE_26 } from '../../body/halpe26.ts'
import type { People } from '../../body/people/people.ts'
import type { Size } from '../../math/size.ts'
import { fileName } from '../path-parts.ts'
import { unreadableKeypoints } from './seen-frames.ts'

/** Where keypoints truly are in one camera's film, as the sample lab writes it: a row a frame, hidden points too. */
export function truePeopleFromCsv(text: string, file: string, { width, height }: Size): People {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const columns = header.split(',')
  const places = HALPE_26.map((name) => [columns.indexOf(`${name}_x`), columns.indexOf(`${name}_y`)] as const)
  const frameAt = columns.indexOf('frame')
  if (frameAt < 0 || places.every(([x, y]) => x < 0 || y < 0)) throw unreadableKeypoints(fileName(file), 'it is no table of true keypoints: it has no columns "frame" and "nose_x", "nose_y" and so on')
  const rows = lines.map((line) => line.split(',').map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)))).toSorted((a, b) => a[frameAt]! - b[frameAt]!)
  const broken = rows.findIndex((row) => !Number.isInteger(row[frameAt]) || row[frameAt]! < 0)
  if (broken >= 0) throw unreadableKeypoints(fileName(file), 'a row does not say of which frame it is')
  const keypoints = rows.flatMap((row) =>
    places.flatMap(([atX, atY]) => {
      const [x, y] = [row[atX] ?? Number.NaN, row[atY] ?? Number.NaN]
      return Number.isFinite(x) && Number.isFinite(y) ? [x, y, 1] : [Number.NaN, Number.NaN, 0]
    }),
  )
  return { topology: 'halpe-26', widthPx: width, heightPx: height, frames: Uint32Array.from(rows, (row) => row[frameAt]!), people: new Int32Array(rows.length), keypoints: Float32Array.from(keypoints) }
}
