/** Gaits whose findings are told already, and are tried a moment later. */
import type { Library } from '../store/library.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'

const places = new WeakMap<Library, Set<string>>()

export const isBeingTried = (library: Library, place: TrialPlace): boolean => places.get(library)?.has(idOf(place)) ?? false

export function tellBeingTried(library: Library, place: TrialPlace, isSo: boolean): void {
  const own = places.get(library) ?? new Set()
  places.set(library, own)
  if (isSo) own.add(idOf(place))
  else own.delete(idOf(place))
}
