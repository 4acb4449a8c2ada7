import type { Keypoint } from '../../../core/body/topologies.ts'
import type { ScaleSource } from '../../../core/vision/adjust/scale.ts'
import { type OptionLine, WrongUse } from '../command.ts'

export const SCALE_OPTIONS = { height: { type: 'string' }, length: { type: 'string' } } as const

export const SCALE_LINES: readonly OptionLine[] = [
  ['--height M', 'how tall the person is, in metres'],
  ['--length KEYPOINT,KEYPOINT=M', 'how far apart two keypoints of the person are, in metres, as in left-hip,left-knee=0.42'],
]

export type GivenScale = Exclude<ScaleSource, { kind: 'camera-distances' }>

/** Of `--height 1.72` or `--length left-hip,left-knee=0.42`; undefined where neither was given. */
export function givenScale({ height, length }: { height?: string | undefined; length?: string | undefined }, names: readonly Keypoint[]): GivenScale | undefined {
  if (height !== undefined && length !== undefined) throw new WrongUse('Either a height or a length gives the scale.')
  if (height !== undefined) return { kind: 'height', heightM: metres(height, 0.5, 2.5) }
  if (length === undefined) return undefined
  const [, one = '', other = '', text = ''] = /^([a-z-]+),([a-z-]+)=(.+)$/.exec(length) ?? []
  const [from, to] = [one, other].map((name) => names.find((known) => known === name))
  if (from === undefined || to === undefined || from === to) throw new WrongUse(`"${length}" is no length between two keypoints, as left-hip,left-knee=0.42. Keypoints are: ${names.join(', ')}.`)
  return { kind: 'length', between: [from, to], lengthM: metres(text, 0.05, 2.5) }
}

function metres(text: string, least: number, most: number): number {
  const value = Number(text)
  if (value >= least && value <= most) return value
  throw new WrongUse(`"${text}" is no length in metres between ${least} and ${most}.`)
}
