import type { Analysis } from '../../contract/analysis/analysis.ts'
import type { TrialCameras } from './cameras-of-films.ts'
import type { SynchronisedTrial } from './synchronise-trial.ts'

/** `persons`: artifacts of the one person in each of the films. */
export function analysedCameras({ posed, films }: SynchronisedTrial, cameras: TrialCameras['cameras'], persons: readonly string[]): Analysis['cameras'] {
  return posed.map(({ film, people }, n) => ({
    mediaId: film.row.id,
    label: film.label,
    calibration: cameras.find(({ label }) => label === film.label)?.camera ?? null,
    offsetUs: film.clock.offsetUs,
    rate: film.clock.rate,
    clockSource: film.clock.source,
    synchronised: saidOf(films[n]),
    people,
    person: persons[n] ?? null,
  }))
}

function saidOf(film: SynchronisedTrial['films'][number] | undefined): Analysis['cameras'][number]['synchronised'] {
  return film ? { verdict: film.verdict, reason: film.reason, confidence: film.confidence } : null
}
