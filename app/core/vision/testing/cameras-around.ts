import type { Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { lookAt } from '../look-at.ts'

const PLACES: readonly Vec3[] = [
  [4, 0, 1.2],
  [0.5, 4, 1],
  [-4, 0.8, 1.5],
  [-0.6, -4.2, 1.1],
]

/** Cameras without distortion that stand around a person at the origin. */
export function camerasAround(count: number, changes: Partial<Camera> = {}): Camera[] {
  return PLACES.slice(0, count).map((place, index) => ({
    name: `cam0${index + 1}`,
    widthPx: 1088,
    heightPx: 1920,
    focalXPx: 1680,
    focalYPx: 1682,
    centreXPx: 540,
    centreYPx: 958,
    distortion: [0, 0, 0, 0, 0],
    ...lookAt(place, [0, 0, 1]),
    ...changes,
  }))
}
