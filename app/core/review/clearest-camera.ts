/** Which camera shows an angle best. */
import type { AngleArc } from '../body/ghost/angle-arc.ts'
import { dot, subtract, unit, type Vec3 } from '../math/vec3.ts'
import { type Camera, project } from '../vision/camera.ts'
import { cameraPosition } from '../vision/look-at.ts'

/** What the other leg walks in front of is seen half of the time. Assumed. */
const FAR_SIDE = 0.5

/** 1 where it looks along the axis about which the angle opens, 0 where it sees the angle from its edge, or its joint not at all. `outwards`: from the middle of the body to the joint; null of a joint in the middle. */
export function clarity(camera: Camera, { at, axis }: Pick<AngleArc, 'at' | 'axis'>, outwards: Vec3 | null): number {
  const pixel = project(camera, at)
  if (!pixel || pixel[0] < 0 || pixel[1] < 0 || pixel[0] > camera.widthPx || pixel[1] > camera.heightPx) return 0
  const towardsEye = subtract(cameraPosition(camera), at)
  return Math.abs(dot(unit(towardsEye), axis)) * (outwards !== null && dot(towardsEye, outwards) < 0 ? FAR_SIDE : 1)
}

/** Of those that are as good as each other the first stays first. */
export const clearestFirst = <Seen extends { camera: Camera }>(cameras: readonly Seen[], arc: Pick<AngleArc, 'at' | 'axis'>, outwards: Vec3 | null): Seen[] =>
  cameras.map((one) => ({ one, clear: clarity(one.camera, arc, outwards) })).toSorted((a, b) => b.clear - a.clear).map(({ one }) => one)
