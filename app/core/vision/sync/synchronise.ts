import { refinedClocks, streamClock, type RefinedClocks } from './clocks.ts'
import { standingsOf, type Standing } from './decide.ts'
import { STEP_US } from './even-tracks.ts'
import type { SyncFilm, SyncOptions } from './films.ts'
import type { Joint } from './joint.ts'
import { ENOUGH_MOMENTS, livelyMoments } from './moments.ts'
import { prepare, type Prepared } from './prepare.ts'
import { mirroredFilm } from './mirrored-film.ts'
import { search } from './search.ts'
import { missesOf, togetherUs } from './seen-together.ts'
import { correlationPeaks } from './speed-correlation.ts'
import type { EvenCurve, FilmSync, Synchronisation } from './types.ts'
import { confidenceOf, verdictOf } from './verdict.ts'

export const USUAL_SYNC = { mostLagUs: 2e6, leastLikelihood: 0.3 } as const

/** Where each film lies on the session's time, told from where it sees one person. */
export function synchronise(films: readonly SyncFilm[], options: SyncOptions): Synchronisation {
  const prepared = prepare(films, options)
  const { joint, best } = search(prepared, options)
  const found = refinedClocks(prepared, joint.reference, best.map((lag) => ({ offsetUs: lag * STEP_US, drift: 0 })))
  const standings = standingsOf(prepared, joint, best, found)
  const misses = missesOf(prepared, livelyMoments(prepared, found.clocks, ENOUGH_MOMENTS.comparing), found.clocks)
  const { mirrored } = options
  const exchanged = mirrored && mirroredFilm(prepared, best, mirrored)
  return {
    reference: joint.reference,
    films: films.map((film, place) => filmSync({ film, place, prepared, joint, found, standing: standings[place], miss: misses[place]!, mirrored: exchanged === place || exchanged === joint.reference ? films[exchanged]!.camera.name : undefined })),
    pairs: joint.pairs,
    middleUs: found.middleUs,
  }
}

interface Finding {
  film: SyncFilm
  place: number
  prepared: Prepared
  joint: Joint
  found: RefinedClocks
  /** Undefined for the reference. */
  standing: Standing | undefined
  miss: number
  mirrored: string | undefined
}

function filmSync({ film: { camera, timesUs }, place, prepared, joint, found, standing, miss, mirrored }: Finding): FilmSync {
  const speed = speedOf(prepared, place)
  const clock = streamClock(found.clocks[place]!, found.middleUs)
  const overlapUs = togetherUs(prepared, found.clocks, place)
  const missPx = (miss * (camera.focalXPx + camera.focalYPx)) / 2
  const shared = { clock, overlapUs, missPx }
  if (!standing) return { ...shared, standardErrorUs: 0, confidence: 1, verdict: 'reference', reason: 'Its clock is the session’s.', evidence: { cost: { firstUs: 0, stepUs: STEP_US, values: new Float64Array() }, secondBestUs: NaN, contest: { contrast: 1, support: 1, witnesses: Infinity }, speed, speedCandidates: [] } }
  const { profile, contest, standsOut, rivalLag, isBlind } = standing
  const [secondBestUs, standardErrorUs] = [rivalLag * STEP_US, found.offsetErrorUs[place]!]
  const depth = profile.reduce((most, value) => Math.max(most, value), 0) - profile.reduce((least, value) => Math.min(least, value), 1)
  const grounds = { name: camera.name, contest, standsOut, isBlind, mirrored, rivalUs: secondBestUs, depth, togetherUs: overlapUs, missPx, sizePx: prepared.size * camera.focalXPx, standardErrorUs, intervalUs: (timesUs[timesUs.length - 1]! - timesUs[0]!) / (timesUs.length - 1) }
  return {
    ...shared,
    ...verdictOf(grounds),
    standardErrorUs,
    confidence: confidenceOf(grounds),
    evidence: { cost: { firstUs: -joint.mostLag * STEP_US, stepUs: STEP_US, values: profile }, secondBestUs, contest, speed, speedCandidates: candidatesOf(prepared, joint, place) },
  }
}

function speedOf({ tracks, speeds }: Prepared, film: number): EvenCurve {
  return { firstUs: tracks[film]!.first * STEP_US, stepUs: STEP_US, values: speeds[film]!.upward }
}

function candidatesOf({ tracks, speeds }: Prepared, { reference, mostLag }: Joint, film: number): FilmSync['evidence']['speedCandidates'] {
  // An index counts from each film's own first moment.
  const between = tracks[film]!.first - tracks[reference]!.first
  const peaks = correlationPeaks(speeds[reference]!.upward, speeds[film]!.upward, between - mostLag, 2 * mostLag + 1)
  return peaks.map(({ lag, correlation }) => ({ offsetUs: (lag - between) * STEP_US, correlation }))
}
