import type { Trial } from '../../contract/library/trials.ts'
import { SURFACES, TRIAL_KINDS } from './lab-words.ts'

const wordOfOption = (options: readonly (readonly [string, string])[], value: string | null) => options.find(([option]) => option === value)?.[1]

/** `rejected: stumbled`. */
export const rejectedWords = ({ rejectionReason }: Pick<Trial, 'rejectionReason'>) => (rejectionReason === null ? 'rejected' : `rejected: ${rejectionReason}`)

/** One line for a trial whose conditions are folded away: `Walk · treadmill 1.25 m/s · barefoot · pain 3`. */
export function conditionsInWords(trial: Trial): string {
  const surface = wordOfOption(SURFACES, trial.surface)
  const belt = trial.surface === 'treadmill' && trial.beltSpeedMps !== null ? ` ${trial.beltSpeedMps} m/s` : ''
  const stated = [
    surface && `${surface}${belt}`,
    trial.footwear,
    trial.aid,
    trial.pain !== null && `pain ${trial.pain}`,
    trial.affectedSide !== null && trial.affectedSide !== 'none' && `affected ${trial.affectedSide}`,
  ].filter(Boolean)
  const standing = [trial.standing === 'rejected' && rejectedWords(trial), trial.isRepresentative && 'stands for its kind'].filter(Boolean)
  return [...standing, wordOfOption(TRIAL_KINDS, trial.kind), ...(stated.length > 0 ? stated : ['conditions not stated'])].join(' · ')
}
