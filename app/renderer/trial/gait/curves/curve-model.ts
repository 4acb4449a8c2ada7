/** From a trial's gait to what is drawn of one angle. */
import type { Gait } from '../../../../contract/gait/gait.ts'
import { SIDES, type Side } from '../../../../core/body/joints.ts'
import { asksForALook } from '../../../../core/deviation/deviation.ts'
import { PHASES, type Phase } from '../../../../core/gait/cycles/phases.ts'
import { beyondBand, furthestBeyond, type Band, type Beyond } from '../../../charts/beyond-band.ts'
import { niceScale, type NiceScale } from '../../../charts/nice-scale.ts'
import type { Finding } from '../lit.ts'
import type { ShownGait, StrideCurves } from '../shown-gait.ts'

interface OneStride {
  /** Place among all strides of its side. */
  place: number
  values: ArrayLike<number>
  /** Why it is part of nothing, in words; null: it is. */
  leftOut: string | null
}

/** A part of the stride where the mean is beyond the band. */
interface Region extends Beyond {
  /** Degrees at its furthest. */
  byDeg: number
  /** What was found of it. */
  finding: Finding | null
}

interface PhasePart {
  phase: Phase
  from: number
  to: number
  /** The finding that it is part of, the largest of them. */
  finding: Finding | null
}

export interface SideCurve {
  side: Side
  mean: readonly number[]
  sd: readonly number[] | null
  n: number
  /** Degrees, of a single frame; null where nothing tells it. */
  frameSd: number | null
  /** Share of the frames in which a limit of the joint held it. */
  heldShare: number
  strides: readonly OneStride[]
  reference: { mean: readonly number[]; band: Band | null; isShapeOnly: boolean } | null
  regions: readonly Region[]
  phases: readonly PhasePart[]
  footOff: number | null
  findings: readonly Finding[]
}

export interface CurveModel {
  angle: string
  sides: Readonly<Record<Side, SideCurve | null>>
  /** Where a side has none: why. */
  reasons: Readonly<Partial<Record<Side, string>>>
  scale: NiceScale
}

export function curveModel({ trialGait: { gait }, strides }: Pick<ShownGait, 'trialGait' | 'strides'>, angle: string): CurveModel {
  const one = (side: Side) => sideCurve(gait, strides?.[side] ?? null, side, angle)
  const sides = { left: one('left'), right: one('right') }
  const reasons = Object.fromEntries(SIDES.flatMap((side) => (sides[side] ? [] : [[side, reasonOf(gait.curves, side, angle)] as const])))
  return { angle, sides, reasons, scale: scaleOf(SIDES.flatMap((side) => sides[side] ?? [])) }
}

function reasonOf(curves: Gait['curves'], side: Side, angle: string): string {
  const curve = curves[side][angle]
  return curve && !curve.observable ? curve.reason : 'nothing is known of it'
}

function sideCurve(gait: Gait, strides: readonly StrideCurves[] | null, side: Side, angle: string): SideCurve | null {
  const curve = gait.curves[side][angle]
  if (!curve?.observable) return null
  const findings = gait.deviations.filter((finding) => finding.side === side && finding.variable === angle)
  const reference = referenceOf(gait, side, angle)
  const own = (strides ?? []).flatMap(({ curves }, place): OneStride[] => {
    const values = curves[angle as keyof typeof curves]
    return values ? [{ place, values, leftOut: gait.strides[side][place]?.leftOut ?? null }] : []
  })
  return {
    side,
    mean: curve.mean,
    sd: curve.sd,
    n: curve.n,
    frameSd: curve.frameSdDeg ?? null,
    heldShare: curve.heldShare ?? 0,
    strides: own,
    reference,
    regions: reference?.band && !reference.isShapeOnly ? regionsOf(curve.mean, reference.band, findings) : [],
    phases: phaseParts(gait.phases[side], findings),
    footOff: gait.phases[side]?.[PHASES.indexOf('initial-swing')] ?? null,
    findings,
  }
}

function referenceOf({ reference }: Gait, side: Side, angle: string): SideCurve['reference'] {
  const curve = reference?.curves[side][angle]
  if (!reference || !curve) return null
  const { mean, low, high } = curve
  return { mean, band: low && high ? { low, high } : null, isShapeOnly: reference.shapeOnly !== null }
}

/** What both sides on one scale are held against: one for both where that is the same, else one each. A side that is held against the other one is drawn already. */
export function smallReferences(curves: readonly Pick<SideCurve, 'side' | 'mean' | 'reference'>[]): { shared: SideCurve['reference']; own: Partial<Record<Side, SideCurve['reference']>>; isShapeOnly: boolean } {
  const references = curves.map(({ reference }) => reference)
  const [first = null] = references
  const isShapeOnly = references.some((one) => one?.isShapeOnly)
  if (references.every((one) => JSON.stringify(one) === JSON.stringify(first))) return { shared: first, own: {}, isShapeOnly }
  return { shared: null, own: Object.fromEntries(curves.flatMap(({ side, reference }) => (reference && !curves.some(({ mean }) => mean === reference.mean) ? [[side, reference]] : []))), isShapeOnly }
}

/** Why the reference is drawn grey; null: it is not. */
export function shapeOnlyWords({ reference }: Pick<Gait, 'reference'>): string | null {
  if (!reference?.shapeOnly) return null
  const { reason, remedy } = reference.shapeOnly
  return [`Grey, for its shape only: ${reference.name}.`, reason, remedy].filter(Boolean).join(' ')
}

function regionsOf(mean: readonly number[], band: Band, findings: readonly Finding[]): Region[] {
  return beyondBand(mean, band).map((beyond) => ({
    ...beyond,
    byDeg: furthestBeyond(mean, band, beyond),
    finding: findings.find(({ fromPercent, toPercent }) => fromPercent < beyond.to && toPercent > beyond.from) ?? null,
  }))
}

function phaseParts(borders: readonly number[] | null, findings: readonly Finding[]): PhasePart[] {
  if (!borders) return []
  return PHASES.map((phase, at) => ({ phase, from: borders[at]!, to: borders[at + 1]!, finding: findings.find((finding) => asksForALook(finding) && finding.phases.includes(phase)) ?? null }))
}

function scaleOf(sides: readonly SideCurve[]): NiceScale {
  const curves = sides.flatMap(({ mean, reference, strides }) => [mean, ...strides.map(({ values }) => values), ...(reference ? [reference.mean, ...(reference.band ? [reference.band.low, reference.band.high] : [])] : [])])
  let [least, most] = [Infinity, -Infinity]
  for (const curve of curves)
    for (let at = 0; at < curve.length; at++) {
      least = Math.min(least, curve[at]!)
      most = Math.max(most, curve[at]!)
    }
  return least > most ? niceScale(0, 1) : niceScale(least, most)
}

/** Angles that at least one side has a curve of, and those that nothing tells, in the order of the gait. */
export function anglesOf({ curves }: Gait): { known: string[]; unknown: { angle: string; reason: string }[] } {
  const names = [...new Set(SIDES.flatMap((side) => Object.keys(curves[side])))]
  const known = names.filter((name) => SIDES.some((side) => curves[side][name]?.observable))
  return { known, unknown: names.filter((name) => !known.includes(name)).map((angle) => ({ angle, reason: reasonOf(curves, 'left', angle) })) }
}
