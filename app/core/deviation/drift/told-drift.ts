/** What drifts along a session, in words, and whether that hangs on how it was measured. */
import { bySide } from '../../body/joints.ts'
import { type Drift, driftsOf, LEAST_STRIDES } from './drift.ts'
import type { VariedToday } from '../events-moved.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { testedAngles } from '../../gait/angles/tested-angles.ts'
import { ENGLISH } from '../words/english.ts'
import { rounded } from '../words/rounded.ts'

interface DriftQuestion {
  today: MeasuredGait
  athleteName?: string | undefined
  /** Today, measured a little differently. */
  variations: readonly VariedToday[]
  seed: number
}

export interface DriftSensitivity {
  what: string
  verdict: Drift['verdict']
  /** Whether the verdict stays what it is. */
  holds: boolean
}

/** How much each verdict claims: a check that would make it claim more is no doubt. */
const CLAIM: Readonly<Record<Drift['verdict'], number>> = { steady: 0, possible: 1, drifts: 2 }

export const driftClaimsLess = (one: Drift['verdict'], other: Drift['verdict']): boolean => CLAIM[one] < CLAIM[other]

export function toldDrift({ today, athleteName, variations, seed }: DriftQuestion) {
  const tested = testedAngles([today])
  const all = driftsOf(today, tested, seed)
  const varied = all.length === 0 ? [] : variations.map(({ what, today: otherwise }) => ({ what, drifts: driftsOf(otherwise, tested, seed) }))
  return { leastStrides: LEAST_STRIDES, strides: bySide((side) => today.strides[side].length), tested, trends: all.map((one) => trend(one, sensitivityOf(one, varied), athleteName)) }
}

/** Of what drifts, or may: by the same phase. Where too few strides are left, nothing is told of it. */
function sensitivityOf({ angle, side, phase, perMinuteDeg, verdict: usual }: Drift, varied: readonly { what: string; drifts: readonly Drift[] }[]): DriftSensitivity[] {
  if (usual === 'steady') return []
  return varied.flatMap(({ what, drifts }) => {
    const same = drifts.find((one) => one.angle === angle && one.side === side && one.phase === phase)
    if (!same) return []
    const verdict = Math.sign(same.perMinuteDeg) === Math.sign(perMinuteDeg) ? same.verdict : 'steady'
    return [{ what, verdict, holds: verdict === usual }]
  })
}

function trend({ angle, side, phase, perMinuteDeg, intervalDeg, from, to, verdict, strides }: Drift, sensitivity: DriftSensitivity[], athleteName: string | undefined) {
  const lastingS = to.atS - from.atS
  const [low, high] = intervalDeg
  // As exact as its interval lets the change over the session be.
  const finding = { angle, side, phase, ...rounded(to.deg, from.deg, ((high - low) / 2) * (lastingS / 60)) }
  const decimals = high - low < 2 ? 1 : 0
  const weaker = sensitivity.filter((one) => driftClaimsLess(one.verdict, verdict))
  return {
    variable: angle,
    side,
    phase,
    perMinuteDeg,
    intervalDeg: [low, high] as [number, number],
    from,
    to,
    verdict,
    strides,
    sensitivity,
    title: `${ENGLISH.title(finding)} at the end`,
    sentence: ENGLISH.drift({ ...finding, athleteName, perMinute: { deg: perMinuteDeg, decimals }, interval: intervalDeg, verdict, strides, lastingS, weaker, checks: sensitivity.length }),
  }
}
