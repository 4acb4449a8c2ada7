/** What a calibration says of each camera, as a person can hold it against the room. */
import { degreesOf } from '../../../../../core/math/degrees.ts'
import { column, transpose } from '../../../../../core/math/mat3.ts'
import { length, type Vec3 } from '../../../../../core/math/vec3.ts'
import type { Camera } from '../../../../../core/vision/camera.ts'
import { cameraPosition } from '../../../../../core/vision/look-at.ts'
import { undistort } from '../../../../../core/vision/undistort.ts'

interface CameraPlace {
  positionM: Vec3
  /** `+x −y`: along which axes of the room it looks. */
  towards: string
  /** Downwards is positive. */
  downDeg: number
  focalPx: number
  viewDeg: { across: number; down: number }
  toOriginM: number
}

export function placeOf(camera: Camera): CameraPlace {
  const positionM = cameraPosition(camera)
  const forward = column(transpose(camera.rotation), 2)
  return {
    positionM,
    towards: directionOf(forward),
    downDeg: -degreesOf(Math.asin(Math.max(-1, Math.min(1, forward[2])))),
    focalPx: (camera.focalXPx + camera.focalYPx) / 2,
    viewDeg: { across: viewDeg(camera, 0), down: viewDeg(camera, 1) },
    toOriginM: length(positionM),
  }
}

/** Less than half of the way between two axes is none of the second: tan 22.5°. */
const NEXT_AXIS = Math.SQRT2 - 1

function directionOf([x, y]: Vec3): string {
  const most = Math.max(Math.abs(x), Math.abs(y))
  const named = [['x', x], ['y', y]] as const
  return named.filter(([, part]) => Math.abs(part) >= NEXT_AXIS * most).map(([name, part]) => `${part < 0 ? '−' : '+'}${name}`).join(' ')
}

/** Between the middles of two opposite borders, through the lens; NaN where the lens shows nothing that far out. */
function viewDeg(camera: Camera, axis: 0 | 1): number {
  const [middle, size] = axis === 0 ? [camera.centreYPx, camera.widthPx] : [camera.centreXPx, camera.heightPx]
  const [one, other] = [-0.5, size - 0.5].map((at) => undistort(camera, axis === 0 ? [at, middle] : [middle, at])[axis]) as [number, number]
  return degreesOf(Math.atan(other) - Math.atan(one))
}
