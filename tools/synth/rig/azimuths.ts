import type { Rig } from '../recipe/recipe.ts'

/** A little off the planes of movement: from exactly there two cameras that face each other add no depth. */
const LAB_DEG = [80, 12, -80, -168, 45, -45, 135, -135]
const ARC_DEG = 150
const SAGITTAL_FAN_DEG = 50

/** Where the cameras stand, seen from above: 0 before a person who faces +X, 90 on the person's left. */
export function azimuthsDeg({ layout, cameras, turnDeg }: Pick<Rig, 'layout' | 'cameras' | 'turnDeg'>): number[] {
  return Array.from({ length: cameras }, (_, index) => turnDeg + of(layout, index, cameras))
}

function of(layout: Rig['layout'], index: number, cameras: number): number {
  const around = (360 * index) / cameras
  const across = cameras === 1 ? 0 : index / (cameras - 1) - 0.5
  if (layout === 'lab') return cameras <= LAB_DEG.length ? LAB_DEG[index]! : around
  if (layout === 'ring') return around
  if (layout === 'arc') return across * ARC_DEG
  return 90 + across * SAGITTAL_FAN_DEG
}
