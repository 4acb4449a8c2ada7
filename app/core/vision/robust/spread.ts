import { fQuantile } from '../../math/f-distribution.ts'
import type { Observations } from './observations.ts'

/** How each camera's view of each keypoint disagrees with the points over the trial. */
export interface Residuals {
  /** By frame, camera and keypoint, two each: seen less projected, in pixels; NaN where the camera was not used. */
  offPx: Float32Array
  /** Likewise, one each, 0 … 2: how much of the camera's two pixels was left to disagree. The rest of an error went into the point. */
  redundancy: Float32Array
}

/** Variances of one axis in px², by camera and keypoint. */
export interface Spread {
  /** What stays off for many frames: the model sees this keypoint elsewhere, or the calibration is off. Averaging in time does not lower it. */
  steady: Float64Array
  /** What is new in every frame. */
  changing: Float64Array
  /** By keypoint: by what the steady part is multiplied, since few errors say how large it is. */
  widening: Float64Array
}

/** So many squared errors' worth is each keypoint believed to be like the others, and each camera like the others. */
const LIKENESS = 4
/** And a camera's own view of a keypoint like what that camera and that keypoint make one expect. Weights that few errors made would pull points to who agrees by chance. */
const OWN_LIKENESS = 16
/** In pixels: no keypoint model places a point better, whatever few frames seem to say. */
export const LEAST_SIGMA_PX = 0.25
const SURE = 0.95
/**
 * A steady error makes a keypoint right or wrong for all of a trial. Widened by this besides (of the variance), not only the mean of
 * all trials but nine of ten hold nine of ten points: by simulation of 60 sessions each, errors of 3 to 20 px, equal or not.
 */
const ASSURANCE = 1.25

/**
 * A steady error is one draw, however many frames show it: n cameras see 2n − 3 squares of it. So each camera's own is drawn
 * towards that keypoint's, that towards all keypoints' (empirical Bayes, as s̃² = (d0·s0² + d·s²)/(d0 + d) of Smyth 2004, Stat
 * Appl Genet Mol Biol 3:3), and what remains unsure widens the covariance until its ellipsoid for a normal distribution holds as
 * much as Hotelling's (1931) for so few squares. With two cameras, of one square a keypoint, mostly the other keypoints and the
 * frames that more cameras see say how far off each is. Errors that all cameras make alike show in no residual.
 */
export function spreadOf(seen: Observations, residuals: Residuals, telling: readonly number[]): Spread {
  const { cameras, keypoints } = seen
  const sums = Array.from({ length: cameras * keypoints }, (_, place) => sumsOf(seen, residuals, telling, Math.floor(place / keypoints), place % keypoints))
  const changing = sums.map(({ all, redundancy, differences, differenceRedundancy }) => Math.min(all / redundancy, differenceRedundancy > 0 ? differences / differenceRedundancy : 0))
  const steady = sums.map(({ all, redundancy }, place) => Math.max(0, all / redundancy - changing[place]!))
  // of a steady error there is one draw; what changes is drawn anew in each frame
  const ofSteady = drawnTogether(steady, sums.map(({ redundancy, frames }) => (frames > 0 ? redundancy / frames : 0)), keypoints)
  const ofChanging = drawnTogether(changing, sums.map(({ differenceRedundancy }) => differenceRedundancy / 6), keypoints)
  return {
    steady: ofSteady.variances,
    changing: ofChanging.variances.map((variance, place) => Math.max(variance, LEAST_SIGMA_PX ** 2 - ofSteady.variances[place]!)),
    widening: ofSteady.degrees.map(wideningOf),
  }
}

interface Sums {
  /** Squared errors, and how many of them there would be if none had gone into the point. */
  all: number
  redundancy: number
  frames: number
  /** Squared second differences over time, and likewise: of what is new in every frame they hold six times the variance. */
  differences: number
  differenceRedundancy: number
}

function sumsOf({ cameras, keypoints, likelihood }: Observations, { offPx, redundancy }: Residuals, telling: readonly number[], camera: number, keypoint: number): Sums {
  const sums: Sums = { all: 0, redundancy: 0, frames: 0, differences: 0, differenceRedundancy: 0 }
  const stride = cameras * keypoints
  for (const frame of telling) {
    const at = frame * stride + camera * keypoints + keypoint
    const u = offPx[2 * at]!
    if (Number.isNaN(u)) continue
    const v = offPx[2 * at + 1]!
    const likely = Math.min(1, likelihood[at]!)
    sums.all += likely * (u * u + v * v)
    sums.redundancy += redundancy[at]!
    sums.frames++
    if (frame < 2) continue
    const du = u - 2 * offPx[2 * (at - stride)]! + offPx[2 * (at - 2 * stride)]!
    const dv = v - 2 * offPx[2 * (at - stride) + 1]! + offPx[2 * (at - 2 * stride) + 1]!
    if (Number.isNaN(du)) continue
    sums.differences += likely * (du * du + dv * dv)
    sums.differenceRedundancy += redundancy[at]! + 4 * redundancy[at - stride]! + redundancy[at - 2 * stride]!
  }
  return sums
}

/** Variances of cameras and keypoints that hold `degrees` squares each, those without any included. */
function drawnTogether(variances: readonly number[], degrees: readonly number[], keypoints: number): { variances: Float64Array; degrees: Float64Array } {
  const cameras = variances.length / keypoints
  const sumOf = (places: readonly number[], weight: (place: number) => number) => places.reduce((sum, place) => sum + (degrees[place]! > 0 ? degrees[place]! * weight(place) : 0), 0)
  const degreesOf = (places: readonly number[]) => sumOf(places, () => 1)
  const every = [...variances.keys()]
  const common = sumOf(every, (place) => variances[place]!) / (degreesOf(every) || 1)
  const byKeypoint = Array.from({ length: keypoints }, (_, keypoint) => {
    const own = every.filter((place) => place % keypoints === keypoint)
    const ownDegrees = degreesOf(own)
    const likeness = Math.min(LIKENESS, degreesOf(every) - ownDegrees)
    const variance = (likeness * common + sumOf(own, (place) => variances[place]!)) / (likeness + ownDegrees || 1)
    return { variance, degrees: likeness + ownDegrees }
  })
  const byCamera = Array.from({ length: cameras }, (_, camera) => {
    const own = every.filter((place) => Math.floor(place / keypoints) === camera)
    const expected = sumOf(own, (place) => byKeypoint[place % keypoints]!.variance)
    const count = degreesOf(own)
    return (LIKENESS + (expected > 0 ? (count * sumOf(own, (place) => variances[place]!)) / expected : count)) / (LIKENESS + count)
  })
  return {
    variances: Float64Array.from(variances, (variance, place) => {
      const prior = byCamera[Math.floor(place / keypoints)]! * byKeypoint[place % keypoints]!.variance
      return (OWN_LIKENESS * prior + (degrees[place]! > 0 ? degrees[place]! * variance : 0)) / (OWN_LIKENESS + degrees[place]!)
    }),
    degrees: Float64Array.from(byKeypoint, ({ degrees }) => degrees),
  }
}

/** What makes the ellipsoid of a normal distribution that of Hotelling's T² of so many degrees of freedom; of the whole number 3 of dimensions. */
function wideningOf(degrees: number): number {
  return (ASSURANCE * fQuantile(SURE, 3, Math.max(1, degrees))) / fQuantile(SURE, 3, MANY)
}

const MANY = 1e5
