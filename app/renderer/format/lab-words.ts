import { upAxes } from '../../contract/basics/fields.ts'
import type { consentPurposes } from '../../contract/library/athletes.ts'
import type { standings, stepsBy, surfaces, trialKinds, TrialFields } from '../../contract/library/trials.ts'

/** The words for values that the contract names. */
type Options<Value extends string> = readonly (readonly [Value, string])[]

export const SIDES: Options<NonNullable<TrialFields['affectedSide']>> = [
  ['none', 'none'],
  ['left', 'left'],
  ['right', 'right'],
  ['both', 'both'],
]

export const TRIAL_KINDS: Options<(typeof trialKinds)[number]> = [
  ['walk', 'Walk'],
  ['run', 'Run'],
  ['squat', 'Squat'],
  ['jump', 'Jump'],
  ['standing', 'Standing still'],
  ['other', 'Other'],
]

export const SURFACES: Options<(typeof surfaces)[number]> = [
  ['overground', 'overground'],
  ['treadmill', 'treadmill'],
]

export const STANDINGS: Options<(typeof standings)[number]> = [
  ['accepted', 'accepted'],
  ['rejected', 'rejected'],
]

export const STEPS_BY: Options<(typeof stepsBy)[number]> = [
  ['movement', 'how the feet move'],
  ['plates', 'force plates first'],
]

export const UPS: Options<(typeof upAxes)[number]> = upAxes.map((axis) => [axis, axis.startsWith('-') ? `${axis} (${axis[1]} points down)` : axis.slice(1)])

export const PAIN: Options<string> = Array.from({ length: 11 }, (_, level) => [
  String(level),
  level === 0 ? '0 · none' : level === 10 ? '10 · worst imaginable' : String(level),
])

export const PURPOSES: Readonly<Record<(typeof consentPurposes)[number], readonly [string, string]>> = {
  analysis: ['Analysis', 'Footage and results are kept and analysed here'],
  report: ['Report', 'Results go into a report for somebody else'],
  'training-data': ['Training data', 'Labelled frames may train a model'],
  cohort: ['Cohort', 'Curves may stand in a reference group'],
}
