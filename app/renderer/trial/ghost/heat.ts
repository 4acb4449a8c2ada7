import { BONES } from '../../../core/body/bones.ts'
import { bonesOfAngle } from '../../../core/body/ghost/bones-of-angle.ts'
import type { Finding } from '../gait/lit.ts'

/** By place in `BONES`: the largest deviation of an angle that is measured there, by its threshold. Bones without any are left out. */
export function heatOf(findings: readonly Pick<Finding, 'variable' | 'side' | 'size'>[]): ReadonlyMap<number, number> {
  const heat = new Map<number, number>()
  for (const { variable, side, size } of findings) {
    if (size === null) continue
    for (const bone of bonesOfAngle(variable, side)) {
      const place = BONES.indexOf(bone)
      heat.set(place, Math.max(heat.get(place) ?? 0, size))
    }
  }
  return heat
}
