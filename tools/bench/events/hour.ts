import { ANGLES } from '../../../app/core/body/angles/segment-angles.ts'
import { bySide, type Side } from '../../../app/core/body/joints.ts'
import type { AngleCurves } from '../../../app/core/gait/angles/angle-curves.ts'
import type { GaitEvent } from '../../../app/core/gait/gait-event.ts'
import type { GaitPoints } from '../../../app/core/gait/gait-points.ts'

const RATE_HZ = 60
const STRIDES = 3600
const KNOWN_ANGLES = 14

/** An hour of strides a second long, as smooth as sines: what is to be measured is how long measuring takes. */
export function hourOfStrides(): { events: GaitEvent[]; timesS: Float64Array; angles: AngleCurves; points: GaitPoints } {
  const timesS = Float64Array.from({ length: STRIDES * RATE_HZ }, (_, frame) => frame / RATE_HZ)
  const late = (side: Side) => (side === 'left' ? 0 : 0.5)
  const way = (asideM: number, lateS: number, aheadM: number) => Float64Array.from({ length: 3 * timesS.length }, (_, at) => {
    const turn = 2 * Math.PI * (timesS[Math.floor(at / 3)]! - lateS)
    return [aheadM + 0.3 * Math.sin(turn), asideM, 0.05 + 0.05 * Math.cos(turn)][at % 3]!
  })
  return {
    timesS,
    angles: bySide((side) => Object.fromEntries(ANGLES.slice(0, KNOWN_ANGLES).map((name, phase) => [name, timesS.map((timeS) => 20 * Math.sin(2 * Math.PI * (timeS - late(side)) + phase) + 2 * Math.sin(12.9898 * timeS + phase))]))),
    points: { rateHz: RATE_HZ, timesS, pelvis: way(0, 0, 0), centre: way(0, 0, 0), heel: { left: way(0.1, 0, -0.1), right: way(-0.1, 0.5, -0.1) }, toe: { left: way(0.1, 0, 0.1), right: way(-0.1, 0.5, 0.1) } },
    events: Array.from({ length: STRIDES }, (_, stride) =>
      ([['left', 'foot-strike', 0.1], ['right', 'foot-off', 0.2], ['right', 'foot-strike', 0.6], ['left', 'foot-off', 0.7]] as const).map(([side, kind, at]): GaitEvent => ({ side, kind, timeS: stride + at + 0.01 * Math.sin(stride), source: 'zeni', uncertaintyS: 0.02 })),
    ).flat(),
  }
}
