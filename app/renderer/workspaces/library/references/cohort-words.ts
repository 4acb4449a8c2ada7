import type { CohortCheck } from '../../../../contract/gait/references.ts'
import { count } from '../../../format/amounts.ts'
import { number } from '../../../format/measured.ts'

/** `12 people, 14 trials of 13 sessions, at v* 0.38 to 0.47`. */
export function cohortWords({ people, sessions, speeds }: Pick<CohortCheck, 'people' | 'sessions' | 'speeds'>): string {
  const trials = sessions.flatMap((session) => session.trials.filter(({ leftOut }) => leftOut === null)).length
  const speed = speeds && [...new Set([speeds.least, speeds.most].map((value) => number(value, 2)))].join(' to ')
  return [count(people, 'person', 'people'), `${count(trials, 'trial')} of ${count(sessions.length, 'session')}`, speed && `at v* ${speed}`].filter(Boolean).join(', ')
}
