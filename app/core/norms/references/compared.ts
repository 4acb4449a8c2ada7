/** A gait held against a reference, through the gate, as `stridescope gait` tells it (`app/contract/gait/gait.ts`), but for its deviation index: that takes its people's curves. */
import { bySide, type Side } from '../../body/joints.ts'
import { ANGLES } from '../../body/angles/segment-angles.ts'
import { gateToReference } from '../gate/gate.ts'
import type { GateVerdict } from '../gate/gate-verdict.ts'
import { shapeOnlyOf } from '../gate/shape-only.ts'
import type { Measurement } from '../gate/measurement.ts'
import { type GaitScores, type MeanCurvesBySide, scoresAgainst } from '../scores/against-reference.ts'
import { peopleScores } from '../scores/people-scores.ts'
import { atEveryPercent, bandOf, curvesOfSide, type Reference } from './reference.ts'

const DECIMALS = 9

export function compared(measured: MeanCurvesBySide, measurement: Measurement, reference: Reference, gate: GateVerdict = gateToReference(measurement, reference)) {
  const { kind, id, name, population, leftOut } = reference
  return {
    gate,
    reference: { kind, id, name, n: population.n, ...(population.nIsAtMost && { nIsAtMost: population.nIsAtMost }), ...(leftOut !== undefined && { leftOut }), sessions: [], shapeOnly: gate.verdict === 'same' ? null : shapeOnlyOf(gate.reasons), curves: bySide((side) => toldCurves(reference, side)) },
    scores: gate.verdict === 'same' ? toldScores(scoresAgainst(measured, meanCurvesOf(reference)), reference) : null,
  }
}

export const meanCurvesOf = (reference: Reference): MeanCurvesBySide => bySide((side) => Object.fromEntries(Object.entries(curvesOfSide(reference, side)).map(([angle, { mean }]) => [angle, atEveryPercent(mean)])))

function toldCurves(reference: Reference, side: Side) {
  const set = curvesOfSide(reference, side)
  return Object.fromEntries(ANGLES.flatMap((angle) => {
    const curve = set[angle]
    if (!curve) return []
    const band = bandOf(curve)
    return [[angle, { mean: told(atEveryPercent(curve.mean)), low: band && told(band.low), high: band && told(band.high) }] as const]
  }))
}

function toldScores({ gps, gvs }: GaitScores, reference: Reference) {
  const controls = peopleScores(reference, gps.variables)
  const orNone = (score: number | null) => (score === null ? null : rounded(score))
  return {
    gps: {
      left: orNone(gps.left),
      right: orNone(gps.right),
      overall: orNone(gps.overall),
      variables: [...gps.variables],
      of: 9 as const,
      ...(controls && { controls: { mean: rounded(controls.mean), sd: rounded(controls.sd), n: controls.n } }),
    },
    gvs: bySide((side) => Object.fromEntries(Object.entries(gvs[side]).map(([name, score]) => [name, rounded(score)]))),
  }
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS))
const told = (values: Float64Array): number[] => Array.from(values, rounded)
