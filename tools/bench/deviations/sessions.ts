/** Generated people whose every session is known exactly, and what is measured of them. */
import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { bySide } from '../../../app/core/body/joints.ts'
import { type Angle, segmentAngles } from '../../../app/core/body/angles/segment-angles.ts'
import type { MeasuredGait } from '../../../app/core/gait/measured-gait.ts'
import { analyseGait, moveBody } from '../../../app/core/gait/analyse-gait.ts'
import { CYCLE_POINTS } from '../../../app/core/gait/cycles/cycle-curve.ts'
import { phaseBorders } from '../../../app/core/gait/cycles/phases.ts'
import { stridesOf } from '../../../app/core/gait/cycles/strides.ts'
import { USUAL_OFFSETS } from '../../../app/core/gait/events/usual-offsets.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import type { Deviation, Motion, Movement } from '../../synth/model.ts'
import { makeMotion } from '../../synth/motion/make-motion.ts'
import { halpe26 } from '../../synth/person/keypoints.ts'
import { makePerson, type Person } from '../../synth/person/person.ts'

const RATE_HZ = 60
const SPEED_MPS = 1.25
const DURATION_S = 7
/** What keypoints tell in films: no more is looked at in exact curves. */
const TOLD = ['pelvis-obliquity', 'pelvis-rotation', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation', 'hip-adduction', 'thigh-flexion', 'knee-flexion', 'ankle-flexion', 'foot-progression'] as const satisfies readonly Angle[]

export interface Session {
  person: Person
  motion: Motion
  /** Of noise. */
  seed: number
}

/** `number`: of the session. What differs from stride to stride hangs on it as well. */
export function session(seed: number, number: number, effectDeg: number, deviations: readonly Deviation[] = []): Session {
  const person = makePerson(seed)
  const own = 1000 * seed + number
  const movement: Movement = { kind: 'walk', durationS: DURATION_S, speedMps: SPEED_MPS, treadmill: true, seed: own, variability: 1, sessionSeed: own, sessionEffectDeg: effectDeg, asymmetry: 0, deviations }
  return { person, motion: makeMotion(person.dimensions, movement, person.build.sex), seed: own }
}

/** Degrees and seconds: what is left of 10 mm in an angle after smoothing, and how well events are found. Assumed. */
const CURVE_NOISE_DEG = 0.7
const EVENT_NOISE_S = 0.01

/** Straight from the exact movement; with the noise of a measurement, unless that is what it is held against. */
export function exactGait({ motion, seed }: Session, isNoisy: boolean): MeasuredGait {
  const random = randomStream(seed, 'noise')
  const events = motion.events.map((event) => ({ ...event, timeS: event.timeS + (isNoisy ? random.gaussian(0, EVENT_NOISE_S) : 0), source: 'vendor' as const, uncertaintyS: EVENT_NOISE_S }))
  return {
    name: String(seed),
    date: '2026-01-01',
    strides: bySide((side) =>
      stridesOf(events, side).map((stride) => {
        const angles = Array.from({ length: CYCLE_POINTS }, (_, percent) => segmentAngles(motion.poseAt(stride.fromS + (percent / 100) * (stride.toS - stride.fromS)), side))
        const curves = Object.fromEntries(TOLD.map((angle) => {
          const off = isNoisy ? random.gaussian(0, CURVE_NOISE_DEG) : 0
          return [angle, Float64Array.from(angles, (one) => one[angle] + off)]
        }))
        return { fromS: stride.fromS, toS: stride.toS, borders: phaseBorders(stride), curves }
      }),
    ),
  }
}

const POINT_NOISE_M = 0.01

/** The way a film's skeleton goes: keypoints with 10 mm of noise, filtered, steps found, a body fitted. */
export function measuredGait({ person, motion, seed }: Session): MeasuredGait {
  const random = randomStream(seed, 'noise')
  const frames = DURATION_S * RATE_HZ
  const timesS = Float64Array.from({ length: frames }, (_, frame) => frame / RATE_HZ)
  const points = new Float64Array(3 * HALPE_26.length * frames)
  for (let frame = 0; frame < frames; frame++) {
    const exact = halpe26(person.dimensions, motion.poseAt(timesS[frame]!))
    for (const [keypoint, name] of HALPE_26.entries()) for (const axis of [0, 1, 2]) points[3 * (frame * HALPE_26.length + keypoint) + axis] = exact[name][axis]! + random.gaussian(0, POINT_NOISE_M)
  }
  const { sides } = analyseGait(moveBody({ motion: { rateHz: RATE_HZ, markers: HALPE_26, timesS, points, unnamedMarkers: 0 }, c3d: undefined, offsets: USUAL_OFFSETS }), SPEED_MPS)
  return { name: String(seed), date: '2026-01-01', strides: bySide((side) => sides[side].measured) }
}
