import { beforeAll, describe, expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { bySide, SIDES, type Side } from '../../../app/core/body/joints.ts'
import { ghostPose } from '../../../app/core/body/ghost/ghost-pose.ts'
import { pointAngles, type PointOf } from '../../../app/core/body/angles/point-angles.ts'
import { pointsOfMarkers } from '../../../app/core/body/markers/points-of-markers.ts'
import { anglesOfFit } from '../../../app/core/gait/angles/angles-of-fit.ts'
import type { AnglesOverTime } from '../../../app/core/gait/tables/angles-arrow.ts'
import { valueAtPercent, cycleCurve } from '../../../app/core/gait/cycles/cycle-curve.ts'
import { angleAt, type ReferenceCurves, referenceDifferences } from '../../../app/core/gait/ghost/reference-differences.ts'
import { length, subtract } from '../../../app/core/math/vec3.ts'
import type { Motion } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { movementWith, type Stride, stridesOf } from '../motion/testing/trials.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'

const RATE_HZ = 40
const DURATION_S = 3
const FRAMES = RATE_HZ * DURATION_S
const { dimensions, build } = makePerson(3)
const walkWith = (deviations: Parameters<typeof movementWith>[0]) => makeMotion(dimensions, movementWith({ durationS: DURATION_S, speedMps: 1.25, seed: 3, variability: 0, ...deviations }), build.sex)

interface Walker {
  motion: Motion
  strides: Record<Side, readonly (Stride & { leftOut: null })[]>
  measured: AnglesOverTime
}

/** On a treadmill people walk along X. */
const HEADING_RAD = 0

function walker(motion: Motion): Walker {
  const points = Float64Array.from({ length: FRAMES }, (_, frame) => frame).reduce((all, frame) => {
    const truth = halpe26(dimensions, motion.poseAt(frame / RATE_HZ))
    for (const [place, keypoint] of HALPE_26.entries()) all.set(truth[keypoint], 3 * (frame * HALPE_26.length + place))
    return all
  }, new Float64Array(3 * FRAMES * HALPE_26.length))
  const { angles } = anglesOfFit(pointsOfMarkers({ markers: HALPE_26, points }), new Float64Array(FRAMES).fill(HEADING_RAD))!
  return {
    motion,
    strides: bySide((side) => stridesOf(motion, side).map((stride) => ({ ...stride, leftOut: null }))),
    measured: { timesUs: BigInt64Array.from({ length: FRAMES }, (_, frame) => BigInt(Math.round((frame * 1e6) / RATE_HZ))), angles },
  }
}

/** Every stride of who walks without variability is the mean. */
const curvesOf = ({ strides, measured: { timesUs, angles } }: Walker): ReferenceCurves =>
  bySide((side) => {
    const { fromS, toS } = strides[side][0]!
    const timesS = Float64Array.from(timesUs, (timeUs) => Number(timeUs) / 1e6)
    return Object.fromEntries(Object.entries(angles[side]).map(([angle, values]) => [angle, { mean: [...cycleCurve(timesS, values, fromS, toS)] }]))
  })

const pointsAt = ({ motion }: Walker, timeS: number): PointOf => {
  const truth = halpe26(dimensions, motion.poseAt(timeS))
  return (keypoint) => truth[keypoint]
}
const ghostOf = (who: Walker, curves: ReferenceCurves, timeUs: number) => ghostPose(pointsAt(who, timeUs / 1e6), HEADING_RAD, referenceDifferences({ strides: who.strides, curves, measured: who.measured }, timeUs))

describe('of generated walkers, angles by a fitted body', () => {
  let [usual, deviating, reference]: [Walker, Walker, ReferenceCurves] = [] as never
  beforeAll(() => {
    usual = walker(walkWith({}))
    deviating = walker(walkWith({ deviations: [{ kind: 'stiff-knee', side: 'left', amount: 17 }, { kind: 'drop-foot', side: 'right', amount: 8 }, { kind: 'trunk-lean', side: 'left', amount: 7 }, { kind: 'hip-hike', side: 'right', amount: 5 }] }))
    reference = curvesOf(usual)
  })
  /** Both feet in a stride of their own, whole percents of the left one's. */
  const moments = ({ strides }: Walker) => {
    const { fromS, toS } = strides.left[1]!
    return Array.from({ length: 20 }, (_, step) => Math.round(1e6 * (fromS + (step / 20) * (toS - fromS))))
  }

  it('the ghost of one who deviates stands at the reference’s angles', () => {
    let deviation = 0
    for (const timeUs of moments(deviating)) {
      const ghost = ghostOf(deviating, reference, timeUs)
      for (const side of SIDES) {
        const stride = deviating.strides[side].find(({ fromS, toS }) => timeUs / 1e6 >= fromS && timeUs / 1e6 < toS)!
        const percent = (100 * (timeUs / 1e6 - stride.fromS)) / (stride.toS - stride.fromS)
        const [is, was] = [pointAngles(ghost, side, HEADING_RAD), pointAngles(pointsAt(deviating, timeUs / 1e6), side, HEADING_RAD)]
        for (const angle of ['thigh-flexion', 'knee-flexion', 'ankle-flexion', 'foot-progression'] as const) {
          const offset = was[angle] - angleAt(deviating.measured, side, angle, timeUs)
          expect(Math.abs(is[angle] - offset - valueAtPercent(reference[side][angle]!.mean, percent)), `${side} ${angle} at ${percent.toFixed(0)} %`).toBeLessThan(0.05)
          if (angle === 'knee-flexion') deviation = Math.max(deviation, Math.abs(is[angle] - was[angle]))
        }
      }
    }
    // It is another pose, not the measured one again.
    expect(deviation).toBeGreaterThan(12)
  })

  it('and has the joints where the same walker without the deviation has them, seen from the pelvis', () => {
    const farOff: number[] = []
    for (const timeUs of moments(deviating)) {
      const ghost = ghostOf(deviating, reference, timeUs)
      for (const side of SIDES) {
        const own = deviating.strides[side].find(({ fromS, toS }) => timeUs / 1e6 >= fromS && timeUs / 1e6 < toS)!
        const { fromS, toS } = usual.strides[side][0]!
        const usualThen = pointsAt(usual, fromS + ((timeUs / 1e6 - own.fromS) / (own.toS - own.fromS)) * (toS - fromS))
        for (const joint of ['knee', 'ankle', 'heel'] as const) {
          const fromHip = (of: PointOf) => subtract(of(`${side}-${joint}`)!, of(`${side}-hip`)!)
          farOff.push(length(subtract(fromHip(ghost), fromHip(usualThen))))
        }
      }
    }
    expect(Math.max(...farOff)).toBeLessThan(0.02)
  })

  it('the ghost of one held against their own angles lies on them, and there is none between strides', () => {
    const own: ReferenceCurves = curvesOf(usual)
    for (const timeUs of moments(usual)) {
      const ghost = ghostOf(usual, own, timeUs)
      const person = pointsAt(usual, timeUs / 1e6)
      // The curve of a stride is sampled anew; less than is told by an arrow.
      for (const keypoint of HALPE_26) expect(length(subtract(ghost(keypoint)!, person(keypoint)!)), `${keypoint}`).toBeLessThan(0.008)
    }
    const before = Math.round(1e6 * (usual.strides.left[0]!.fromS - 0.1))
    const there = (of: PointOf, side: Side) => HALPE_26.some((keypoint: Halpe26) => keypoint === `${side}-knee` && of(keypoint))
    expect(there(ghostOf(usual, own, before), 'left')).toBe(false)
  })
})
