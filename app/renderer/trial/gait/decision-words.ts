import type { Decision, Finding } from '../../../contract/review/review.ts'
import { DECIDED } from '../../../core/review/decided-words.ts'
import { showInstant } from '../../format/days.ts'
import type { IconName } from '../../ui/icons.tsx'

type Kind = Decision['kind']
type Reason = NonNullable<Decision['reason']>

export const DECIDED_ICONS: Readonly<Record<Kind, IconName>> = { confirm: 'check', watch: 'waiting', dismiss: 'cross', ask: 'person' }

/** In the order of their keys, 1 to 4. */
export const REASONS: readonly { reason: Reason; title: string; words: string }[] = [
  { reason: 'not-a-finding', title: 'Not a finding', words: 'the threshold is too low, it is nothing' },
  { reason: 'known', title: 'Known already', words: 'true, and nobody has to hear it again' },
  { reason: 'measurement', title: 'Measurement', words: 'the recording or its analysis is wrong' },
  { reason: 'not-relevant', title: 'Not relevant', words: 'true, and no matter for this person' },
]

export const reasonTitle = (reason: Reason): string => REASONS.find((one) => one.reason === reason)!.title.toLowerCase()

/** `Confirmed by Ines, 20 Nov 2026, 10:12`. */
export const decidedWords = ({ kind, by, atUs }: NonNullable<Finding['decision']>): string => `${DECIDED[kind]}${by === null ? '' : ` by ${by}`}, ${showInstant(atUs)}`
