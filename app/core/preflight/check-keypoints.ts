import type { Lens } from '../vision/camera.ts'
import type { FilmFacts, KeypointFacts } from './facts.ts'
import { warning, type Finding } from './finding.ts'
import { shown } from './sizes.ts'
import { matched } from './match-cameras.ts'

/** Estimators put points a little beyond the edge of a picture. */
const BEYOND = 1.1

/** Whether lists of keypoints belong to each other, to the films and to the pictures that were calibrated. */
export function checkKeypoints(keypoints: readonly KeypointFacts[], films: readonly FilmFacts[], lenses: readonly Lens[]): Finding[] {
  const seen = keypoints.filter(({ showsNobody }) => !showsNobody)
  const lists = matched(lenses.map(({ name }) => name), seen).pairs
  return [
    ...keypoints.filter(({ showsNobody }) => showsNobody).map(({ name, camera }) => warning('keypoints-nobody', camera, `${name} shows nobody in any frame.`)),
    ...seen.flatMap(({ name, camera, oddities = [] }) => oddities.map(({ level, code, message, hint }): Finding => ({ level, code, subject: camera, message: `${name}: ${message}`, hint, readings: [] }))),
    ...checkSpans(seen.filter(({ frameCount }) => frameCount > 0)),
    ...seen.flatMap((list) => checkFilm(list, films)),
    ...lists.flatMap(({ calibrated, seen }) => checkReach(seen, lenses.find(({ name }) => name === calibrated)!)),
  ]
}

const last = ({ firstFrame, frameCount }: KeypointFacts) => firstFrame + frameCount - 1
const spanOf = (list: KeypointFacts) => `${list.camera}: ${list.firstFrame} to ${last(list)}`

function checkSpans(lists: readonly KeypointFacts[]): Finding[] {
  const spans = new Set(lists.map((list) => `${list.firstFrame} ${last(list)}`))
  if (spans.size < 2) return []
  return [
    warning(
      'keypoints-frames',
      lists.map(({ camera }) => camera).join(', '),
      `The cameras’ keypoints have different frames (${lists.map(spanOf).join(', ')}).`,
      'Frames of one number are taken for one moment. Cameras that were not started together, or frames in which nobody was seen and no file was written, look like this.',
    ),
  ]
}

function checkFilm(list: KeypointFacts, films: readonly FilmFacts[]): Finding[] {
  const film = matched([list.camera], films).pairs[0]?.seen
  if (!film || last(list) < film.frameCount || (list.firstFrame === 1 && last(list) === film.frameCount)) return []
  return [warning('keypoints-of-another-film', list.camera, `${list.name} has keypoints up to frame ${last(list)}, but ${film.name} has ${film.frameCount} frames.`, 'They may be of another film, or of one that was cut later.')]
}

function checkReach({ name, reachPx }: KeypointFacts, lens: Lens): Finding[] {
  if (!reachPx || Number.isNaN(lens.widthPx)) return []
  const [x, y] = reachPx
  if (x <= BEYOND * lens.widthPx && y <= BEYOND * lens.heightPx) return []
  const isTurned = x <= BEYOND * lens.heightPx && y <= BEYOND * lens.widthPx
  return [
    warning(
      'keypoints-outside',
      lens.name,
      `${name} has keypoints as far as (${Math.round(x)}, ${Math.round(y)}), outside the picture that was calibrated (${shown(lens)}).`,
      isTurned ? 'The film was likely turned after the calibration.' : 'The film likely has another resolution than the calibration; scale the calibration to it.',
    ),
  ]
}
