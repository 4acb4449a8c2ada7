/** Which moments of a trial's films are proposed to be labelled. */
import { disagreement, evenly, kCentre, type Moment, mostFirst, poseVector, uncertainty } from '../../../../core/annotation/choose-frames.ts'
import type { FrameWay } from '../../../../contract/annotate/annotate.ts'
import { frameAtMoment, momentOf, type ReadyFilm, type Spot } from '../label/state/labelling.ts'

export type Way = Exclude<FrameWay, 'hand' | 'file'>

export const WAYS: Readonly<Record<Way, readonly [name: string, what: string]>> = {
  uncertainty: ['Where the model is unsure', 'By the scores of what a model has found: a point that it does not find counts in full.'],
  disagreement: ['Where cameras disagree', 'By how far the points that a model sees in calibrated cameras miss each other.'],
  diversity: ['Poses unlike each other', 'The pose that is furthest from all that are chosen, again and again (k-centre), wherever the person stands.'],
  evenly: ['Evenly over the film', 'The same time apart.'],
}

/** More are not gone through: of a longer film every so manieth frame. */
const MOST_CANDIDATES = 600

interface Candidate extends Moment {
  frame: number
}

/** Of whoever was analysed, else of whom the model has found first. */
function momentAt(base: ReadyFilm, films: readonly ReadyFilm[], frame: number): Candidate {
  const timeUs = momentOf(base, frame)
  const views = films.map((film) => {
    const shown = film === base ? frame : frameAtMoment(film, timeUs)
    return { camera: film.calibration, pose: shown === undefined ? undefined : (film.analysed ?? film.poses)?.(shown)[0] }
  })
  return { frame, timeUs, views }
}

/** Why a way cannot be gone, in words; null: it can. */
export function lackingFor(way: Way, films: readonly ReadyFilm[]): string | null {
  if (way === 'evenly') return null
  const posed = films.filter(({ poses }) => poses !== null)
  if (posed.length === 0) return 'No model has looked at these films yet.'
  return way === 'disagreement' && posed.filter(({ calibration }) => calibration !== null).length < 2 ? 'It takes two calibrated cameras at least.' : null
}

interface Asked {
  way: Way
  base: ReadyFilm
  films: readonly ReadyFilm[]
  wanted: number
  /** Frames of the base that are chosen already. */
  taken: readonly number[]
}

/** Frames of the base film, ascending. */
export function chosenMoments({ way, base, films, wanted, taken }: Asked): number[] {
  const frames = evenly(base.times.startUs.length, MOST_CANDIDATES).filter((frame) => !taken.includes(frame))
  const candidates = frames.map((frame) => momentAt(base, films, frame))
  const apartUs = candidates.length === 0 ? 0 : (candidates.at(-1)!.timeUs - candidates[0]!.timeUs) / (2 * wanted)
  const times = candidates.map(({ timeUs }) => timeUs)
  const chosen =
    way === 'evenly'
      ? evenly(candidates.length, wanted)
      : way === 'diversity'
        ? diverse(candidates, base, films, wanted, taken)
        : mostFirst(candidates.map(way === 'uncertainty' ? uncertainty : disagreement), times, wanted, apartUs)
  return chosen.map((place) => candidates[place]!.frame).toSorted((a, b) => a - b)
}

function diverse(candidates: readonly Candidate[], base: ReadyFilm, films: readonly ReadyFilm[], wanted: number, taken: readonly number[]): number[] {
  const labelled = taken.map((frame) => momentAt(base, films, frame))
  const vectors = [...candidates, ...labelled].map(poseVector)
  return kCentre(vectors, wanted, labelled.map((_, n) => candidates.length + n))
}

/** Of every film the frame that it shows at the moment. */
export function inFilms(base: ReadyFilm, frames: readonly number[], films: readonly ReadyFilm[]): Spot[] {
  return frames.flatMap((frame) => {
    const timeUs = momentOf(base, frame)
    return films.flatMap((film) => {
      const shown = film === base ? frame : frameAtMoment(film, timeUs)
      return shown === undefined ? [] : [{ mediaId: film.mediaId, frame: shown }]
    })
  })
}
