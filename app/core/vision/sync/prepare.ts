import { median } from '../../math/median.ts'
import { essential } from './pair-geometry.ts'
import { evenTracks, STEP_US, type EvenTracks } from './even-tracks.ts'
import type { Scene } from './scene.ts'
import { bodySpeed, type BodySpeed } from './speed.ts'
import { stretchesOf, type Stretch } from './stretches.ts'
import { sizeOf, tracksOf, withoutLeaps } from './tracks.ts'
import type { SyncFilm, SyncOptions } from './films.ts'

/** All that is compared. */
export interface Prepared extends Scene {
  speeds: readonly BodySpeed[]
  /** The person's in the pictures, on the plane one unit before the camera. */
  size: number
  /** The reference, or else the film that sees the person most, and the parts of it that are looked at. */
  base: number
  stretches: readonly Stretch[]
}

/** Of the smoothing; with slow films, so wide that it still holds five frames. */
const LEAST_HALF_WIDTH_US = 80_000
const HALF_WIDTH_FRAMES = 2.5

export function prepare(films: readonly SyncFilm[], options: SyncOptions): Prepared {
  const base = options.reference ?? indexOfMost(films.map((film) => sightings(film, options.leastLikelihood)))
  const stretches = films[base] ? stretchesOf(films[base], options.keypointCount) : []
  const halfWidthUs = Math.max(LEAST_HALF_WIDTH_US, ...films.map(({ timesUs }) => HALF_WIDTH_FRAMES * intervalUs(timesUs)).filter((width) => width < 3 * LEAST_HALF_WIDTH_US))
  const known = films.map((film, place) => evened(excerpt(film, options.keypointCount, stretches, place === base ? 0 : options.mostLagUs), options, halfWidthUs))
  const sizes = known.map(({ size }) => size).filter((size) => !Number.isNaN(size))
  const tracks = known.map(({ tracks: own }) => own)
  return {
    tracks,
    speeds: known.map(({ tracks: own, size }) => bodySpeed(own, size)),
    pairs: pairsOf(films),
    size: sizes.reduce((sum, size) => sum + size / sizes.length, 0),
    base,
    stretches,
  }
}

function evened(film: SyncFilm, { keypointCount, leastLikelihood }: SyncOptions, halfWidthUs: number): { tracks: EvenTracks; size: number } {
  const tracks = tracksOf(film, keypointCount, leastLikelihood)
  const size = sizeOf(tracks)
  return { tracks: evenTracks(tracks.map((track) => withoutLeaps(track, size)), film.timesUs, halfWidthUs), size }
}

function pairsOf(films: readonly SyncFilm[]): Scene['pairs'] {
  return films.flatMap(({ camera: first }, one) =>
    films.slice(one + 1).flatMap(({ camera: second }, after) => {
      const matrix = essential(first, second)
      return matrix ? [{ one, other: one + 1 + after, essential: matrix }] : []
    }),
  )
}

/** Frames of the stretches, and those that a lag may bring into them. */
function excerpt({ camera, timesUs, keypoints }: SyncFilm, keypointCount: number, stretches: readonly Stretch[], reachUs: number): SyncFilm {
  const margin = reachUs + 10 * STEP_US
  const frames: number[] = []
  for (let frame = 0, at = 0; frame < timesUs.length && at < stretches.length; frame++) {
    while (at < stretches.length && timesUs[frame]! > stretches[at]![1] + margin) at++
    if (at < stretches.length && timesUs[frame]! >= stretches[at]![0] - margin) frames.push(frame)
  }
  if (frames.length === timesUs.length) return { camera, timesUs, keypoints }
  const perFrame = 3 * keypointCount
  const kept = new Float64Array(perFrame * frames.length)
  for (const [place, frame] of frames.entries()) for (let at = 0; at < perFrame; at++) kept[perFrame * place + at] = keypoints[perFrame * frame + at]!
  return { camera, timesUs: Float64Array.from(frames, (frame) => timesUs[frame]!), keypoints: kept }
}

function sightings({ keypoints }: SyncFilm, leastLikelihood: number): number {
  let count = 0
  for (let at = 2; at < keypoints.length; at += 3) if (keypoints[at]! >= leastLikelihood) count++
  return count
}

function intervalUs(timesUs: ArrayLike<number>): number {
  return timesUs.length < 2 ? 0 : median(Float64Array.from({ length: timesUs.length - 1 }, (_, at) => timesUs[at + 1]! - timesUs[at]!))
}

const indexOfMost = (values: readonly number[]) => values.reduce((most, value, at) => (value > values[most]! ? at : most), 0)
