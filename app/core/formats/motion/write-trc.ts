import type { Keypoint } from '../../body/topologies.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { fixed } from '../writing/fixed.ts'

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
export function trcText({ fileName, remark, rateHz, unit, decimals, markers, firstTimeS, frames }: TrcContent): string {
  const scale = unit === 'mm' ? 1000 : 1
  const cells = (point: Vec3 | undefined) =>
    point === undefined ? '\t\t' : [point[1], point[2], point[0]].map((value) => fixed(value * scale, decimals)).join('\t')
  return [
    ['PathFileType', 4, '(X/Y/Z)', fileName, ...(remark === undefined ? [] : [remark])].join('\t'),
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    [rateHz, rateHz, frames.length, markers.length, unit, rateHz, 1, frames.length].join('\t'),
    `Frame#\tTime\t${markers.join('\t\t\t')}\t\t`,
    `\t\t${markers.map((_, index) => `X${index + 1}\tY${index + 1}\tZ${index + 1}`).join('\t')}`,
    ...frames.map((points, index) => [index + 1, fixed(firstTimeS + index / rateHz, 6), ...points.map(cells)].join('\t')),
    '',
  ].join('\n')
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
