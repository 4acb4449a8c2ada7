/** Gaits whose findings are told already and are tried a moment later, and those for which that came to nothing. What is kept in the library says which have been tried. */
import type { Library } from '../store/library.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'

type Trying = { state: 'under-way' } | { state: 'failed'; why: string }

const places = new WeakMap<Library, Map<string, Trying>>()

/** Null: nobody is at it. With the engine it is forgotten, and then asked for again. */
export const tryingOf = (library: Library, place: TrialPlace): Trying | null => places.get(library)?.get(idOf(place)) ?? null

export function tellTrying(library: Library, place: TrialPlace, trying: Trying | null): void {
  const own = places.get(library) ?? new Map<string, Trying>()
  places.set(library, own)
  if (trying) own.set(idOf(place), trying)
  else own.delete(idOf(place))
}
