import type { Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { Phase } from '../../gait/cycles/phases.ts'
import { isSameMoment } from '../seen-twice.ts'

interface Trend {
  variable: string
  side: Side
  phase: Phase
  perMinuteDeg: number
}

/** Phases of one curve mostly drift together: of each the first of `trends`, which is the surest. What pelvis and trunk do is told once. */
export function surestOfEach<T extends Trend>(trends: readonly T[]): T[] {
  const first = trends.filter((one, at) => trends.findIndex(({ side, variable }) => side === one.side && variable === one.variable) === at)
  return first.filter((one, at) => !first.slice(0, at).some((surer) => isSameMoment(seen(surer), seen(one))))
}

const seen = ({ variable: angle, side, phase, perMinuteDeg }: Trend) => ({ angle: angle as Angle, side, way: Math.sign(perMinuteDeg), phases: [phase] })
