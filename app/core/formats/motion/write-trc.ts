import type { Keypoint } from '../../body/topologies.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { fixed } from '../writing/fixed.ts'
import { inOneCell } from '../writing/in-one-cell.ts'
import type { MarkerMotion } from './read-trc.ts'

export interface TrcContent {
  fileName: string
  /** How it was made: stands behind the file's name, where readers look for nothing. */
  remark?: string
  rateHz: number
  unit: 'm' | 'mm'
  decimals: number
  markers: readonly string[]
  firstTimeS: number
  /** A frame holds one point a marker, metres with Z up; undefined where it is missing. */
  frames: readonly (readonly (Vec3 | undefined)[])[]
}

/** Y up, as all programs expect of a TRC file: world (X, Y, Z) is written (Y, Z, X), as Pose2Sim does. */
export function trcText(content: TrcContent): string {
  const { rateHz, unit, decimals, firstTimeS, frames } = content
  const scale = unit === 'mm' ? 1000 : 1
  const cells = (point: Vec3 | undefined) =>
    point === undefined ? '\t\t' : [point[1], point[2], point[0]].map((value) => fixed(value * scale, decimals)).join('\t')
  return [
    ...headLines(content, frames.length),
    ...frames.map((points, index) => [index + 1, fixed(firstTimeS + index / rateHz, 6), ...points.map(cells)].join('\t')),
    '',
  ].join('\n')
}

/** Lines with their ends. Every number in the fewest digits that are read as the same number: in metres, what was written is read to the last bit. */
export function* trcLines(motion: MarkerMotion, fileName: string): Generator<string> {
  const { rateHz, markers, timesS, points, remark } = motion
  for (const line of headLines({ fileName, ...(remark !== undefined && { remark: inOneCell(remark) }), rateHz, unit: 'm', markers: markers.map(inOneCell) }, timesS.length)) yield `${line}\n`
  for (const [frame, timeS] of timesS.entries()) {
    let line = `${frame + 1}\t${timeS}`
    for (let at = 3 * frame * markers.length; at < 3 * (frame + 1) * markers.length; at += 3) {
      const [x, y, z] = [points[at]!, points[at + 1]!, points[at + 2]!]
      line += Number.isFinite(x + y + z) ? `\t${y}\t${z}\t${x}` : '\t\t\t'
    }
    yield `${line}\n`
  }
}

function headLines({ fileName, remark, rateHz, unit, markers }: Pick<TrcContent, 'fileName' | 'remark' | 'rateHz' | 'unit' | 'markers'>, frames: number): string[] {
  return [
    ['PathFileType', 4, '(X/Y/Z)', inOneCell(fileName), ...(remark === undefined ? [] : [remark])].join('\t'),
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    [rateHz, rateHz, frames, markers.length, unit, rateHz, 1, frames].join('\t'),
    `Frame#\tTime\t${markers.join('\t\t\t')}\t\t`,
    `\t\t${markers.map((_, index) => `X${index + 1}\tY${index + 1}\tZ${index + 1}`).join('\t')}`,
  ]
}

/** A keypoint's name in the files of Pose2Sim and OpenSim: `LBigToe`, `Hip` between the hips. */
export function trcMarkerName(keypoint: Keypoint): string {
  if (keypoint === 'mid-hip') return 'Hip'
  return keypoint
    .replace(/^left-/, 'L-')
    .replace(/^right-/, 'R-')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
