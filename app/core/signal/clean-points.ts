import { POINT_STATES } from '../body/skeleton/skeleton.ts'
import { LEAST_SAMPLES } from './butterworth.ts'
import { fillGaps, shareOf, type Filling } from './fill-gaps.ts'
import { outliersIn } from './hampel.ts'
import { noiseGain, type NoiseGain } from './noise-gain.ts'
import { motionTaken, smooth } from './smooth.ts'
import { isThere, stretchesWhere, type Stretch, type Track } from './track.ts'

/** Points over time, frame by frame: three numbers each, NaN where one is missing. */
export interface RawPoints {
  frames: number
  /** Points a frame. */
  keypoints: number
  points: Float64Array
  /** xx, xy, xz, yy, yz, zz of each; NaN where nobody says it. */
  covariance: Float32Array
  /** The share of it that is new in every frame: what a filter can lower. NaN or without: none. */
  changingShare?: Float32Array
}

export interface Cleaning {
  rateHz: number
  /** Of the zero-lag low-pass; null: none. */
  cutOffHz: number | null
  /** Longer ones stay. */
  longestGapS: number
}

export interface CleanPoints {
  points: Float64Array
  /** Of the cleaned points. It grows from both ends of a gap to its middle. */
  covariance: Float32Array
  /** Places in POINT_STATES. */
  states: Uint8Array
  /** Too short for the low-pass: these are as they were measured. */
  unfiltered: { keypoint: number; fromFrame: number; toFrame: number }[]
}

const [MISSING, MEASURED, REPLACED, FILLED] = (['missing', 'measured', 'outlier-replaced', 'gap-filled'] as const).map((state) => POINT_STATES.indexOf(state)) as [number, number, number, number]
/** On either side of a point that is asked whether it is an outlier. */
const NEIGHBOURHOOD_S = 0.065
const LEAST_NEIGHBOURHOOD = 4

/** Outliers out, gaps filled, smoothed, point by point; what came in stays as it is. */
export function cleanPoints(raw: RawPoints, cleaning: Cleaning): CleanPoints {
  const clean: CleanPoints = { points: new Float64Array(raw.points.length).fill(NaN), covariance: raw.covariance.slice(), states: new Uint8Array(raw.frames * raw.keypoints).fill(MISSING), unfiltered: [] }
  const gain = cleaning.cutOffHz === null ? undefined : noiseGain(cleaning.cutOffHz, cleaning.rateHz)
  for (let keypoint = 0; keypoint < raw.keypoints; keypoint++) cleanOne(clean, raw, keypoint, cleaning, gain)
  return clean
}

function cleanOne(clean: CleanPoints, raw: RawPoints, keypoint: number, { rateHz, cutOffHz, longestGapS }: Cleaning, gain: NoiseGain | undefined): void {
  const { frames, keypoints } = raw
  const track: Track = new Float64Array(3 * frames)
  for (let frame = 0; frame < frames; frame++) for (let axis = 0; axis < 3; axis++) track[3 * frame + axis] = raw.points[3 * (frame * keypoints + keypoint) + axis]!
  const isOutlier = outliersIn(track, Math.max(LEAST_NEIGHBOURHOOD, Math.round(NEIGHBOURHOOD_S * rateHz)))
  for (let frame = 0; frame < frames; frame++) if (isOutlier[frame]) track.fill(NaN, 3 * frame, 3 * frame + 3)
  for (let frame = 0; frame < frames; frame++) if (isThere(track, frame)) clean.states[frame * keypoints + keypoint] = MEASURED
  for (const filling of fillGaps(track, Math.floor(longestGapS * rateHz + ROUNDING))) {
    for (let frame = filling.gap[0]; frame < filling.gap[1]; frame++) clean.states[frame * keypoints + keypoint] = isOutlier[frame] ? REPLACED : FILLED
    putFilledCovariance(clean.covariance, filling, keypoint, keypoints)
  }
  for (const stretch of stretchesWhere(frames, (frame) => isThere(track, frame))) {
    if (stretch[1] - stretch[0] < LEAST_SAMPLES) clean.unfiltered.push({ keypoint, fromFrame: stretch[0], toFrame: stretch[1] })
    else if (gain && cutOffHz !== null) putFilteredCovariance(clean, raw, keypoint, stretch, smooth(track, stretch, cutOffHz, rateHz), gain, Math.round(rateHz / cutOffHz / 2))
  }
  for (let frame = 0; frame < frames; frame++) {
    const at = frame * keypoints + keypoint
    for (let axis = 0; axis < 3; axis++) clean.points[3 * at + axis] = track[3 * frame + axis]!
    if (!isThere(track, frame)) clean.covariance.fill(NaN, 6 * at, 6 * at + 6)
  }
}

/** A gap of 0.2 s at 60 Hz is one of twelve frames. */
const ROUNDING = 1e-6
/** Where the variances of x, y and z stand among a covariance's six numbers. */
const VARIANCES = [0, 3, 5] as const

/** Between those of the points on either side, and besides as wrong as the filling of such gaps is. */
function putFilledCovariance(covariance: Float32Array, { gap, variance }: Filling, keypoint: number, keypoints: number): void {
  const [from, to] = gap
  const [before, after] = [6 * ((from - 1) * keypoints + keypoint), 6 * (to * keypoints + keypoint)]
  for (let frame = from; frame < to; frame++) {
    const share = (frame - from + 1) / (to - from + 1)
    const at = 6 * (frame * keypoints + keypoint)
    for (let entry = 0; entry < 6; entry++) covariance[at + entry] = (1 - share) * covariance[before + entry]! + share * covariance[after + entry]!
    for (const [axis, entry] of VARIANCES.entries()) covariance[at + entry]! += variance[axis]! * shareOf(gap, frame)
  }
}

/** Of measured points the low-pass averages away what is new in every frame; but of all it takes motion for noise. */
function putFilteredCovariance({ covariance, states }: CleanPoints, { changingShare, keypoints }: RawPoints, keypoint: number, stretch: Stretch, taken: Float64Array, gain: NoiseGain, half: number): void {
  const [from, to] = stretch
  const place = (frame: number) => frame * keypoints + keypoint
  const shareAt = (frame: number) => (states[place(frame)] === MEASURED ? (changingShare?.[place(frame)] ?? 0) : 0)
  const excess = motionTaken(taken, stretch, (frame, axis) => shareAt(frame) * covariance[6 * place(frame) + VARIANCES[axis]!]!, gain, half)
  for (let frame = from; frame < to; frame++) {
    const left = 1 - shareAt(frame) * (1 - gain.left[Math.min(frame - from, to - 1 - frame, gain.left.length - 1)]!)
    const at = 6 * place(frame)
    for (let entry = at; entry < at + 6; entry++) covariance[entry]! *= left
    for (const [axis, entry] of VARIANCES.entries()) covariance[at + entry]! += excess[3 * (frame - from) + axis]!
  }
}
