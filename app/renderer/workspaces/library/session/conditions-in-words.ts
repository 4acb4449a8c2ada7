import type { Trial } from '../../../../contract/library.ts'
import { SURFACES, TRIAL_KINDS } from '../words.ts'

const wordsOf = (options: readonly (readonly [string, string])[], value: string | null) => options.find(([option]) => option === value)?.[1]

/** One line for a trial whose conditions are folded away: `Walk · treadmill 1.25 m/s · barefoot · pain 3`. */
export function conditionsInWords(trial: Trial): string {
  const surface = wordsOf(SURFACES, trial.surface)
  const belt = trial.surface === 'treadmill' && trial.beltSpeedMps !== null ? ` ${trial.beltSpeedMps} m/s` : ''
  const stated = [
    surface && `${surface}${belt}`,
    trial.footwear,
    trial.aid,
    trial.pain !== null && `pain ${trial.pain}`,
    trial.affectedSide !== null && trial.affectedSide !== 'none' && `affected ${trial.affectedSide}`,
  ].filter(Boolean)
  return [wordsOf(TRIAL_KINDS, trial.kind), ...(stated.length > 0 ? stated : ['conditions not stated'])].join(' · ')
}
