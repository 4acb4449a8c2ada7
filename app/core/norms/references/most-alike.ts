/** Of several norms and cohorts the one that was measured most alike, and whether it counts before somebody's own earlier sessions. */
import { SIDES } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
import { gateToReference } from '../gate/gate.ts'
import type { GateVerdict } from '../gate/gate-verdict.ts'
import type { Measurement } from '../gate/measurement.ts'
import type { TitleOf } from '../gate/method-words.ts'
import { notedAs, said, saidInEnglish } from '../../notes/notes.ts'
import type { MeanCurvesBySide } from '../scores/against-reference.ts'
import { compared } from './compared.ts'
import { LEAST_PEOPLE, type Reference } from './reference.ts'

/** Of somebody's earlier sessions some count, or of some the shape alone can be compared, or there are none. */
export type Earlier = 'count' | 'shape-only' | 'none'

/** Where nobody has chosen. `best`: what the gate says of the reference that was measured most alike; undefined where there is none. Two shapes that nothing can be read from: the person's own. */
export const ownComeFirst = (earlier: Earlier, best: GateVerdict['verdict'] | undefined): boolean => earlier === 'count' || (earlier === 'shape-only' && best !== 'same')

/** With the reference among these that was measured most alike. `all`: what else there is, for whether a verdict would be the same against it. `ownHashes`: of this person's trials. `people`: against whom differences are looked for; null where the gate does not let them through. */
export function compare(curves: MeanCurvesBySide, measurement: Measurement, candidates: readonly Reference[], all = candidates, ownHashes: ReadonlySet<string> = new Set(), titleOf?: TitleOf) {
  const isMeasured = SIDES.some((side) => Object.keys(curves[side]).length > 0)
  // Where there is no curve, how alike it was measured is nothing to anybody.
  const [best] = isMeasured ? byLikeness(measurement, candidates, ownHashes, titleOf) : []
  if (!best) return { reference: null, scores: null, findings: [] as Oddity[], people: null }
  const { candidate, gate } = best
  const { reference, scores } = compared(curves, measurement, candidate, gate)
  const shape: Oddity[] = reference.shapeOnly ? [notedAs('note', 'shape-only', [said('shape-only', { name: candidate.name }), ...reference.shapeOnly.said], { hint: reference.shapeOnly.remedy })] : []
  const noVerdict = candidate.band ? [] : [noVerdictAgainst(candidate)]
  const others = byLikeness(measurement, all, ownHashes).flatMap((one) => (one.candidate !== candidate && one.gate.verdict === 'same' && one.candidate.band ? [one.candidate] : []))
  const people = gate.verdict === 'same' ? { reference: candidate, others: candidate.band ? others : [] } : null
  return { reference, scores, people, findings: [...shape, ...noVerdict, ...gate.notes.map(({ words, said: one }): Oddity => ({ level: 'note', code: 'reference', message: words, ...(one && { said: [one] }) }))] }
}

const ONLY_MEANS = said('only-means-published', {})

/** Why there is none stands in the reference’s own words, which are these where it comes with this program, or was made by it. */
function noVerdictAgainst({ name, noBand, population: { n }, leftOut }: Reference): Oddity {
  return { level: 'note', code: 'no-verdict', message: `There is no verdict against ${name}: ${noBand!}`, said: [said('no-verdict', { name }), noBand === saidInEnglish(ONLY_MEANS) ? ONLY_MEANS : said('too-few-people', { n, least: LEAST_PEOPLE, isWithoutOwn: leftOut !== undefined })] }
}

/** The gate has the least against the first: of one set at several speeds that of the person's own. Of several that it lets through, one that gives a verdict, and a laboratory's own before a norm. */
export function byLikeness(measurement: Measurement, candidates: readonly Reference[], ownHashes?: ReadonlySet<string>, titleOf?: TitleOf) {
  const rank = ({ band, kind }: Reference) => (band ? 0 : 2) + (kind === 'cohort' ? 0 : 1)
  return candidates.map((candidate) => ({ candidate, gate: gateToReference(measurement, candidate, ownHashes, titleOf) })).toSorted((a, b) => a.gate.reasons.length - b.gate.reasons.length || rank(a.candidate) - rank(b.candidate))
}
