/** The references that curves can be held against here: those that come with the program, and those of the library. */
import type { ReferenceSummary } from '../../contract/references.ts'
import { SIDES } from '../../core/body/joints.ts'
import { ANGLES } from '../../core/body/segment-angles.ts'
import { curvesOfSide, type Reference } from '../../core/norms/references/reference.ts'
import { found } from '../library/found.ts'
import { shippedReferences } from './shipped.ts'

export function listReferences(): ReferenceSummary[] {
  return shippedReferences().map((reference) => summaryOf(reference, 'program'))
}

export function getReference(id: string): Reference {
  return found(shippedReferences().find((reference) => reference.id === id), 'reference', id)
}

export function summaryOf(reference: Reference, origin: ReferenceSummary['origin']): ReferenceSummary {
  const angles = ANGLES.filter((angle) => SIDES.some((side) => curvesOfSide(reference, side)[angle]))
  const { id, kind, name, citation, licence, population, method, movement, surface, speed, band, noBand, missing, unverified } = reference
  return { id, kind, name, citation, licence, population, method, movement, surface, speed, band, noBand, missing, unverified, origin, angles }
}
