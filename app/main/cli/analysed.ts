/** What came of an analysis, as commands print it. */
import type { Analysis } from '../../contract/analysis.ts'
import { type Maker, makerInWords } from './maker.ts'

export interface Analysed extends Maker {
  trial: string
  analysis: Analysis
  /** Of the analysis before this one; null where there was none. */
  errorPxBefore: number | null
  /** It was here already, and still is what its inputs give. */
  isReused: boolean
  warnings: string[]
}

export function analysedInWords({ trial, analysis: { cameras, estimator, model, device, medianErrorPx, findings }, errorPxBefore, isReused, ...maker }: Analysed): string[] {
  return [
    `${trial}: ${cameras.length} cameras, poses by ${estimator} (${model}${device ? `, ${device}` : ''})`,
    `  median reprojection error ${medianErrorPx === null ? 'unknown: no point was found' : `${medianErrorPx.toFixed(1)} px`}${errorPxBefore === null ? '' : ` (the analysis before: ${errorPxBefore.toFixed(1)} px)`}`,
    ...cameras.filter(({ clockSource }) => clockSource === 'found').map(({ label, offsetUs }) => `  ${label} starts at ${(offsetUs / 1e6).toFixed(3)} s, found by how people move`),
    ...findings.map(({ level, message, hint }) => `  ${level}: ${message}${hint ? ` ${hint}` : ''}`),
    `  ${isReused ? 'was analysed before' : 'analysed'} ${makerInWords(maker)}`,
  ]
}

export function needsAPerson({ analysis, warnings }: Analysed): boolean {
  return warnings.length > 0 || analysis.findings.some(({ level }) => level !== 'note')
}
