/** What came of an analysis, as commands print it. */
import type { Analysis } from '../../../contract/analysis/analysis.ts'
import type { Compared } from '../../../contract/gait/compared-with.ts'
import type { Gait } from '../../../contract/gait/gait.ts'
import { asksForALook } from '../../../core/deviation/deviation.ts'
import { isJudged } from '../../../core/deviation/is-judged.ts'
import { type Maker, makerInWords } from './maker.ts'
import { NO_DIAGNOSIS, withinLines } from './within-lines.ts'

/** What there is of a gait stands beside the rest, in the shape that `gait` prints, too. */
export interface Analysed extends Maker, Partial<Gait> {
  /** One other session that was asked for. */
  picked?: Compared
  trial: string
  analysis: Analysis
  /** Of the analysis before this one; null where there was none. */
  errorPxBefore: number | null
  /** It was here already, and still is what its inputs give. */
  isReused: boolean
  warnings: string[]
}

export function analysedInWords({ trial, analysis: { cameras, estimator, model, device, medianErrorPx, findings }, errorPxBefore, isReused, findings: ofGait = [], reference, deviations, betweenSides, drift, picked, ...maker }: Analysed): string[] {
  return [
    `${trial}: ${cameras.length} cameras, poses by ${estimator} (${model}${device ? `, ${device}` : ''})`,
    `  median reprojection error ${medianErrorPx === null ? 'unknown: no point was found' : `${medianErrorPx.toFixed(1)} px`}${errorPxBefore === null ? '' : ` (the analysis before: ${errorPxBefore.toFixed(1)} px)`}`,
    ...cameras.filter(({ clockSource }) => clockSource === 'found').map(({ label, offsetUs }) => `  ${label} starts at ${(offsetUs / 1e6).toFixed(3)} s, found by how people move`),
    ...[...findings, ...ofGait.filter(({ level }) => level === 'warning')].map(({ level, message, hint }) => `  ${level}: ${message}${hint ? ` ${hint}` : ''}`),
    `  ${isReused ? 'was analysed before' : 'analysed'} ${makerInWords(maker)}`,
    ...[...comparedInWords({ reference, deviations }), ...(picked ? comparedInWords(picked) : [])].map((line) => `  ${line}`),
    ...withinLines({ betweenSides, drift }).map((line) => `  ${line}`),
  ]
}

export function needsAPerson({ analysis, warnings, findings = [], deviations }: Analysed): boolean {
  return warnings.length > 0 || findings.some(({ level }) => level === 'warning') || analysis.findings.some(({ level }) => level !== 'note') || (deviations?.some(asksForALook) ?? false)
}

function comparedInWords({ reference, deviations }: Pick<Analysed, 'reference' | 'deviations'>): string[] {
  if (deviations === undefined) return []
  if (!reference) return ['nothing to compare with yet: earlier sessions of the same person, measured in the same way, or a reference']
  if (reference.shapeOnly) return [`compared with ${reference.name} by shape only: ${reference.shapeOnly.reason}`]
  const found = deviations.filter(asksForALook)
  if (found.length === 0) return [`compared with ${reference.name}: ${isJudged(reference) ? `nothing beyond ${reference.kind === 'own-baseline' || reference.kind === 'picked' ? 'the usual variation of this measurement' : 'what is usual among them'}` : 'too little data for a verdict'}`]
  return [`compared with ${reference.name}, largest first:`, ...found.map(({ verdict, sentence }) => `  ${verdict}: ${sentence}`), NO_DIAGNOSIS]
}
