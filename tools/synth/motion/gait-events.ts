import type { GaitEvent, Movement } from '../model.ts'
import type { Contact } from './contacts.ts'

/** Within the trial, in the order of time. */
export function eventsOf(contacts: readonly Contact[], { durationS }: Movement): GaitEvent[] {
  return contacts
    .flatMap(({ side, strikeS, offS }): GaitEvent[] => [
      { side, kind: 'foot-strike', timeS: strikeS },
      { side, kind: 'foot-off', timeS: offS },
    ])
    .filter(({ timeS }) => timeS >= 0 && timeS <= durationS)
    .sort((a, b) => a.timeS - b.timeS)
}
