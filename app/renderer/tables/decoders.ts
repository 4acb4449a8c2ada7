/** How the tables of an analysis are read from their files: long ones take longer than a window may hold still. */
import { othersThan } from '../../core/body/others-than.ts'
import { peopleFromArrow } from '../../core/body/people-arrow.ts'
import type { People } from '../../core/body/people.ts'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton-arrow.ts'

export const decoders = {
  skeleton: (subject: string, [bytes]: readonly Uint8Array[]) => skeletonFromArrow(bytes!, subject),
  evidence: (subject: string, [bytes]: readonly Uint8Array[]) => evidenceFromArrow(bytes!, subject),
  people: (subject: string, [bytes]: readonly Uint8Array[]) => peopleFromArrow(bytes!, subject),
  /** Of everybody and of the one person, the others alone: what is not drawn is not kept. */
  others: (subject: string, [everybody, person]: readonly Uint8Array[]): People => {
    const people = peopleFromArrow(everybody!, subject)
    return person ? othersThan(people, peopleFromArrow(person, subject)) : people
  },
}

export type Decoders = typeof decoders

export interface ToDecode {
  id: number
  kind: keyof Decoders
  subject: string
  files: readonly Uint8Array[]
}
