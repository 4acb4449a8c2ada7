import type { Analysis } from '../../contract/analysis.ts'
import type { CalibratedTrial } from './calibrate-trial.ts'
import type { PosedFilm } from './reconstruct-trial.ts'

/** `persons`: artifacts of the one person in each of the films. */
export function analysedCameras(posed: readonly PosedFilm[], cameras: CalibratedTrial['cameras'], persons: readonly string[]): Analysis['cameras'] {
  return posed.map(({ film, people }, n) => ({
    mediaId: film.row.id,
    label: film.label,
    calibration: cameras.find(({ label }) => label === film.label)?.camera ?? null,
    offsetUs: film.clock.offsetUs,
    rate: film.clock.rate,
    clockSource: film.clock.source,
    people,
    person: persons[n] ?? null,
  }))
}
