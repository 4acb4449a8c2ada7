import type { Camera } from '../vision/camera.ts'
import { applyRemedy } from './apply-remedy.ts'
import type { CalibrationFacts, FilmFacts } from './facts.ts'
import type { Finding, Remedy } from './finding.ts'
import { matched } from './match-cameras.ts'
import { preflight } from './preflight.ts'

export interface CamerasOfFilms<Film> {
  /** Of films whose camera has a place in the room; each camera as the remedies would have it. */
  cameras: { film: Film; camera: Camera }[]
  /** What disagrees still. */
  findings: Finding[]
}

/** Which camera has made which film, after a person has put right what disagreed. */
export function camerasOfFilms<Film extends FilmFacts>(calibration: CalibrationFacts, films: readonly Film[], remedies: readonly Remedy[]): CamerasOfFilms<Film> {
  const remedied = remedies.reduce((now, remedy) => ({ ...now, cameras: applyRemedy(remedy, now.cameras), lenses: applyRemedy(remedy, now.lenses) }), calibration)
  const { pairs } = matched(remedied.cameras.map(({ name }) => name), films)
  return {
    cameras: pairs.map(({ calibrated, seen }) => ({ film: seen, camera: remedied.cameras.find(({ name }) => name === calibrated)! })),
    findings: preflight({ calibration: remedied, films, keypoints: [], usesDistortion: true }),
  }
}
