import type { Mat3 } from '../../math/mat3.ts'
import type { Sampled } from './sampled.ts'

/** Of one keypoint in two cameras, by moment: how far it is from its epipolar lines, in rays; NaN where either does not see it. */
export interface Residuals {
  off: Float64Array
  /** What a second more of the one's and of the other's offset adds. */
  byOne: Float64Array
  byOther: Float64Array
}

export function residualsFor(moments: number): Residuals {
  return { off: new Float64Array(moments), byOne: new Float64Array(moments), byOther: new Float64Array(moments) }
}

/** Rays this close to the line through both cameras (sine of the angle) tell nothing: every plane holds them. */
const LEAST_OFF_BASELINE = 0.04

/** Sampson's distance (Hartley & Zisserman 2004, 11.4.3), its sign kept. */
export function measure(e: Mat3, one: Sampled, other: Sampled, keypoint: number, { off, byOne, byOther }: Residuals): void {
  const [ax, ay, bx, by] = [one.x[keypoint]!, one.y[keypoint]!, other.x[keypoint]!, other.y[keypoint]!]
  const [aSpeedX, aSpeedY, bSpeedX, bSpeedY] = [one.speedX[keypoint]!, one.speedY[keypoint]!, other.speedX[keypoint]!, other.speedY[keypoint]!]
  for (let at = 0; at < off.length; at++) {
    const x = ax[at]!
    const y = ay[at]!
    const u = bx[at]!
    const v = by[at]!
    const lineX = e[0] * x + e[1] * y + e[2]
    const lineY = e[3] * x + e[4] * y + e[5]
    const lineC = e[6] * x + e[7] * y + e[8]
    const backX = e[0] * u + e[3] * v + e[6]
    const backY = e[1] * u + e[4] * v + e[7]
    const lineN = lineX * lineX + lineY * lineY
    const scale = 1 / Math.sqrt(lineN + backX * backX + backY * backY)
    const isTelling = lineN + lineC * lineC >= LEAST_OFF_BASELINE ** 2 * (1 + x * x + y * y)
    off[at] = isTelling ? (lineX * u + lineY * v + lineC) * scale : NaN
    byOne[at] = -(backX * aSpeedX[at]! + backY * aSpeedY[at]!) * scale
    byOther[at] = -(lineX * bSpeedX[at]! + lineY * bSpeedY[at]!) * scale
  }
}
