/** The gait of the sample's true points, kept as a trial's newest, as if three earlier sessions had bent the left knee more in swing. */
import { bySide } from '../../core/body/joints.ts'
import { SEED } from '../../core/deviation/chance/seed.ts'
import { withinSession } from '../../core/deviation/within-session.ts'
import { analyseGait, moveBody } from '../../core/gait/analyse-gait.ts'
import { anglesToArrow } from '../../core/gait/tables/angles-arrow.ts'
import { countingStrides } from '../../core/gait/cycles/counting-strides.ts'
import { stridesToArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { type Gait, gaitSchema } from '../../contract/gait/gait.ts'
import { keepGait } from '../gait/kept-gait.ts'
import { madeFrom } from '../gait/made-from.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { addArtifact } from './media.ts'
import { trueMotion } from './sample.ts'

const BELT_MPS = 1.25
const MORE_DEG = 14
const BAND_DEG = 6
/** Of left against right: what is simulated else, for a quarter of a second. */
const FACTOR = 4

export function keepTrueGait(library: Library, place: TrialPlace): void {
  const { gait, strideCurves, angles } = trueGait()
  keepGait(library, place, madeFrom(library, place)!, { gait: addArtifact(library, new TextEncoder().encode(JSON.stringify(gait))), strideCurves: addArtifact(library, strideCurves), angles: addArtifact(library, angles) })
}

export function trueGait(): { gait: Gait; strideCurves: Uint8Array; angles: Uint8Array } {
  // Straight from the points: a body is fitted in seconds.
  const analysis = analyseGait(moveBody({ motion: trueMotion(), c3d: undefined, wanted: 'points', cutOffHz: null }), BELT_MPS)
  const strides = bySide((side) => countingStrides(analysis.sides[side]))
  const within = withinSession({ today: { name: 'Treadmill walk', date: '2026-11-20', strides }, factorOf: () => FACTOR, seed: SEED })
  const gait = against(gaitSchema.parse({ ...toldGait(analysis, 'Treadmill walk'), ...within }))
  return { gait, strideCurves: stridesToArrow(bySide((side) => analysis.sides[side].measured)), angles: anglesToArrow({ timesUs: BigInt64Array.from(analysis.timesS, (timeS) => BigInt(Math.round(timeS * 1e6))), angles: analysis.angles }) }
}

function against(gait: Gait): Gait {
  const swing = gait.phases.left!.slice(4, 7) as [number, number, number]
  const reference = bySide((side) => Object.fromEntries(Object.entries(gait.curves[side]).flatMap(([name, curve]) => {
    if (!curve.observable) return []
    const isKnee = side === 'left' && name === 'knee-flexion'
    const mean = curve.mean.map((value, percent) => value + (isKnee && percent > swing[0] && percent < swing[2] ? MORE_DEG : 0))
    return [[name, { mean, low: mean.map((value) => value - BAND_DEG), high: mean.map((value) => value + BAND_DEG) }] as const]
  })))
  return { ...gait, reference: { kind: 'own-baseline', name: '3 earlier sessions', n: 3, sessions: [], shapeOnly: null, curves: reference }, deviations: [kneeOf(swing, gait.strides.left.length)] }
}

const kneeOf = ([from, , to]: [number, number, number], of: number): Gait['deviations'][number] => ({
  variable: 'knee-flexion',
  side: 'left',
  phase: 'initial-swing',
  orPhases: [],
  phases: ['initial-swing', 'mid-swing'],
  fromPercent: from,
  toPercent: to,
  valueDeg: 46,
  referenceDeg: 46 + MORE_DEG,
  deltaDeg: -MORE_DEG,
  intervalDeg: [-MORE_DEG - 5, 5 - MORE_DEG],
  thresholdsDeg: { family: 10, single: 6 },
  size: MORE_DEG / 10,
  verdict: 'beyond',
  heldBack: null,
  atPercent: null,
  confidence: 'high',
  doubts: [],
  strides: { showing: [0, 1, 2], of, clearest: 2 },
  shareOfScore: null,
  score: null,
  goesWith: [],
  quality: null,
  sensitivity: [],
  sentence: 'Sample Athlete’s left knee bends 14° less in initial swing than in the three earlier sessions.',
  title: 'Left knee bends 14° less in initial swing',
})
