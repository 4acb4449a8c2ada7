/** The norm or cohort that a gait is held against: what a person has chosen, else what was measured most alike. */
import { createHash } from 'node:crypto'
import type { Gait } from '../../contract/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { canonicalJson } from '../jobs/canonical-json.ts'
import { compare } from '../references/compare.ts'
import { knownReferences, unreadReferences } from '../references/references.ts'
import type { Library } from '../store/library.ts'

/** `key`: what of it changes the result. Null where a person's own sessions are what counts by itself, and nobody has chosen otherwise. */
export function againstReference(library: Library, { curves }: Gait, measurement: Measurement, { chosen, isOwn }: { chosen: string | null; isOwn: boolean }): { key: string; told: ReturnType<typeof compare> } | null {
  const all = knownReferences(library)
  const picked = all.filter(({ id }) => id === chosen)
  if (isOwn && picked.length === 0) return null
  const known = bySide((side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, Float64Array.from(curve.mean)] as const] : []))))
  const compared = compare(known, measurement, picked.length > 0 ? picked : all, all)
  const gone: Oddity[] = chosen === null || picked.length > 0 ? [] : [{ level: 'note', code: 'reference-gone', message: 'The reference that was chosen for this trial is no longer here; it is held against the one that was measured most alike.' }]
  const unread = unreadReferences(library).map(({ code, message }): Oddity => ({ level: 'warning', code, message, hint: 'Remove it, or add it again from its file.' }))
  const told = { ...compared, findings: [...compared.findings, ...gone, ...unread] }
  return { key: createHash('sha256').update(canonicalJson(told)).digest('hex'), told }
}
