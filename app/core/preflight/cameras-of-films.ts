import type { Camera } from '../vision/camera.ts'
import type { CalibrationFacts, FilmFacts } from './facts.ts'
import type { Finding, Remedy } from './finding.ts'
import { matched } from './match-cameras.ts'
import { preflight } from './preflight.ts'
import { remedied } from './remedied.ts'

export interface CamerasOfFilms<Film> {
  /** Of films whose camera has a place in the room; each camera as the remedies would have it. */
  cameras: { film: Film; camera: Camera }[]
  /** What disagrees still. */
  findings: Finding[]
}

/** Which camera has made which film, after a person has put right what disagreed. */
export function camerasOfFilms<Film extends FilmFacts>(calibration: CalibrationFacts, films: readonly Film[], remedies: readonly Remedy[]): CamerasOfFilms<Film> {
  const now = remedied(calibration, remedies)
  const { pairs } = matched(now.cameras.map(({ name }) => name), films)
  return {
    cameras: pairs.map(({ calibrated, seen }) => ({ film: seen, camera: sized(now.cameras.find(({ name }) => name === calibrated)!, seen) })),
    findings: preflight({ calibration: now, films, keypoints: [], usesDistortion: true }),
  }
}

/** Where the calibration does not tell a picture's size, the film's is taken, which is among the findings. */
function sized(camera: Camera, { widthPx, heightPx }: FilmFacts): Camera {
  return Number.isNaN(camera.widthPx) ? { ...camera, widthPx, heightPx } : camera
}
