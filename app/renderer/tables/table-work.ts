/** What is done to the tables of an analysis in a thread of their own: long ones take longer than a window may hold still. */
import { othersThan } from '../../core/body/people/others-than.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { anglesFromArrow } from '../../core/gait/tables/angles-arrow.ts'
import { stridesFromArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { recordedFromArrow } from '../../core/gait/signals/recorded-arrow.ts'
import { cleanPoints, type CleanPoints, type Cleaning, type RawPoints } from '../../core/signal/clean-points.ts'

const decoders = {
  skeleton: (subject: string, [bytes]: readonly Uint8Array[]) => skeletonFromArrow(bytes!, subject),
  evidence: (subject: string, [bytes]: readonly Uint8Array[]) => evidenceFromArrow(bytes!, subject),
  people: (subject: string, [bytes]: readonly Uint8Array[]) => peopleFromArrow(bytes!, subject),
  strideCurves: (subject: string, [bytes]: readonly Uint8Array[]) => stridesFromArrow(bytes!, subject),
  angles: (subject: string, [bytes]: readonly Uint8Array[]) => anglesFromArrow(bytes!, subject),
  recorded: (subject: string, [bytes]: readonly Uint8Array[]) => recordedFromArrow(bytes!, subject),
  /** Of everybody and of the one person, the others alone: what is not drawn is not kept. */
  others: (subject: string, [everybody, person]: readonly Uint8Array[]): People => {
    const people = peopleFromArrow(everybody!, subject)
    return person ? othersThan(people, peopleFromArrow(person, subject)) : people
  },
}
export type Decoders = typeof decoders

export const tableWork = {
  ...decoders,
  /** How sure the points are then, nobody says. */
  clean: (raw: Omit<RawPoints, 'covariance'>, cleaning: Cleaning): Pick<CleanPoints, 'points' | 'states'> => {
    const { points, states } = cleanPoints({ ...raw, covariance: new Float32Array(2 * raw.points.length).fill(NaN) }, cleaning)
    return { points, states }
  },
}
export type TableWork = typeof tableWork

export interface Asked {
  id: number
  kind: keyof TableWork
  given: Parameters<TableWork[keyof TableWork]>
}
