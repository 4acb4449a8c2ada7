/**
 * How near angles fitted to keypoints are to the truth: sessions as generated unless asked otherwise, of people whom nothing was fitted on,
 * with 10 mm of noise on each true keypoint, smoothed as usual.
 */
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { SIDES } from '../../app/core/body/joints.ts'
import { pointsOfMarkers } from '../../app/core/body/markers/points-of-markers.ts'
import type { Angle } from '../../app/core/body/angles/segment-angles.ts'
import { anglesOfFit } from '../../app/core/gait/angles/angles-of-fit.ts'
import { steadiedAngles } from '../../app/core/gait/angles/steadied-angles.ts'
import { randomStream } from '../../app/core/math/random-stream.ts'
import { lowPassPoints } from '../../app/core/signal/low-pass-points.ts'
import { makeMotion } from '../synth/motion/make-motion.ts'
import { angleAt, deviationOf, mean, movementWith } from '../synth/motion/testing/trials.ts'
import { halpe26 } from '../synth/person/keypoints.ts'
import { makePerson } from '../synth/person/person.ts'
import { figure, type Figure } from './figure.ts'

const PEOPLE = Array.from({ length: 13 }, (_, place) => 201 + place)
const ANGLES = ['thigh-flexion', 'knee-flexion', 'ankle-flexion'] satisfies Angle[]
const RATE_HZ = 60
const DURATION_S = 10
const FRAMES = RATE_HZ * DURATION_S
const NOISE_M = 0.01
const CUT_OFF_HZ = 6
const SESSION_EFFECT_DEG = 2
/** What every leg should stay within. */
const MOST_DEG = 2
const INSIDE = Array.from({ length: FRAMES - RATE_HZ }, (_, at) => at + RATE_HZ / 2)

export async function measureKinematics(): Promise<Figure[]> {
  const legs = PEOPLE.flatMap(errorsOfPerson)
  return ANGLES.flatMap((angle) => {
    const aboutMean = legs.map((errors) => deviationOf(errors[angle]))
    return [
      figure(`${angle}, legs within ${MOST_DEG}° about their mean`, '%', [(100 * aboutMean.filter((deg) => deg <= MOST_DEG).length) / legs.length], '100 %'),
      figure(`${angle}, RMSE about its mean, a leg`, '°', aboutMean),
      figure(`${angle}, offset of its mean, a leg`, '°', legs.map((errors) => mean(errors[angle]))),
    ]
  })
}

/** Frame by frame, of each leg. */
function errorsOfPerson(seed: number): Record<(typeof ANGLES)[number], number[]>[] {
  const { dimensions, build } = makePerson(seed)
  const motion = makeMotion(dimensions, movementWith({ durationS: DURATION_S, speedMps: 1.25, seed, sessionSeed: seed, sessionEffectDeg: SESSION_EFFECT_DEG }), build.sex)
  const random = randomStream(seed, 'noise of keypoints')
  const noisy = Array.from({ length: FRAMES }, (_, frame) => halpe26(dimensions, motion.poseAt(frame / RATE_HZ))).flatMap((truth) =>
    HALPE_26.flatMap((keypoint) => truth[keypoint].map((value) => value + random.gaussian(0, NOISE_M))),
  )
  const { points } = lowPassPoints({ frames: FRAMES, keypoints: HALPE_26.length, points: Float64Array.from(noisy) }, CUT_OFF_HZ, RATE_HZ)
  const { angles, misfit } = anglesOfFit(pointsOfMarkers({ markers: HALPE_26, points }), new Float64Array(FRAMES))!
  const told = steadiedAngles(angles, misfit, CUT_OFF_HZ, RATE_HZ)?.angles ?? angles
  return SIDES.map((side) => {
    const errorsOf = (angle: Angle) => INSIDE.map((frame) => told[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ))
    return { 'thigh-flexion': errorsOf('thigh-flexion'), 'knee-flexion': errorsOf('knee-flexion'), 'ankle-flexion': errorsOf('ankle-flexion') }
  })
}
