import type { Oddity } from '../../core/formats/inspection.ts'
import { gateToReference } from '../../core/norms/gate/gate.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { compared } from '../../core/norms/references/compared.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'

/** With the reference among these that was measured most alike. `all`: what else there is, for whether a verdict would be the same against it. `people`: against whom differences are looked for; null where that gives no verdict. */
export function compare(curves: MeanCurvesBySide, measurement: Measurement, candidates: readonly Reference[], all = candidates) {
  const [best] = byLikeness(measurement, candidates)
  if (!best) return { reference: null, scores: null, findings: [] as Oddity[], people: null }
  const { candidate } = best
  const { gate, reference, scores } = compared(curves, measurement, candidate)
  const note = (code: string, message: string): Oddity => ({ level: 'note', code, message })
  const shape: Oddity[] = reference.shapeOnly ? [{ level: 'note', code: 'shape-only', message: `Only the shape can be compared with ${candidate.name}. ${reference.shapeOnly.reason}`, hint: reference.shapeOnly.remedy }] : []
  const noVerdict = candidate.band ? [] : [note('no-verdict', `There is no verdict against ${candidate.name}: ${candidate.noBand!}`)]
  const others = byLikeness(measurement, all).flatMap((one) => (one.candidate !== candidate && one.gate.verdict === 'same' && one.candidate.band ? [one.candidate] : []))
  const people = gate.verdict === 'same' && candidate.band ? { reference: candidate, others } : null
  return { reference, scores, people, findings: [...shape, ...noVerdict, ...gate.notes.map((words) => note('reference', words))] }
}

/** The gate has the least against the first: of one set at several speeds that of the person's own. Of several that it lets through, one that gives a verdict, and a laboratory's own before a norm. */
export function byLikeness(measurement: Measurement, candidates: readonly Reference[]) {
  const rank = ({ band, kind }: Reference) => (band ? 0 : 2) + (kind === 'cohort' ? 0 : 1)
  return candidates.map((candidate) => ({ candidate, gate: gateToReference(measurement, candidate) })).toSorted((a, b) => a.gate.reasons.length - b.gate.reasons.length || rank(a.candidate) - rank(b.candidate))
}
