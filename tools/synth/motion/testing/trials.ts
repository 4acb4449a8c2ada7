import { type Angle, segmentAngles } from '../../../../app/core/body/angles/segment-angles.ts'
import { length, subtract, type Vec3 } from '../../../../app/core/math/vec3.ts'
import type { Motion, Movement, Side } from '../../model.ts'

/** A steady walk of the usual person; `differing` names what a test is about. */
export const movementWith = (differing: Partial<Movement> = {}): Movement => ({
  kind: 'walk',
  durationS: 12,
  speedMps: 1.3,
  treadmill: true,
  seed: 1,
  variability: 1,
  sessionSeed: 1,
  sessionEffectDeg: 0,
  asymmetry: 0,
  deviations: [],
  ...differing,
})

/** On the floor's own coordinates: a treadmill's floor runs back under the person. */
export const onFloor = ({ beltSpeedMps }: Motion, point: Vec3, timeS: number): Vec3 => [point[0] + beltSpeedMps * timeS, point[1], point[2]]

export interface Stride {
  fromS: number
  offS: number
  toS: number
}

/** From strike to strike, whole ones only. */
export function stridesOf({ events }: Motion, side: Side): Stride[] {
  const own = events.filter((event) => event.side === side)
  return own.flatMap(({ kind, timeS }, index) => {
    const [off, next] = [own[index + 1], own[index + 2]]
    return kind === 'foot-strike' && off && next ? [{ fromS: timeS, offS: off.timeS, toS: next.timeS }] : []
  })
}

export const angleAt = (motion: Motion, side: Side, angle: Angle, timeS: number) => segmentAngles(motion.poseAt(timeS), side)[angle]

/** The mean stride in steps of 2 %. */
export function meanCurve(motion: Motion, side: Side, angle: Angle): number[] {
  const strides = stridesOf(motion, side)
  const at = (phase: number) => mean(strides.map(({ fromS, toS }) => angleAt(motion, side, angle, fromS + phase * (toS - fromS))))
  return Array.from({ length: 51 }, (_, index) => at(index / 50))
}

/** The mean over strides of the largest value in a part of the swing. */
export function meanPeakOfSwing(motion: Motion, side: Side, angle: Angle, from = 0, to = 1): number {
  return mean(
    stridesOf(motion, side).map(({ offS, toS }) =>
      Math.max(...Array.from({ length: 41 }, (_, index) => angleAt(motion, side, angle, offS + (from + (index / 40) * (to - from)) * (toS - offS)))),
    ),
  )
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
export const deviationOf = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  return mean(a.map((value, index) => (value - meanA) * (b[index]! - meanB))) / (deviationOf(a) * deviationOf(b))
}

export const distance = (a: Vec3, b: Vec3) => length(subtract(a, b))
