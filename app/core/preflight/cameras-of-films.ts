import type { Camera, Lens } from '../vision/camera.ts'
import type { CalibrationFacts, FilmFacts } from './facts.ts'
import type { Finding, Remedy } from './finding.ts'
import { matched } from './match-cameras.ts'
import { preflight } from './preflight.ts'
import { remedied } from './remedied.ts'

export interface CamerasOfFilms<Film> {
  /** Of films whose camera has a place in the room; each camera as the remedies would have it. */
  cameras: { film: Film; camera: Camera }[]
  /** Of films whose camera is in the calibration at all. */
  lenses: { film: Film; lens: Lens }[]
  /** What disagrees still. */
  findings: Finding[]
}

/** Which camera has made which film, after a person has put right what disagreed. */
export function camerasOfFilms<Film extends FilmFacts>(calibration: CalibrationFacts, films: readonly Film[], remedies: readonly Remedy[]): CamerasOfFilms<Film> {
  const now = remedied(calibration, remedies)
  return {
    cameras: ofFilms(now.cameras, films).map(({ film, one }) => ({ film, camera: one })),
    lenses: ofFilms(now.lenses, films).map(({ film, one }) => ({ film, lens: one })),
    findings: preflight({ calibration: now, films, keypoints: [], usesDistortion: true }),
  }
}

function ofFilms<Film extends FilmFacts, T extends Lens>(known: readonly T[], films: readonly Film[]): { film: Film; one: T }[] {
  const { pairs } = matched(known.map(({ name }) => name), films)
  return pairs.map(({ calibrated, seen }) => ({ film: seen, one: sized(known.find(({ name }) => name === calibrated)!, seen) }))
}

/** Where the calibration does not tell a picture's size, the film's is taken, which is among the findings. */
function sized<T extends Lens>(camera: T, { widthPx, heightPx }: FilmFacts): T {
  return Number.isNaN(camera.widthPx) ? { ...camera, widthPx, heightPx } : camera
}
