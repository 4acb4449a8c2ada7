import { bonesOfAngle } from '../../../core/body/ghost/bones-of-angle.ts'
import type { PointOf } from '../../../core/body/angles/point-angles.ts'
import { type PhaseBorders, PHASES } from '../../../core/gait/cycles/phases.ts'
import type { Finding } from '../gait/lit.ts'
import type { WalkBeside } from './walk-beside.ts'

/** How much is left of what is lit outside the phases that a finding is about. */
export const DIMMED = 0.35

/** A finding that is lit, at a moment. */
export interface FoundNow {
  finding: Finding
  /** Between which, or against the room, its angle is measured. */
  bones: ReturnType<typeof bonesOfAngle>
  person: PointOf
  isNow: boolean
}

export const foundNow = (finding: Finding, walk: WalkBeside, timeUs: number): FoundNow => ({
  finding,
  bones: bonesOfAngle(finding.variable, finding.side),
  person: walk.person(timeUs),
  isNow: isInPhases(finding, walk, timeUs),
})

/** Whether a moment lies in the phases of a finding: of the stride's own borders, or where those are not known, of the finding's. */
export function isInPhases({ side, phases, fromPercent, toPercent }: Finding, { gait, places }: Pick<WalkBeside, 'gait' | 'places'>, timeUs: number): boolean {
  const place = places(timeUs)[side]
  if (!place) return false
  const own: PhaseBorders | null = gait.strides[side][place.stride]!.phases
  if (!own) return place.percent >= fromPercent && place.percent <= toPercent
  return phases.some((phase) => {
    const at = PHASES.indexOf(phase)
    return place.percent >= own[at]! && place.percent <= own[at + 1]!
  })
}
