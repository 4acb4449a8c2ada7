/** From steps, and angles over time, to strides: what each of them was, and what they were on the whole. */
import { bySide, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { asReason } from '../../first-letter.ts'
import type { AngleCurves } from '../angles/angle-curves.ts'
import { type Contradiction, contradictions } from '../events/contradictions.ts'
import { headingOf } from '../events/heading.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import { said, saidInEnglish } from '../../notes/notes.ts'
import type { Said } from '../../notes/said.ts'
import { sizeDoubt, type StatedSize } from '../body-in-metres.ts'
import type { GaitPoints } from '../gait-points.ts'
import { lastPer } from '../../last-per.ts'
import { beltWay } from './belt-way.ts'
import { byMinute } from './by-minute.ts'
import { type ExcludedStride, whyExcluded } from './excluded-strides.ts'
import type { FootWays } from './foot-ways.ts'
import { curvesIn } from './impossible-curves.ts'
import { meanBorders } from './mean-borders.ts'
import { countingStrides } from './counting-strides.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { WITHOUT_TIME } from './normalised-cycle.ts'
import { oddStrides } from './odd-strides.ts'
import { type CurveSpread, type Spread, spreadOfSums, sumsOf } from './over-strides.ts'
import { type Parameter, PARAMETERS, strideParameters } from './parameters.ts'
import { type PhaseBorders, phaseBorders } from './phases.ts'
import type { GaitKind } from '../gait-kind.ts'
import { outOfRhythm } from './rhythm.ts'
import { roomSpeedMps } from './room-speed.ts'
import { strideCurves } from './stride-curves.ts'
import { type Stride, stridesOf } from './strides.ts'
import { timeSlopes, type TimeSlopes } from './time-slopes.ts'
import { type TimingError, timingErrorsIn } from './timing-errors.ts'
import { isTurn, turnWithin } from './turning.ts'

export interface StrideMeasures {
  strides: readonly Stride[]
  /** Of each stride, in the same order. */
  measured: readonly MeasuredStride[]
  each: readonly Parameters[]
  /** How far the person turned, degrees; NaN where nobody knows. */
  turned: readonly number[]
  /** Why a stride is in no mean, in words; null of one that counts. */
  leftOut: readonly (string | null)[]
  /** The same as data, where no person has said it. */
  leftOutSaid: readonly (Said | null)[]
  /** In what a stride is not like the others, in words; it counts until a person leaves it out. */
  odd: readonly (string | null)[]
  parameters: Partial<Record<Parameter, Spread>>
  /** What parameters may be off by because events may be; of those that hang on none, nothing. */
  timing: Partial<Record<Parameter, TimingError>>
  /** What is not in it cannot be told from this trial. */
  curves: Partial<Record<Angle, CurveSpread>>
  /** Means over the strides; null where none has them. */
  borders: PhaseBorders | null
}

export interface StrideChoices {
  /** By a person. */
  excluded?: readonly ExcludedStride[]
  /** Of the same movement by other events: strides that are bounded by the same ones are not measured again. */
  earlier?: Readonly<Record<Side, StrideMeasures>>
  /** Whether it is one cycle of each side, brought to one length: then it has no times. */
  isOneCycle?: boolean
  /** Of the person. */
  stated?: StatedSize | null
  /** Of which gait means are where there are two; null: nobody has chosen. */
  gait?: GaitKind | null
}

/** `points` are null where nothing tells where the feet were: then there are no lengths; nor are there where somebody goes through the room though a belt’s speed is stated, or is of no person’s size. A cycle that was brought to a length tells no times either. Strides in which somebody turns, and those out of rhythm, are in no mean. */
export function measureStrides(events: readonly GaitEvent[], timesS: Float64Array, angles: AngleCurves, points: GaitPoints | null, beltSpeedMps: number, { excluded = [], earlier, isOneCycle = false, stated = null, gait = null }: StrideChoices = {}): Record<Side, StrideMeasures> {
  const heading = points && headingOf(points)
  const isBeltDoubted = points !== null && beltSpeedMps > 0 && roomSpeedMps(points) !== null
  const sized = points && !sizeDoubt(points, stated)?.isImpossible ? points : null
  const ways = sized && heading && !isBeltDoubted ? waysOf(sized, heading, beltSpeedMps, events.some(({ source }) => source === 'vendor')) : null
  const stridesBySide = bySide((side) => stridesOf(events, side))
  const whyOutOfRhythm = outOfRhythm([...stridesBySide.left, ...stridesBySide.right], gait)
  const impossible = isOneCycle ? [] : contradictions(inOrder(events))
  const timingOf = timingErrorsIn(events)
  const isTold = isOneCycle ? (name: Parameter) => WITHOUT_TIME.has(name) : () => true
  return bySide((side) => {
    const strides = stridesBySide[side]
    const degrees = angles[side]['foot-progression']
    const progression = degrees ? { timesS, degrees } : null
    const before = earlierOf(earlier?.[side])
    const known = strides.map((stride) => before(stride))
    const measured = strides.map((stride, at): MeasuredStride => known[at]?.measured ?? { fromS: stride.fromS, toS: stride.toS, borders: phaseBorders(stride), ...curvesIn(timesS, angles[side], stride) })
    const waysWithin = (stride: Stride) => (ways && isWithin(stride, ways.timesS) ? ways : null)
    const each = strides.map((stride, at) => known[at]?.each ?? strideParameters(stride, waysWithin(stride), sized, progression))
    const slopes = strides.map((stride, at) => lastSlopes(each[at]!, () => true, () => timeSlopes(stride, waysWithin(stride))))
    const turned = strides.map((stride, at) => known[at]?.turnedDeg ?? (points && heading ? turnWithin(stride, points.timesS, heading) : 0))
    const byPerson = strides.map((stride) => whyExcluded(stride, excluded))
    const leftOutSaid = strides.map((stride, at) => (byPerson[at] === null ? (whyTurning(turned[at]!) ?? whyOutOfRhythm(stride)) : null))
    const leftOut = leftOutSaid.map((one, at) => byPerson[at] ?? (one && saidInEnglish(one)))
    const counted = countingStrides({ measured, leftOut })
    const odd = oddOf(measured, leftOut).map((reason, at) => (leftOut[at] === null ? (whyImpossible(strides[at]!, impossible) ?? reason) : null))
    const timing = timingOf(strides.filter((_, at) => leftOut[at] === null), slopes.filter((_, at) => leftOut[at] === null))
    return { strides, measured, each, turned, leftOut, leftOutSaid, odd, parameters: parametersOver(counted, new Map(measured.map((stride, at) => [stride, each[at]!])), isTold), timing, curves: strideCurves(counted), borders: meanBorders(counted) }
  })
}

/** Of an hour of strides all but those that an event touches are the same once more. */
const lastSlopes = lastPer<Parameters, TimeSlopes>()

function earlierOf(earlier: StrideMeasures | undefined): (stride: Stride) => { measured: MeasuredStride; each: Parameters; turnedDeg: number } | undefined {
  const places = new Map(earlier?.strides.map(({ fromS }, at) => [fromS, at]))
  return (stride) => {
    const at = places.get(stride.fromS)
    if (at === undefined || !earlier) return undefined
    const same = (['toS', 'offS', 'oppositeOffS', 'oppositeStrikeS'] as const).every((name) => Object.is(earlier.strides[at]![name], stride[name]))
    return same ? { measured: earlier.measured[at]!, each: earlier.each[at]!, turnedDeg: earlier.turned[at]! } : undefined
  }
}

/** Among those that count. */
function oddOf(measured: readonly MeasuredStride[], leftOut: readonly (string | null)[]): (string | null)[] {
  const odd = oddStrides(measured.filter((_, at) => leftOut[at] === null))
  let next = 0
  return leftOut.map((reason) => (reason === null ? odd[next++]! : null))
}

/** By the first that touches it. */
function whyImpossible({ side, fromS, toS }: Stride, impossible: readonly Contradiction[]): string | null {
  const found = impossible.find(({ between: [before, after], oddity }) => (before.side === side || after.side === side) && (oddity.code === 'event-missing' ? before.timeS < toS && after.timeS > fromS : before.timeS <= toS && after.timeS >= fromS))
  return found ? asReason(found.oddity.message) : null
}

const whyTurning = (turnDeg: number): Said | null => (isTurn(turnDeg) ? said('stride-turns', { turnDeg }) : null)

const isWithin = ({ fromS, toS }: Stride, timesS: Float64Array): boolean => fromS >= timesS[0]! && toS <= timesS.at(-1)!

function waysOf(points: GaitPoints, heading: Float64Array, beltSpeedMps: number, areMakers: boolean): FootWays {
  const { timesS, toe, pelvis, ofModel } = points
  return lastWays(points, (last) => (last.belt?.speedMps ?? 0) === beltSpeedMps && (last.areMakers ?? false) === areMakers, () => ({ timesS, ...(areMakers && { areMakers }), ...(ofModel ? { foot: bySide(() => pelvis), isPelvis: true } : { foot: toe }), belt: beltSpeedMps === 0 ? null : { speedMps: beltSpeedMps, ahead: beltWay(points, heading, beltSpeedMps) } }))
}

const lastWays = lastPer<GaitPoints, FootWays>()

/** As far as keypoints of cameras tremble, toes may seem to be lower in swing than they stood. Assumed. */
const TREMBLING_M = 0.01

/** Whether toes are told to swing lower than they stand, which none does. */
export const isUnderFloor = (clearance: Spread | null): boolean => clearance !== null && clearance.value < -TREMBLING_M

type Parameters = Readonly<Record<Parameter, number>>

const parameterSums = byMinute((strides, parametersOf: ReadonlyMap<MeasuredStride, Parameters>) => {
  const each = strides.map((stride) => parametersOf.get(stride)!)
  return PARAMETERS.map((name) => sumsOf(each.map((one) => one[name])))
})

function parametersOver(counted: readonly MeasuredStride[], parametersOf: ReadonlyMap<MeasuredStride, Parameters>, isTold: (name: Parameter) => boolean): StrideMeasures['parameters'] {
  const minutes = parameterSums(counted, parametersOf)
  return Object.fromEntries(PARAMETERS.flatMap((name, place) => {
    const spread = spreadOfSums(minutes.map((minute) => minute[place]!))
    return spread && isTold(name) && !(name === 'toeClearanceM' && isUnderFloor(spread)) ? [[name, spread]] : []
  }))
}
