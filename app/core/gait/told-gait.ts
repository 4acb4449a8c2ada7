/** A gait as plain data that JSON holds: the shape that `app/contract/gait/gait.ts` checks. */
import type { MakerParameter } from '../formats/c3d/c3d-analysis.ts'
import { bySide, type Side } from '../body/joints.ts'
import { type Angle, ANGLES } from '../body/angles/segment-angles.ts'
import type { Said } from '../notes/said.ts'
import { lastPer, oncePer } from '../last-per.ts'
import type { GaitAnalysis } from './analyse-gait.ts'
import type { Certainty } from './angles/certainty.ts'
import { areSidesExchanged } from './exchanged-sides.ts'
import type { GaitEvent } from './gait-event.ts'
import type { GaitPoints } from './gait-points.ts'
import { toldCentre } from './told-centre.ts'
import { meanInterval, whyNoInterval } from './cycles/mean-interval.ts'
import { percentOfCycle } from './cycles/normalised-cycle.ts'
import type { MeasuredStride } from './cycles/measured-stride.ts'
import type { Spread } from './cycles/over-strides.ts'
import { type Parameter, PARAMETERS } from './cycles/parameters.ts'
import { choiceOfGait, movementOf } from './cycles/rhythm.ts'
import { symmetryAngle } from './cycles/symmetry.ts'
import { whyUntold } from './angles/untold-angles.ts'

/** Rounded to what a double of a lab's numbers means; JSON knows no NaN. */
const DECIMALS = 9

interface More {
  steps: Pick<GaitPoints, 'centre'> | null
  /** What the file's maker has worked out. */
  makerParameters?: readonly MakerParameter[]
}

type Told = 'rateHz' | 'cutOffHz' | 'angleSource' | 'beltSpeedMps' | 'events' | 'sides' | 'findings' | 'untold' | 'certainty' | 'standing' | 'oneCycle' | 'gait'

/** `source`: the file's name, or whatever else it comes from. Nothing is compared yet. */
export function toldGait(analysis: Pick<GaitAnalysis, Told> & More, source: string) {
  const { rateHz, cutOffHz, angleSource, beltSpeedMps, events, sides, findings, untold, certainty, standing, oneCycle, gait, steps, makerParameters = [] } = analysis
  const centre = toldCentre(steps)
  const isSideKnown = !areSidesExchanged(findings)
  const strides = [...sides.left.strides, ...sides.right.strides]
  const gaits = choiceOfGait(strides, gait)
  const movement = movementOf(strides, gait)
  return {
    source,
    rateHz,
    cutOffHz,
    angles: angleSource,
    beltSpeedMps,
    events: events.map(oneCycle ? (event) => ({ ...toldEvent(event), cyclePercent: rounded(percentOfCycle(oneCycle, event.timeS)) }) : toldEvent),
    parameters: bySide((side) => parametersOf(sides[side], isSideKnown)),
    curves: bySide((side) => curvesOf(sides[side], (angle) => whyUntold(angle, angleSource, untold), (angle) => certainOf(certainty, side, angle))),
    phases: bySide((side) => sides[side].borders?.map(rounded) ?? null),
    strides: bySide((side) => stridesOf(sides[side])),
    symmetryAnglePercent: isSideKnown ? symmetryAnglesOf(sides) : {},
    standing,
    ...(movement && { movement }),
    ...(gaits && { gaits }),
    ...(oneCycle && { oneCycle }),
    ...(makerParameters.length > 0 && { makerParameters: [...makerParameters] }),
    ...(centre && { centreOfMass: centre }),
    reference: null,
    scores: null,
    deviations: [],
    findings: findings.map(({ level, code, message, hint, said }) => ({ level, code, message, ...(hint === undefined ? {} : { hint }), ...(said && { said }) })),
  }
}

/** Degrees have no natural zero, so an angle's symmetry is a difference, not this. */
function symmetryAnglesOf({ left, right }: GaitAnalysis['sides']): Record<string, number> {
  return Object.fromEntries(PARAMETERS.flatMap((name) => {
    const [one, other] = [left.parameters[name], right.parameters[name]]
    const angle = one && other && !name.endsWith('Deg') ? symmetryAngle(one.value, other.value) : Number.NaN
    return Number.isNaN(angle) ? [] : [[name, rounded(angle)] as const]
  }))
}

/** Which way a foot points hangs on whose side it is of. */
function parametersOf({ parameters, timing }: GaitAnalysis['sides'][Side], isSideKnown: boolean) {
  return Object.fromEntries((Object.entries(parameters) as [Parameter, Spread][]).filter(([name]) => isSideKnown || name !== 'footProgressionDeg').map(([name, spread]) => {
    const { value, sd, n } = spread
    const own = timing[name]
    const interval = meanInterval(name, spread, own)
    const why = whyNoInterval(n)
    return [name, { value: rounded(value), sd: Number.isNaN(sd) ? null : rounded(sd), n, interval: interval && (interval.map(rounded) as typeof interval), ...(why !== null && { intervalUntold: why }), ...(own && { events: { mean: rounded(own.mean), stride: rounded(own.each), scatter: rounded(own.scatter) } }) }]
  }))
}

function stridesOf({ measured, leftOut, leftOutSaid, odd }: GaitAnalysis['sides'][Side]): ToldStride[] {
  return measured.map((stride, at) => lastTold(stride, (last) => last.leftOut === leftOut[at] && last.odd === odd[at], () => ({ fromS: rounded(stride.fromS), toS: rounded(stride.toS), phases: stride.borders?.map(rounded) ?? null, leftOut: leftOut[at]!, ...(leftOutSaid[at] && { leftOutSaid: leftOutSaid[at] }), odd: odd[at]! })))
}

interface ToldStride {
  fromS: number
  toS: number
  phases: number[] | null
  leftOut: string | null
  leftOutSaid?: Said
  odd: string | null
}

/** Of thousands an event that moves touches two or three; the others are the same objects once more. */
const lastTold = lastPer<MeasuredStride, ToldStride>()
const toldEvent = oncePer((event: GaitEvent): GaitEvent => ({ ...event, timeS: rounded(event.timeS) }))

function curvesOf({ strides, measured, curves }: GaitAnalysis['sides'][Side], why: (angle: Angle) => string, certain: (angle: Angle) => ReturnType<typeof certainOf>) {
  return Object.fromEntries(
    ANGLES.map((name) => {
      const curve = curves[name]
      if (!curve) return [name, { observable: false as const, reason: strides.length === 0 ? 'no stride of this side was found' : (whyImpossible(name, measured) ?? why(name)) }]
      return [name, { observable: true as const, unit: 'deg' as const, mean: Array.from(curve.mean, rounded), sd: curve.n < 2 ? null : Array.from(curve.sd, rounded), n: curve.n, ...certain(name) }]
    }),
  )
}

function whyImpossible(angle: Angle, measured: GaitAnalysis['sides'][Side]['measured']): string | null {
  const most = Math.max(...measured.map(({ impossibleDeg }) => impossibleDeg?.[angle] ?? 0))
  return most > 0 ? `these points would have it go up to ${Math.round(most)}° from the way or within a stride, which no body does` : null
}

function certainOf({ spreadDeg, heldShare }: Certainty, side: Side, angle: Angle) {
  const [spread, held] = [spreadDeg[side][angle], heldShare[side][angle]]
  return { ...(spread !== undefined && { frameSdDeg: rounded(spread) }), ...(held !== undefined && { heldShare: rounded(held) }) }
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS))
