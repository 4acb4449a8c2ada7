/** The control set of a gait deviation index: the people of a cohort, both sides of each; or in words why there is none. */
import { SIDES, type Side } from '../../body/joints.ts'
import { leadingDirections } from '../../math/leading-directions.ts'
import type { Reference } from '../references/reference.ts'
import { everySecond, type MeanCurvesBySide } from './against-reference.ts'
import { type DeviationControls, deviationControls, deviationIndex, INDEX_FEATURES, indexSd, LEAST_CONTROLS } from './deviation-index.ts'
import { PROFILE } from './profile-score.ts'

/** Of the logarithm of distances. */
const LEAST_SPREAD = 1e-6

type Lacking = { lacking: string }
export type ControlSet = { controls: DeviationControls } | Lacking

/** Of a baseline. */
export const NO_INDEX_AMONG_SESSIONS = 'it takes gaits of other people, and these are of the same person.'

/** Null: nothing stands in the way, as far as is known without its people's curves. `reference`: without whoever is left out. */
export function whyNoIndex(measured: MeanCurvesBySide, { name, population: { n }, leftOut }: Pick<Reference, 'name' | 'population' | 'leftOut'>, keepsPeople: boolean): Lacking | null {
  if (!keepsPeople) return { lacking: `it takes each person’s curves, and “${name}” has none.` }
  if (n < LEAST_CONTROLS) return { lacking: `it takes ${LEAST_CONTROLS} people at least, one more than its ${INDEX_FEATURES} features; “${name}” is of ${n}${leftOut === undefined ? '' : ' others'}.` }
  return untold('today’s measurement', (side, angle) => measured[side][angle] !== undefined)
}

/** Of a reference with its people's curves; `places`: who of them is left out. */
export function controlSetOf({ name, people, deviationFeatures }: Pick<Reference, 'name' | 'people' | 'deviationFeatures'>, places: readonly number[] = []): ControlSet {
  const missing = untold(`“${name}”`, (side, angle) => people?.[side][angle] !== undefined)
  if (missing) return missing
  const sidesOfEach = people!.left[PROFILE[0]]!.flatMap((_, at) => (places.includes(at) ? [] : [SIDES.map((side) => PROFILE.flatMap((angle) => everySecond(people![side][angle]![at]!)))]))
  const features = deviationFeatures ?? leadingDirections(sidesOfEach.flat(), INDEX_FEATURES)
  const controls = features && deviationControls(name, sidesOfEach, features, deviationFeatures !== undefined)
  // Were all of them equally far, nothing would be one standard deviation further.
  if (!controls || !(controls.logDistance.sd > LEAST_SPREAD)) return { lacking: `the gaits of “${name}” are too much alike for ${INDEX_FEATURES} features.` }
  return { controls }
}

/** As `app/contract/gait/gait.ts` tells it. */
export function toldIndex(measured: MeanCurvesBySide, set: ControlSet) {
  if ('lacking' in set) return { gdi: null, noGdi: set.lacking }
  const { controls, controls: { name, people, areFeaturesGiven } } = set
  const [left, right] = SIDES.map((side) => PROFILE.flatMap((angle) => everySecond(measured[side][angle]!))) as [number[], number[]]
  const gdi = { left: deviationIndex(left, controls), right: deviationIndex(right, controls), sd: { left: indexSd(left, controls), right: indexSd(right, controls) }, controls: name, people, areFeaturesGiven }
  return Number.isFinite(gdi.left + gdi.right) ? { gdi } : { gdi: null, noGdi: `today’s curves are the very mean of “${name}”.` }
}

function untold(whose: string, isTold: (side: Side, angle: (typeof PROFILE)[number]) => boolean): Lacking | null {
  const missing = PROFILE.filter((angle) => SIDES.some((side) => !isTold(side, angle))).map((angle) => angle.replaceAll('-', ' '))
  return missing.length === 0 ? null : { lacking: `it takes all nine angles of both sides, and ${whose} does not tell ${new Intl.ListFormat('en', { type: 'disjunction' }).format(missing)}.` }
}
