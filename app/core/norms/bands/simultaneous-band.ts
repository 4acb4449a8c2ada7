/**
 * How wide a band has to be for whole curves to lie in it: ±2 standard deviations, which hold 95 % of the values at each point, hold 72 % of
 * healthy people's knees. By bootstrap (Lenhoff et al. 1999, Gait Posture 9:10).
 */
import { randomStream } from '../../math/random-stream.ts'

/** One person's curves, of all variables that are looked at together. */
export type PersonCurves = readonly ArrayLike<number>[]

export interface BandOptions {
  /** Of people who shall lie in the band as a whole: with all their curves. */
  share: number
  draws: number
  seed: number
  /** Held against bands of which they are no part, as somebody new is; else all are, each time. */
  outOfBag: boolean
}

export const USUAL_BAND: BandOptions = { share: 0.95, draws: 400, seed: 1, outOfBag: true }

/** In standard deviations of each point. */
export function simultaneousFactor(people: readonly PersonCurves[], { share, draws, seed, outOfBag }: BandOptions = USUAL_BAND): number {
  const flat = people.map((curves) => Float64Array.from(curves.flatMap((curve) => [...Array.from(curve)])))
  const random = randomStream(seed, 'simultaneous band')
  const farthest: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const times = new Uint16Array(people.length)
    for (let at = 0; at < people.length; at++) times[random.integer(people.length)]! += 1
    const { mean, inverseSd } = momentsOf(flat, times)
    for (const [at, curves] of flat.entries()) if (!outOfBag || times[at] === 0) farthest.push(farthestFrom(curves, mean, inverseSd))
  }
  farthest.sort((a, b) => a - b)
  return farthest[Math.min(farthest.length - 1, Math.floor(share * farthest.length))] ?? Number.NaN
}

function momentsOf(people: readonly Float64Array[], times: Uint16Array): { mean: Float64Array; inverseSd: Float64Array } {
  const mean = new Float64Array(people[0]!.length)
  const inverseSd = new Float64Array(mean.length)
  for (const [at, curves] of people.entries()) if (times[at]! > 0) for (let sample = 0; sample < mean.length; sample++) mean[sample]! += (times[at]! * curves[sample]!) / people.length
  for (const [at, curves] of people.entries()) if (times[at]! > 0) for (let sample = 0; sample < mean.length; sample++) inverseSd[sample]! += times[at]! * (curves[sample]! - mean[sample]!) ** 2
  for (let sample = 0; sample < mean.length; sample++) inverseSd[sample] = Math.sqrt((people.length - 1) / inverseSd[sample]!)
  return { mean, inverseSd }
}

function farthestFrom(curves: Float64Array, mean: Float64Array, inverseSd: Float64Array): number {
  let most = 0
  for (let sample = 0; sample < curves.length; sample++) {
    const off = Math.abs(curves[sample]! - mean[sample]!) * inverseSd[sample]!
    if (off > most) most = off
  }
  return most
}
