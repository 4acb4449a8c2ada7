/** Where along the whole of a curve a difference is beyond chance: today against earlier sessions, left against right, and along the session; and where no fair test exists, why. */
import { bySide, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/segment-angles.ts'
import { CYCLE_POINTS } from '../gait/cycles/cycle-curve.ts'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import { oneSampleInTurn, regressionInTurn } from '../norms/spm/in-turn.ts'
import { spm } from '../norms/spm/spm.ts'
import { type TCurve, twoSample } from '../norms/spm/t-curve.ts'
import { meanCurves } from './baseline-scores.ts'
import { LEAST_STRIDES } from './drift.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { inPlaces, meanOver } from './places.ts'

interface WaveformTest {
  /** Of the sample: sessions, today's among them; pairs of strides; or strides. */
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
  /** Left less right, over pairs of strides that follow each other. */
  sides: TestedCurves
  /** Slope over the strides. */
  drift: Readonly<Record<Side, TestedCurves>>
}

/** One session against fewer leaves nothing to tell how sessions differ by. With three and more, something is found in no more than one of twenty experiments in which there is nothing (simulated). */
const LEAST_SESSIONS = 3
/** Simulated alike. */
const LEAST_PAIRS = 8

/** Why nobody can be tested against people of whom that is all. */
export const onlySpread = (name: string): string => `of ${name} only mean and spread are known, and a test takes the curve of each person`

/** `unfair`: why today cannot be tested against the earlier sessions, whatever their number; null: it can. */
export function waveformTests(today: MeasuredGait, earlier: readonly MeasuredGait[], unfair: string | null): WaveformTests {
  return { sessions: betweenSessions(today, earlier, unfair), sides: betweenSides(today), drift: bySide((side) => alongStrides(today.strides[side])) }
}

function betweenSessions(today: MeasuredGait, earlier: readonly MeasuredGait[], unfair: string | null): WaveformTests['sessions'] {
  const none = (reason: string) => bySide(() => ({ reason, curves: {} }))
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
    return test(oneSampleInTurn(places.map((place) => averaged(place, (pair, at) => known[pair]!.left[at]! - known[pair]!.right[at]!))), places.length, places[0]!.length)
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

function test(curve: TCurve, n: number, each = 1): WaveformTest | null {
  const { t, degrees, level, clusters } = spm(curve)
  return Number.isNaN(level) ? null : { n, each, degrees, t, level, clusters }
}

