/** Gaits whose findings are told already, and are tried a moment later. */
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

const places = new WeakMap<Library, Set<string>>()

const nameOf = ({ sessionId, trialId }: TrialPlace): string => trialId ?? sessionId

export const isBeingTried = (library: Library, place: TrialPlace): boolean => places.get(library)?.has(nameOf(place)) ?? false

export function tellBeingTried(library: Library, place: TrialPlace, isSo: boolean): void {
  const own = places.get(library) ?? new Set()
  places.set(library, own)
  if (isSo) own.add(nameOf(place))
  else own.delete(nameOf(place))
}
