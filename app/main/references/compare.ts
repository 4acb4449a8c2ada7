import { bySide } from '../../core/body/joints.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { GaitAnalysis } from '../../core/gait/analyse-gait.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { compared } from '../../core/norms/references/compared.ts'
import type { Reference } from '../../core/norms/references/reference.ts'

/** With the reference among these whose gate has the least against it: of one set at several speeds that of the person's own. */
export function compare({ sides }: Pick<GaitAnalysis, 'sides'>, measurement: Measurement, candidates: readonly Reference[]) {
  const curves = bySide((side) => Object.fromEntries(Object.entries(sides[side].curves).map(([angle, { mean }]) => [angle, mean])))
  const [best] = candidates.map((candidate) => ({ candidate, ...compared(curves, measurement, candidate) })).toSorted((a, b) => a.gate.reasons.length - b.gate.reasons.length)
  if (!best) return { reference: null, scores: null, findings: [] }
  const { candidate, gate, reference, scores } = best
  const note = (code: string, message: string): Oddity => ({ level: 'note', code, message })
  const shape: Oddity[] = reference.shapeOnly ? [{ level: 'note', code: 'shape-only', message: `Only the shape can be compared with ${candidate.name}. ${reference.shapeOnly.reason}`, hint: reference.shapeOnly.remedy }] : []
  const noVerdict = candidate.band ? [] : [note('no-verdict', `There is no verdict against ${candidate.name}: ${candidate.noBand!}`)]
  return { reference, scores, findings: [...shape, ...noVerdict, ...gate.notes.map((words) => note('reference', words))] }
}
