/** A stride's curves, and apart from them those that no body can follow. */
import { COMMON_ANGLES } from '../../body/angles/common-angles.ts'
import type { Side } from '../../body/joints.ts'
import type { AngleCurves } from '../angles/angle-curves.ts'
import { cycleCurve } from './cycle-curve.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { isWholeCurve } from './over-strides.ts'
import type { Stride } from './strides.ts'

/** Nobody who walks turns or leans pelvis or trunk so far, from the way or within a stride: it is told from points that do not tell it. Assumed. */
const MOST_OF_BODY_DEG = 120
const OF_BODY: ReadonlySet<string> = COMMON_ANGLES

export function curvesIn(timesS: Float64Array, angles: AngleCurves[Side], { fromS, toS }: Pick<Stride, 'fromS' | 'toS'>): Pick<MeasuredStride, 'curves' | 'impossibleDeg'> {
  const whole = Object.entries(angles).map(([name, values]) => [name, cycleCurve(timesS, values, fromS, toS)] as const).filter(([, curve]) => isWholeCurve(curve))
  const impossible = whole.flatMap(([name, curve]) => (OF_BODY.has(name) && reachOf(curve) > MOST_OF_BODY_DEG ? [[name, reachOf(curve)] as const] : []))
  if (impossible.length === 0) return { curves: Object.fromEntries(whole) }
  const impossibleDeg: MeasuredStride['impossibleDeg'] = Object.fromEntries(impossible)
  return { curves: Object.fromEntries(whole.filter(([name]) => !(name in impossibleDeg!))), impossibleDeg }
}

/** How far it goes from 0, or from one of its ends to the other. */
function reachOf(curve: Float64Array): number {
  const [least, most] = [Math.min(...curve), Math.max(...curve)]
  return Math.max(most - least, most, -least)
}
