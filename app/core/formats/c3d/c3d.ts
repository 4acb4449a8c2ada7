import type { Oddity } from '../inspection.ts'
import type { C3dHeaderEvent } from './c3d-opening.ts'
import type { C3dParameters } from './c3d-parameters.ts'

/** A trial as a C3D file holds it: the lab's own axes, nothing turned. What `writeC3d` writes. */
export interface C3dContent {
  rateHz: number
  /** Number of the first frame in the recording that the trial was cut from; frame 1 is at time 0. */
  firstFrame: number
  frames: number
  points: readonly C3dPoint[]
  /** Frame by frame, point by point: x, y, z; NaN where a point is missing. */
  values: Float64Array
  /** Frame by frame, point by point: how far the rays of the cameras pass each other, in metres. */
  residualsM: Float32Array
  /** Frame by frame, point by point: bit n is set where camera n + 1 has seen the point; only seven can be told. */
  cameras: Uint8Array
  analog: C3dAnalog
  events: readonly C3dEvent[]
  /** How the lab looks on a screen: `x: "+X"`, `y: "+Z"` where Z is up; empty where the file does not say. */
  screen: { x: string; y: string }
  /** As the file has them, those of points, channels and events as well. */
  parameters: C3dParameters
  headerEvents: readonly C3dHeaderEvent[]
  maxInterpolationGap: number
  /** A whole unit of the stored residuals, and of whole-number coordinates, in `pointUnit`. */
  pointScale: number
  /** Of stored positions: `mm`. */
  pointUnit: string
}

export interface C3d extends C3dContent {
  findings: readonly Oddity[]
}

/** Not only markers: models write angles, moments and powers in the place of points. */
export type C3dQuantity = 'position' | 'angle' | 'force' | 'moment' | 'power' | 'scalar' | 'other'

export interface C3dPoint {
  /** Empty where the file has no name for it. */
  label: string
  description: string
  quantity: C3dQuantity
  /** `m` for positions; else as stored: `deg`, `Nmm`. */
  unit: string
}

export interface C3dAnalog {
  samplesPerFrame: number
  channels: readonly C3dChannel[]
  /** Sample by sample, channel by channel, as stored. */
  raw: Float32Array
  genScale: number
}

interface C3dChannel {
  label: string
  description: string
  unit: string
  scale: number
  offset: number
}

export interface C3dEvent {
  /** On the clock of the recording, in which frame 1 is at 0. */
  timeS: number
  label: string
  /** `Left`, `Right`, `General`; empty where the file does not say. */
  context: string
  subject: string
  description: string
  iconId: number
}

/** A channel in its unit (C3D user guide, "Analog data": (stored − offset) · scale · gen_scale). */
export function channelValues({ channels, raw, genScale }: C3dAnalog, channel: number): Float64Array {
  const { scale, offset } = channels[channel]!
  return Float64Array.from({ length: raw.length / channels.length }, (_, sample) => (raw[sample * channels.length + channel]! - offset) * scale * genScale)
}

/** Of frames counted from 0, on the clock of the events. Where a program numbers the first frame 0, that one is at 0. */
export function c3dTimesS({ firstFrame, frames, rateHz }: Pick<C3dContent, 'firstFrame' | 'frames' | 'rateHz'>): Float64Array {
  const before = Math.max(firstFrame - 1, 0)
  return Float64Array.from({ length: frames }, (_, frame) => (before + frame) / rateHz)
}
