/** The test of one curve that belongs to what it is held against, and what it says in words. */
import type { Gait } from '../../../../contract/gait/gait.ts'
import type { TrialGait } from '../../../../contract/gait/trial-gait.ts'
import type { TestedCurves } from '../../../../contract/gait/within-session.ts'
import type { Side } from '../../../../core/body/joints.ts'
import { number } from '../../../format/measured.ts'
import type { How } from '../against/how.ts'

export type WaveformTest = TestedCurves['curves'][string]

export interface ShownTest {
  /** Null: there is none. */
  test: WaveformTest | null
  /** Which test it is over what; or why there is none. */
  words: string
  /** What is beyond chance, or that nothing is. */
  found: string
}

/** Null where a version that knew no tests made the gait, and where they could not be worked out: the list of what differs says why. */
export function shownTest({ gait: { waveformTests }, notTried }: Pick<TrialGait, 'notTried'> & { gait: Pick<Gait, 'waveformTests'> }, how: How, side: Side, angle: string): ShownTest | null {
  if (waveformTests === undefined) return null
  if (how === 'picked') return none('between two measurements there is none: the sample is the session, not the stride')
  if (waveformTests === null) return notTried !== null ? null : { test: null, words: 'The test along the curve is being worked out …', found: '' }
  const { people } = waveformTests
  const over = overOf(waveformTests, how)
  const { reason, curves } = how === 'usual' ? (people ?? waveformTests.sessions)[side] : how === 'sides' ? waveformTests.sides : waveformTests.drift[side]
  if (reason !== null) return none(reason)
  const test = curves[angle]
  if (!test) return none('this curve is not known often enough')
  return { test, words: OVER[over](test), found: foundWords(test, how) }
}

/** What the tests of these sides are of, and what a finding counts beside it: one may find what the other does not. Null where there is no test. */
export function whatIsTested(trialGait: Parameters<typeof shownTest>[0], how: How, sides: readonly Side[], angle: string): string | null {
  const tests = sides.flatMap((side) => shownTest(trialGait, how, side, angle)?.test ?? [])
  const { waveformTests } = trialGait.gait
  if (!waveformTests || how === 'picked' || tests.length === 0) return null
  const degrees = [...new Set(tests.map((test) => test.degrees))].join(' and ')
  return COUNTS[overOf(waveformTests, how)](tests[0]!, `(${degrees} degrees of freedom)`)
}

const overOf = ({ people }: NonNullable<Gait['waveformTests']>, how: Exclude<How, 'picked'>) => (how === 'usual' && people ? 'people' : how)

const COUNTS: Readonly<Record<Exclude<How, 'picked'> | 'people', (test: WaveformTest, degrees: string) => string>> = {
  usual: ({ n }, degrees) => `SPM counts ${n - 1} earlier sessions once each ${degrees}; “What differs” pools phases, both sides and what is known of how much days differ.`,
  people: ({ n }, degrees) => `SPM tests this one curve against ${n - 1} people ${degrees}; “What differs” looks at all angles and both sides at once.`,
  sides: ({ n, each }, degrees) => `SPM tests ${pairsOf(n, each)} of this one trial ${degrees}; “What differs” also counts how much healthy sides differ, and from day to day.`,
  drift: (_, degrees) => `SPM tests this one curve over the strides of this trial ${degrees}; “What differs” looks at all angles, phases and both sides at once.`,
}

const pairsOf = (n: number, each: number): string => `${n} pairs of ${each > 1 ? `means of ${each} ` : ''}strides`

const none = (reason: string): ShownTest => ({ test: null, words: `No test along the curve: ${reason}.`, found: '' })

const OVER: Readonly<Record<Exclude<How, 'picked'> | 'people', (test: WaveformTest) => string>> = {
  usual: ({ n, degrees }) => `today against ${n - 1} earlier sessions, each counted once (${degrees} degrees of freedom)`,
  people: ({ n, degrees }) => `today against ${n - 1} people, each counted once (${degrees} degrees of freedom)`,
  sides: ({ n, each }) => `left less right over ${pairsOf(n, each)} of this trial`,
  drift: ({ n, each }) => `change over ${n} ${each > 1 ? `means of ${each} strides` : 'strides'}`,
}

const MORE: Readonly<Record<Exclude<How, 'picked'>, readonly [more: string, less: string]>> = { usual: ['more', 'less'], sides: ['left more', 'left less'], drift: ['rising', 'falling'] }

function foundWords({ clusters, level }: WaveformTest, how: Exclude<How, 'picked'>): string {
  const over = `|t| over ${number(level, 1)}`
  if (clusters.length === 0) return `nowhere ${over}`
  return `${over}: ${clusters.map((one) => clusterWords(one, how)).join('; ')}`
}

/** `62 to 74 %, less (p 0.003; not with events 20 ms later)`. */
export function clusterWords({ fromPercent, toPercent, sign, p, sensitivity }: WaveformTest['clusters'][number], how: Exclude<How, 'picked'>): string {
  const broken = sensitivity.filter(({ holds }) => !holds).map(({ what }) => (what.startsWith('without ') ? what : `with ${what}`))
  return `${number(fromPercent, 0)} to ${number(toPercent, 0)} %, ${MORE[how][sign > 0 ? 0 : 1]} (p ${chance(p)}${broken.length === 0 ? '' : `; not ${broken.length > BROKEN_NAMED ? `under ${broken.length} of ${sensitivity.length} checks` : broken.join(', nor ')}`})`
}

/** Of a stretch of which no more is known than that it is over the level, the level’s own. */
const chance = (p: number): string => (p < 0.001 ? '< 0.001' : p >= 0.05 ? 'up to 0.05' : number(p, 3))

/** More are only counted. */
const BROKEN_NAMED = 2
