import { OPEN_QUESTIONS } from '../formats/calibration/open-questions.ts'
import { applyRemedy } from './apply-remedy.ts'
import type { CalibrationFacts } from './facts.ts'
import type { Remedy } from './finding.ts'

/** The calibration as a person has put it right, one remedy after the other, without the questions that this has answered. */
export function remedied(calibration: CalibrationFacts, remedies: readonly Remedy[]): CalibrationFacts {
  const isMeasured = remedies.some(({ kind }) => kind === 'scale-lengths')
  const isAnswered = (code: string) => OPEN_QUESTIONS.has(code) || (isMeasured && code === 'calibration-unit')
  return {
    ...calibration,
    cameras: remedies.reduce((now, remedy) => applyRemedy(remedy, now), calibration.cameras),
    lenses: remedies.reduce((now, remedy) => applyRemedy(remedy, now), calibration.lenses),
    lengths: isMeasured ? 'metres' : calibration.lengths,
    oddities: calibration.oddities.filter(({ code }) => !isAnswered(code)),
  }
}
