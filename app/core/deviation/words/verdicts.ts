/** What a verdict says, by what a gait is held against. English, as `english.ts`. */
import type { Verdict } from '../deviation.ts'

/** The same person's sessions, a norm's or cohort's people, or the person's other side. */
export type Against = 'sessions' | 'people' | 'sides'

export const VERDICTS: Readonly<Record<Against, Readonly<Record<Verdict, string>>>> = {
  sessions: { beyond: 'beyond the usual variation of this measurement', possible: 'possible', within: 'within measurement error', 'too-little-data': 'too little data' },
  people: { beyond: 'beyond what is usual among these people', possible: 'possible', within: 'within what is usual among these people', 'too-little-data': 'too little data' },
  sides: { beyond: 'beyond the usual difference between two sides', possible: 'possible', within: 'within the usual difference between two sides', 'too-little-data': 'too little data' },
}

export const againstOf = ({ kind }: { kind: 'own-baseline' | 'norm' | 'cohort' | 'picked' }): Against => (kind === 'norm' || kind === 'cohort' ? 'people' : 'sessions')
