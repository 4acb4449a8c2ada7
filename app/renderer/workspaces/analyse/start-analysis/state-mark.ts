import type { ComponentProps } from 'react'
import { count } from '../../../format/amounts.ts'
import type { Mark } from '../../../ui/mark.tsx'
import type { AnalysisState } from './analysis-state.ts'

/** In two words what became of it, and which model has made it; null where nothing has. */
export function stateMark({ ended, analysis, told }: AnalysisState, model: string | undefined): ComponentProps<typeof Mark> | null {
  if (ended?.state === 'failed') return { icon: 'error', word: 'failed', tone: 'strong' }
  if (analysis?.stale) return { icon: 'warning', word: 'out of date', tone: 'watch' }
  if (ended && !analysis) return { icon: 'stop', word: 'stopped' }
  if (!analysis) return null
  const warnings = told.filter(({ level }) => level !== 'note').length
  const by = model === undefined ? '' : ` · ${model}`
  return warnings > 0 ? { icon: 'warning', word: `${count(warnings, 'warning')}${by}`, tone: 'watch' } : { icon: 'ready', word: `analysed${by}`, tone: 'good' }
}
