/** Where along the whole of a curve a difference is beyond chance: today against earlier sessions or against the people of a cohort, left against right, and along the session; and where no fair test exists, why. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/angles/segment-angles.ts'
import { CYCLE_POINTS } from '../gait/cycles/cycle-curve.ts'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import { pairedInTurn, regressionInTurn } from '../norms/spm/in-turn.ts'
import { atEveryPercent, curvesOfSide, LEAST_PEOPLE, type Reference } from '../norms/references/reference.ts'
import { type Spm, spm, spmOfSmoothness } from '../norms/spm/spm.ts'
import { type TCurve, twoSample } from '../norms/spm/t-curve.ts'
import { meanCurves } from './baseline-scores.ts'
import { LEAST_STRIDES } from './drift/drift.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { inPlaces, meanOver } from './places.ts'

interface WaveformTest {
  /** Of the sample: sessions or people, today's among them; pairs of strides; or strides. */
  n: number
  /** So many neighbouring strides, or pairs of them, are averaged into one of the sample. */
  each: number
  degrees: number
  /** NaN where the curves do not differ from each other at all. */
  t: Float64Array
  /** |t| comes over it anywhere along this one curve in one of twenty where there is no effect. */
  level: number
  /** Percent of the stride. `sign`: of t there. */
  clusters: readonly { from: number; to: number; sign: 1 | -1; chance: number }[]
}

export interface TestedCurves {
  /** Why nothing is tested, in words; null: what has a curve is. */
  reason: string | null
  curves: Readonly<Partial<Record<Angle, WaveformTest>>>
}

export interface WaveformTests {
  /** Today less the earlier sessions: each session counts as one, however many strides it has. */
  sessions: Readonly<Record<Side, TestedCurves>>
  /** Today less the people of the norm or cohort that today is held against, each counted once; null where it is held against none. */
  people: Readonly<Record<Side, TestedCurves>> | null
  /** Left less right, over pairs of strides that follow each other. */
  sides: TestedCurves
  /** Slope over the strides. */
  drift: Readonly<Record<Side, TestedCurves>>
}

/** One session against fewer leaves nothing to tell how sessions differ by. With three, something is found in one of twenty experiments in which there is nothing (`npm run bench -- deviations`: 4 to 5 % by the draws). */
export const LEAST_SESSIONS = 3
/** With eight, in 3 to 4 % where strides do not hang together, in 4 to 6 % where each has half of the one before (`npm run bench -- deviations`). */
export const LEAST_PAIRS = 8

/** What today can fairly be tested against. */
export interface TestedAgainst {
  earlier: readonly MeasuredGait[]
  /** Why earlier sessions cannot be, whatever their number, in words; null: they can. */
  unfair: string | null
  /** The norm or cohort that today is held against: through the gate, or by its name alone with why it is not. */
  people: { reference: Reference } | { unfair: string } | null
}

/** Undefined where a gait is held against no norm or cohort. `people`: those that the gate lets through. */
export function amongPeopleOf({ reference, people }: { reference: { name: string } | null; people: { reference: Reference } | null }): TestedAgainst | undefined {
  if (!reference) return undefined
  const { name } = reference
  return { earlier: [], unfair: `today is held against “${name}”, not against earlier sessions`, people: people ?? { unfair: `only the shape can be compared with “${name}”, for the reason that is told with it` } }
}

/** Of a gait that is held against no norm or cohort. `shapeOnly`: where they did not get through the gate. */
export const amongSessionsOf = (earlier: readonly MeasuredGait[], shapeOnly: object | null): TestedAgainst => ({ earlier, unfair: shapeOnly && 'the earlier sessions were measured otherwise, so only the shape can be compared', people: null })

export function waveformTests(today: MeasuredGait, { earlier, unfair, people }: TestedAgainst): WaveformTests {
  return { sessions: betweenSessions(today, earlier, unfair), people: people && amongPeople(today, people), sides: betweenSides(today), drift: bySide((side) => alongStrides(today.strides[side])) }
}

const none = (reason: string) => bySide((): TestedCurves => ({ reason, curves: {} }))

/** A group of one against the others, whose spread is taken to be that of all (as in Crawford & Howell 1998, Clin Neuropsychol 12:482). */
function amongPeople(today: MeasuredGait, people: NonNullable<TestedAgainst['people']>): Readonly<Record<Side, TestedCurves>> {
  if ('unfair' in people) return none(people.unfair)
  const { name, population: { n }, leftOut } = people.reference
  const curves = bySide((side) => curvesOfSide(people.reference, side))
  if (SIDES.every((side) => Object.values(curves[side]).every(({ smoothness }) => smoothness === undefined))) return none(`only mean and spread of “${name}” are known, and a test takes the curve of each person`)
  if (n < LEAST_PEOPLE) return none(`“${name}” is of ${n === 1 ? 'one person' : `${n} ${leftOut === undefined ? '' : 'other '}people`}: a test takes ${LEAST_PEOPLE}`)
  const now = meanCurves(today)
  return bySide((side) => tested((angle) => {
    const [own, all] = [now[side][angle], curves[side][angle]]
    if (!own || all?.smoothness === undefined) return null
    const [mean, sd] = [atEveryPercent(all.mean), atEveryPercent(all.sdBetween)]
    const t = own.map((value, at) => (sd[at]! > 0 ? (value - mean[at]!) / (sd[at]! * Math.sqrt(1 + 1 / n)) : Number.NaN))
    return told(spmOfSmoothness({ t, degrees: n - 1, smoothness: all.smoothness }), n + 1, 1)
  }))
}

function betweenSessions(today: MeasuredGait, earlier: readonly MeasuredGait[], unfair: string | null): WaveformTests['sessions'] {
  if (unfair !== null) return none(unfair)
  if (earlier.length < LEAST_SESSIONS) return none(`between sessions the sample is the session, not the stride, and there ${earlier.length === 1 ? 'is 1 earlier session' : `are ${earlier.length} earlier sessions`}: a test takes ${LEAST_SESSIONS}`)
  const [now, before] = [meanCurves(today), earlier.map(meanCurves)]
  return bySide((side) => tested((angle) => {
    const [own, others] = [now[side][angle], before.flatMap((curves) => curves[side][angle] ?? [])]
    return own && others.length === earlier.length ? test(twoSample([own], others), earlier.length + 1) : null
  }))
}

/** A stride of the left and the next one that begins on the right. */
function betweenSides({ strides: { left, right } }: MeasuredGait): TestedCurves {
  const pairs = left.flatMap((one) => {
    const other = right.find(({ fromS }) => fromS >= one.fromS && fromS < one.toS)
    return other ? [{ left: one.curves, right: other.curves }] : []
  })
  if (pairs.length < LEAST_PAIRS) return { reason: `a stride of the left and one of the right follow each other ${pairs.length === 1 ? 'once' : `${pairs.length} times`}: a test takes ${LEAST_PAIRS}`, curves: {} }
  return tested((angle) => {
    const known = pairs.flatMap((pair) => (pair.left[angle] && pair.right[angle] ? [{ left: pair.left[angle], right: pair.right[angle] }] : []))
    if (known.length < LEAST_PAIRS) return null
    const places = inPlaces([...known.keys()])
    const meansOf = (side: Side) => places.map((place) => averaged(place, (pair, at) => known[pair]![side][at]!))
    return test(pairedInTurn(meansOf('left'), meansOf('right')), places.length, places[0]!.length)
  })
}

function alongStrides(strides: readonly MeasuredStride[]): TestedCurves {
  if (strides.length < LEAST_STRIDES) return { reason: `${strides.length === 1 ? 'there is 1 stride' : `there are ${strides.length} strides`}: a drift is looked for in ${LEAST_STRIDES} and more`, curves: {} }
  return tested((angle) => {
    const known = strides.flatMap(({ curves, fromS, toS }) => (curves[angle] ? [{ curve: curves[angle], atS: (fromS + toS) / 2 }] : []))
    if (known.length < LEAST_STRIDES) return null
    const places = inPlaces([...known.keys()])
    const times = places.map((place) => meanOver(place, (stride) => known[stride]!.atS))
    return test(regressionInTurn(places.map((place) => averaged(place, (stride, at) => known[stride]!.curve[at]!)), times), places.length, places[0]!.length)
  })
}

const averaged = (place: readonly number[], value: (of: number, at: number) => number): Float64Array => Float64Array.from({ length: CYCLE_POINTS }, (_, at) => meanOver(place, (of) => value(of, at)))

function tested(of: (angle: Angle) => WaveformTest | null): TestedCurves {
  return { reason: null, curves: Object.fromEntries(ANGLES.flatMap((angle) => {
    const one = of(angle)
    return one ? [[angle, one] as const] : []
  })) }
}

const test = (curve: TCurve, n: number, each = 1): WaveformTest | null => told(spm(curve), n, each)

const told = ({ t, degrees, level, clusters }: Spm, n: number, each: number): WaveformTest | null => (Number.isNaN(level) ? null : { n, each, degrees, t, level, clusters })
