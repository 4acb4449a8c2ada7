/** Films with the people whom they show, as tasks take them. */
import type { FilmParams, TogetherParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { Library } from '../store/library.ts'
import type { TrialInputs } from '../trial/inputs.ts'

export interface PosedFilm {
  film: TrialInputs['films'][number]
  /** Artifact: everybody whom the film shows. */
  people: string
}

/** A stage's inputs, the part of its key that says which films and when, and the films as a worker takes them. */
export function filmsOf({ layout }: Library, posed: readonly PosedFilm[], people: readonly string[] = posed.map((one) => one.people)) {
  const clocks = posed.map(({ film: { clock } }) => ({ offsetUs: clock.offsetUs, rate: clock.rate }))
  return {
    inputs: Object.fromEntries(posed.flatMap(({ film }, n) => [[`people-${n + 1}`, people[n]!], [`packet-table-${n + 1}`, film.packetTable!]])),
    params: { clocks, labels: posed.map(({ film }) => film.label) },
    films: posed.map(({ film }, n): FilmParams => ({ label: film.label, people: layout.artifactFile(people[n]!), packetTable: layout.artifactFile(film.packetTable!), clock: clocks[n]! })),
  }
}

/** The same with the artifact that says which camera has made each of them. */
export function togetherOf(library: Library, camerasFile: string, posed: readonly PosedFilm[], people?: readonly string[]) {
  const { inputs, params, films } = filmsOf(library, posed, people)
  return { inputs: { cameras: camerasFile, ...inputs }, params, together: { cameras: library.layout.artifactFile(camerasFile), films } satisfies TogetherParams }
}
