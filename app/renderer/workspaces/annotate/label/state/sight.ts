/** What the films show at the moment: their frames, labels, proposals and lines. */
import { useMemo } from 'react'
import { epipolarLine } from '../../../../../core/annotation/multi-view.ts'
import type { DoubleLabel } from '../../../../../core/annotation/agreement.ts'
import { type FrameLabel, newPerson, type PersonLabel, personOf } from '../../../../../core/annotation/label.ts'
import { poseOf } from '../../../../../core/annotation/model-poses.ts'
import { type PersonView, type Proposal, proposalsFor, type SeenByViews, seenByViews } from '../../../../../core/annotation/proposals.ts'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { useStore } from '../../../../store.ts'
import { activePerson, heldPoint, nextPoint, shown } from './hand.ts'
import { doubleOf, judgedAt, judgedHere, type Judging, judging } from './judging.ts'
import { frameAtMoment, isReady, type Labelling, labelling, momentOf, type ReadyFilm, type Spot, spot } from './labelling.ts'
import { labelIn, labels } from './labels-now.ts'

export interface FilmSight {
  film: ReadyFilm
  /** Null: it shows nothing at this moment. */
  frame: number | null
  label: FrameLabel
  person: PersonLabel | undefined
  proposals: readonly (Proposal | null)[]
  /** Of a frame that is judged: both labels of the person. */
  double: DoubleLabel | undefined
  /** Of the point in hand, from each other camera in which it is placed. */
  lines: readonly { number: number; stretches: readonly (readonly Pixel[])[] }[]
}

export interface Sight {
  films: readonly FilmSight[]
  /** By keypoint. */
  seen: readonly SeenByViews[]
}

interface Asked {
  open: Labelling | null
  at: Spot | null
  all: ReturnType<typeof labels.get>
  person: number
  inHand: number | null
  show: ReturnType<typeof shown.get>
  judged: Judging | null
}

const asked = (): Asked => ({ open: labelling.get(), at: spot.get(), all: labels.get(), person: activePerson.get(), inHand: heldPoint.get() ?? nextPoint.get(), show: shown.get(), judged: judgedHere() })

const NOTHING: Sight = { films: [], seen: [] }

function sightOf({ open, at, all, person: id, inHand, show, judged }: Asked): Sight {
  const films = open?.films.filter(isReady) ?? []
  const now = films.find(({ mediaId }) => mediaId === at?.mediaId)
  if (!open || !at || !now) return NOTHING
  const timeUs = momentOf(now, at.frame)
  const places = films.map((film) => {
    const frame = film === now ? at.frame : (frameAtMoment(film, timeUs) ?? null)
    const label = frame === null ? { people: [], isDone: false } : labelIn(all, { mediaId: film.mediaId, frame })
    return { film, frame, label, view: viewOf(film, frame, label, id, open.topology.keypoints.length) }
  })
  const views = places.map(({ view }) => view)
  const seen = open.topology.keypoints.map((_, keypoint) => seenByViews(views, keypoint))
  return {
    seen,
    films: places.map(({ film, frame, label, view }): FilmSight => ({
      film,
      frame,
      label,
      person: view.person,
      double: film === now ? doubleOf(judged, id) : undefined,
      proposals: show.proposals && frame !== null && !judged ? proposalsFor(view, seen) : [],
      lines: show.lines && inHand !== null && view.camera ? linesTo(film, seen[inHand], films) : [],
    })),
  }
}

function viewOf(film: ReadyFilm, frame: number | null, label: FrameLabel, id: number, keypoints: number): PersonView {
  const person = personOf(label, id)
  const poses = frame === null ? [] : (film.poses?.(frame) ?? [])
  // Whoever was analysed is the first, until somebody says otherwise.
  const first = person === undefined && id === 1 && frame !== null ? film.analysed?.(frame)[0] : undefined
  const others = label.people.filter((one) => one.id !== id)
  const { displayWidth: widthPx, displayHeight: heightPx } = film.playable
  return { mediaId: film.mediaId, camera: film.calibration, timeUs: momentOf(film, frame ?? 0), person, pose: first ?? poseOf(person ?? newPerson(id, keypoints), others, poses), widthPx, heightPx }
}

function linesTo({ mediaId, calibration }: ReadyFilm, seen: SeenByViews | undefined, films: readonly ReadyFilm[]): FilmSight['lines'] {
  if (!calibration || !seen) return []
  return seen.views
    .filter((view) => view.mediaId !== mediaId)
    .map((view) => ({ number: films.find((film) => film.mediaId === view.mediaId)?.number ?? 0, stretches: epipolarLine(view, calibration) }))
}

/** For keys: not as it is on the screen, which may still be without the last gesture. */
const sightNow = (): Sight => sightOf(asked())
export const filmSightNow = (): FilmSight | undefined => sightNow().films.find(({ film }) => film.mediaId === spot.get()?.mediaId)

export function useSight(): Sight {
  const [open, at, all, person, show] = [useStore(labelling), useStore(spot), useStore(labels), useStore(activePerson), useStore(shown)]
  const [held, next] = [useStore(heldPoint), useStore(nextPoint)]
  const judged = judgedAt(useStore(judging), open, at)
  const inHand = held ?? next
  return useMemo(() => sightOf({ open, at, all, person, inHand, show, judged }), [open, at, all, person, inHand, show, judged])
}
