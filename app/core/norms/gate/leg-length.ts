import type { C3d } from '../../formats/c3d/c3d.ts'
import { numbersIn } from '../../formats/c3d/c3d-parameters.ts'
import type { SourceMotion } from '../../formats/motion/source-motion.ts'
import { type PointAt, pointsOfMarkers } from '../../body/markers/points-of-markers.ts'
import { SIDES } from '../../body/joints.ts'
import { medianBetween } from '../../math/median.ts'
import { length, subtract } from '../../math/vec3.ts'
import type { LegLength } from './measurement.ts'

/** Nobody's leg is shorter or longer, metres. */
const [LEAST, MOST] = [0.1, 1.6]

/** Of both legs the mean; of one that one. */
export function measuredLegLength(metres: readonly (number | null)[]): LegLength | null {
  const known = metres.filter((one): one is number => one !== null && one >= LEAST && one <= MOST)
  return known.length === 0 ? null : { metres: known.reduce((sum, one) => sum + one, 0) / known.length, from: 'measured' }
}

/** What a file tells of the legs: who measured them before what its points show. */
export const legLengthOfFile = ({ motion, c3d }: Pick<SourceMotion, 'motion' | 'c3d'>): LegLength | null => (c3d && legLengthOfC3d(c3d)) ?? legLengthOfPoints(motion.timesS.length, pointsOfMarkers(motion))

/** As who measured the person told Plug-in Gait, in millimetres. */
export function legLengthOfC3d({ parameters }: C3d): LegLength | null {
  return measuredLegLength(['PROCESSING:LLEGLENGTH', 'PROCESSING:RLEGLENGTH'].map((name) => numbersIn(parameters, name)[0] ?? null).map((mm) => (mm === null ? null : mm / 1000)))
}

/**
 * Thigh and shank of both legs as they are over a trial. Between the joints' middles, so some centimetres less than what one measures from the pelvis' bone to
 * the ankle's: a twentieth of the length is a fortieth of v*.
 */
export function legLengthOfPoints(frames: number, pointAt: PointAt): LegLength | null {
  const legs = SIDES.flatMap((side) =>
    Array.from({ length: frames }, (_, frame) => {
      const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => pointAt(frame, `${side}-${joint}`))
      return hip && knee && ankle ? length(subtract(hip, knee)) + length(subtract(knee, ankle)) : Number.NaN
    }).filter((metres) => !Number.isNaN(metres)),
  )
  const metres = medianBetween(legs)
  return metres >= LEAST && metres <= MOST ? { metres, from: 'skeleton' } : null
}
