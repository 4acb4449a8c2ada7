/** From a run of phases that differ to what one is told of it. */
import type { Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import type { Phase } from '../gait/cycles/phases.ts'
import { confidenceIn, type Evidence } from './confidence.ts'
import type { DataQuality, Deviation } from './deviation.ts'
import type { Difference } from './differences.ts'
import { type Run, sizeOf } from './runs.ts'
import { sensitivityOf, type Varied } from './sensitivity.ts'
import { heldBackBy, intervalOf, verdictOf } from './verdict-of.ts'
import { ENGLISH, type Finding, type ReferenceWords } from './words/english.ts'
import { roundedFinding } from './words/rounded.ts'

export interface Context {
  quality: (variable: Angle, side: Side, phases: readonly Phase[]) => DataQuality | null
  athleteName: string | undefined
  sessions: Evidence['sessions']
  reference: ReferenceWords
  varied: readonly Varied[]
  isTried: boolean
  otherStrides?: (angle: Angle) => Evidence['otherStrides']
  part: (side: Side, angle: Angle) => { share: number; is: number; without: number } | null
}

/** So many of what goes with it are named in the sentence. */
const NAMED = 2

export function explained(run: Run, all: readonly Run[], { quality, athleteName, sessions, reference, varied, isTried, otherStrides, part }: Context): Deviation {
  const { peak, parts, asLarge } = run
  const { angle: variable, side, phase, valueDeg, referenceDeg, deltaDeg, error, atPercent } = peak
  const phases = parts.map((one) => one.phase)
  const strides = showing(run)
  const behind = quality(variable, side, phases)
  const sensitivity = sensitivityOf(run, varied)
  const [verdict, intervalDeg] = [verdictOf(peak), intervalOf(peak)]
  const { confidence, doubts } = confidenceIn({ strides: { showing: strides.showing.length, of: strides.of }, otherStrides: otherStrides?.(variable), sessions, quality: behind, verdict, interval: intervalDeg, sensitivity, isTried })
  const score = part(side, variable)
  const beside = goingWith(run, all)
  const orPhases = asLarge.map((one) => one.phase)
  const thresholdsDeg = thresholdsOf(peak)
  const numbers = { angle: variable, side, phase, orPhases, ...roundedFinding({ valueDeg, referenceDeg, thresholdsDeg }) }
  return {
    variable,
    side,
    phase,
    orPhases,
    phases,
    fromPercent: parts[0]!.fromPercent,
    toPercent: parts.at(-1)!.toPercent,
    valueDeg,
    referenceDeg,
    deltaDeg,
    intervalDeg,
    thresholdsDeg,
    size: error && sizeOf(peak),
    verdict,
    heldBack: heldBackBy(peak),
    atPercent: atPercent ?? null,
    confidence,
    doubts,
    strides,
    shareOfScore: score && score.share,
    score: score && { is: score.is, without: score.without },
    goesWith: beside.map((one) => ({ variable: one.angle, side: one.side, phase: one.phase, deltaDeg: one.deltaDeg })),
    quality: behind,
    sensitivity,
    sentence: ENGLISH.sentence({ ...numbers, atPercent, athleteName, reference, verdict, heldBack: heldBackBy(peak), thresholdsDeg, strides: { showing: strides.showing.length, of: strides.of }, shareOfScore: score && score.share, goesWith: beside.slice(0, NAMED).map(found), quality: behind, doubts }),
    title: ENGLISH.title(numbers),
  }
}

const thresholdsOf = ({ error }: Difference): Deviation['thresholdsDeg'] => error && { family: error.familyDeg, single: error.singleDeg }

const found = (one: Difference): Finding => ({ angle: one.angle, side: one.side, phase: one.phase, ...roundedFinding({ ...one, thresholdsDeg: thresholdsOf(one) }) })

/** What else differs while it does: on the same side, where their phases overlap. */
function goingWith({ peak, parts }: Run, all: readonly Run[]): Difference[] {
  const phases = new Set(parts.map(({ phase }) => phase))
  return all.flatMap((other) => {
    if (other.peak.side !== peak.side || other.peak.angle === peak.angle) return []
    const shared = other.parts.filter(({ phase }) => phases.has(phase))
    return shared.length === 0 ? [] : [shared.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most))]
  })
}

/** A stride shows it that has gone at least half of the way from the reference to today's mean; the clearest has gone furthest, over all of its phases. */
function showing({ peak, parts }: Run): Deviation['strides'] {
  const way = Math.sign(peak.deltaDeg)
  const values = peak.strides()
  const known = [...values.keys()].filter((stride) => !Number.isNaN(values[stride]!))
  const gone = (stride: number) => way * (values[stride]! - peak.referenceDeg)
  const inParts = parts.map((one) => ({ values: one.strides(), referenceDeg: one.referenceDeg }))
  const goneInAll = (stride: number) => inParts.reduce((sum, one) => sum + way * (one.values[stride]! - one.referenceDeg), 0)
  return {
    showing: known.filter((stride) => gone(stride) >= Math.abs(peak.deltaDeg) / 2),
    of: known.length,
    clearest: known.reduce((most, stride) => (goneInAll(stride) > goneInAll(most) ? stride : most)),
  }
}
