import type { Oddity } from '../../core/formats/inspection.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { compared } from '../../core/norms/references/compared.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'

/** With the reference among these whose gate has the least against it: of one set at several speeds that of the person's own. */
export function compare(curves: MeanCurvesBySide, measurement: Measurement, candidates: readonly Reference[]) {
  const [best] = candidates.map((candidate) => ({ candidate, ...compared(curves, measurement, candidate) })).toSorted((a, b) => a.gate.reasons.length - b.gate.reasons.length)
  if (!best) return { reference: null, scores: null, findings: [] }
  const { candidate, gate, reference, scores } = best
  const note = (code: string, message: string): Oddity => ({ level: 'note', code, message })
  const shape: Oddity[] = reference.shapeOnly ? [{ level: 'note', code: 'shape-only', message: `Only the shape can be compared with ${candidate.name}. ${reference.shapeOnly.reason}`, hint: reference.shapeOnly.remedy }] : []
  const noVerdict = candidate.band ? [] : [note('no-verdict', `There is no verdict against ${candidate.name}: ${candidate.noBand!}`)]
  return { reference, scores, findings: [...shape, ...noVerdict, ...gate.notes.map((words) => note('reference', words))] }
}
