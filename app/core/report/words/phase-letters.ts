/** Phases of the stride where there is no room for a word. */
import { PHASES, type Phase } from '../../gait/cycles/phases.ts'
import type { ReportWords } from './report-words.ts'

type Letters = Readonly<Record<Phase, string>>

/** As gait laboratories write them (Perry & Burnfield 2010), in German too (Götz-Neumann 2006, Gehen verstehen). */
const OF_PERRY: Letters = { loading: 'LR', 'mid-stance': 'MSt', 'terminal-stance': 'TSt', 'pre-swing': 'PSw', 'initial-swing': 'ISw', 'mid-swing': 'MSw', 'terminal-swing': 'TSw' }

/** French and Spanish have none that all use: the first letters of their words. */
const LETTERS: Readonly<Record<ReportWords['tag'], { of: Letters; legend: string }>> = {
  en: { of: OF_PERRY, legend: 'Phases of the stride' },
  de: { of: OF_PERRY, legend: 'Phasen des Gangzyklus' },
  fr: { of: { loading: 'MC', 'mid-stance': 'MA', 'terminal-stance': 'FA', 'pre-swing': 'PO', 'initial-swing': 'DO', 'mid-swing': 'MO', 'terminal-swing': 'FO' }, legend: 'Phases du cycle' },
  es: { of: { loading: 'RC', 'mid-stance': 'AM', 'terminal-stance': 'AT', 'pre-swing': 'PO', 'initial-swing': 'OI', 'mid-swing': 'OM', 'terminal-swing': 'OT' }, legend: 'Fases del ciclo' },
}

export const phaseLetters = ({ tag }: Pick<ReportWords, 'tag'>, phase: Phase): string => LETTERS[tag].of[phase]

/** What they mean, in a sentence. */
export const phaseLegend = ({ tag, phases }: Pick<ReportWords, 'tag' | 'phases'>): string => `${LETTERS[tag].legend}${tag === 'fr' ? ' :' : ':'} ${PHASES.map((phase) => `${LETTERS[tag].of[phase]} ${phases[phase]}`).join(', ')}.`
