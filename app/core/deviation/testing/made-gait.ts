/** Sessions of a person of whom everything is known: waves for curves, errors of the day and of the stride, and what has been changed. */
import { bySide, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { CYCLE_POINTS } from '../../gait/cycles/cycle-curve.ts'
import { PHASES, type Phase } from '../../gait/cycles/phases.ts'
import { randomStream } from '../../math/random-stream.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'

const BORDERS = [0, 12, 31, 50, 62, 74.5, 87.25, 100] as const
export const MADE_ANGLES = ['pelvis-obliquity', 'pelvis-rotation', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation', 'hip-adduction', 'thigh-flexion', 'knee-flexion', 'ankle-flexion', 'foot-progression'] as const satisfies readonly Angle[]

export interface Made {
  seed: number
  /** Standard deviations: of the day, alike along the whole stride; of each stride. */
  sessionDeg?: number
  strideDeg?: number
  /** Of what a stride has of that, so much of the one before is in it. */
  inTurn?: number
  strides?: number
  /** By how much a curve is moved within a phase. */
  changed?: readonly { angle: Angle; side: Side; phase: Phase; byDeg: number }[]
}

export function madeGait({ seed, sessionDeg = 0, strideDeg = 0, inTurn = 0, strides = 9, changed = [] }: Made): MeasuredGait {
  const random = randomStream(seed, 'made gait')
  return {
    name: `Session ${seed}`,
    date: '2026-01-01',
    strides: bySide((side) => {
      const days = MADE_ANGLES.map(() => random.gaussian(0, sessionDeg))
      const before = MADE_ANGLES.map(() => 0)
      return Array.from({ length: strides }, (_, stride) => ({
        fromS: 1.1 * stride,
        toS: 1.1 * (stride + 1),
        borders: BORDERS,
        curves: Object.fromEntries(MADE_ANGLES.map((angle, place) => {
          const fresh = random.gaussian(0, strideDeg)
          before[place] = stride === 0 ? fresh : inTurn * before[place]! + Math.sqrt(1 - inTurn ** 2) * fresh
          const off = days[place]! + before[place]
          return [angle, Float64Array.from({ length: CYCLE_POINTS }, (_, percent) => usualDeg(place, percent) + off + changeAt(changed, angle, side, percent))]
        })),
      }))
    }),
  }
}

const usualDeg = (place: number, percent: number): number => 20 + 10 * Math.sin((2 * Math.PI * percent) / 100 + place) + 5 * Math.sin((4 * Math.PI * percent) / 100)

function changeAt(changed: NonNullable<Made['changed']>, angle: Angle, side: Side, percent: number): number {
  return changed.reduce((sum, one) => {
    const phase = PHASES.indexOf(one.phase)
    const isIn = one.angle === angle && one.side === side && percent >= BORDERS[phase]! && percent <= BORDERS[phase + 1]!
    return isIn ? sum + one.byDeg : sum
  }, 0)
}
