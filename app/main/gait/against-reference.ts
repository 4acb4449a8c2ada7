/** What a gait is held against where nobody has earlier sessions of the person: the norm or cohort that was measured most alike. */
import { createHash } from 'node:crypto'
import type { Gait } from '../../contract/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { canonicalJson } from '../jobs/canonical-json.ts'
import { compare } from '../references/compare.ts'
import { knownReferences } from '../references/references.ts'
import type { Library } from '../store/library.ts'

/** `key`: what of it changes the result. */
export function againstReference(library: Library, { curves }: Gait, measurement: Measurement): { key: string; told: ReturnType<typeof compare> } {
  const known = bySide((side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, Float64Array.from(curve.mean)] as const] : []))))
  const told = compare(known, measurement, knownReferences(library))
  return { key: createHash('sha256').update(canonicalJson(told)).digest('hex'), told }
}
