import { PerspectiveCamera, Vector3 } from 'three'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { Size } from '../../core/math/size.ts'
import { column, transpose } from '../../core/math/mat3.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { cameraPosition } from '../../core/vision/look-at.ts'
import type { Standpoint } from './standpoints.ts'

const FIELD_OF_VIEW_DEG = 32
const DISTANCE_M = 4.2
/** Straight down there is no telling what is up in the picture: a hair beside it, what lies ahead is. */
const HAIR = 1e-3

/** `facing` is level, of length 1. */
export function directionOf(standpoint: Standpoint, [x, y]: Vec3): Vector3 {
  if (standpoint === 'front') return new Vector3(x, y, 0.08)
  if (standpoint === 'back') return new Vector3(-x, -y, 0.08)
  // From the right: who walks ahead then walks to the right of the picture.
  if (standpoint === 'side') return new Vector3(y, -x, 0.08)
  if (standpoint === 'top') return new Vector3(-HAIR * x, -HAIR * y, 1)
  return new Vector3(0.75 * x + 0.85 * y, 0.75 * y - 0.85 * x, 0.42)
}

export function createEye(): PerspectiveCamera {
  const eye = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 0.02, 200)
  eye.up.set(0, 0, 1)
  return eye
}

/** From a direction, at a distance that a person fits in. */
export function standAt(eye: PerspectiveCamera, target: Vector3, direction: Vector3, size: Size): void {
  // A narrow panel would cut off the arms.
  const distance = DISTANCE_M * Math.max(1, (0.6 * size.height) / size.width)
  eye.position.copy(target).addScaledVector(direction.clone().normalize(), distance)
  eye.lookAt(target)
  setOwnLens(eye, size)
}

export function setOwnLens(eye: PerspectiveCamera, { width, height }: Size): void {
  eye.clearViewOffset()
  eye.fov = FIELD_OF_VIEW_DEG
  eye.aspect = width / height
  eye.updateProjectionMatrix()
}

/** As a camera of the room sees it, its whole picture in sight; its distortion is that of the picture that hangs there. */
export function lookThrough(eye: PerspectiveCamera, camera: Camera, size: Size): void {
  eye.position.set(...cameraPosition(camera))
  const turned = transpose(camera.rotation)
  const [right, down, forward] = [column(turned, 0), column(turned, 1), column(turned, 2)].map((axis) => new Vector3(...axis)) as [Vector3, Vector3, Vector3]
  eye.matrix.makeBasis(right, down.negate(), forward.negate())
  eye.quaternion.setFromRotationMatrix(eye.matrix)
  setLensOf(eye, camera, size)
}

/** The part of the plane before the camera that a panel shows, cut out of one with the camera's axis in its middle. */
function setLensOf(eye: PerspectiveCamera, camera: Camera, { width, height }: Size): void {
  const fit = Math.min(width / camera.widthPx, height / camera.heightPx)
  const axisX = width / 2 + (camera.centreXPx - (camera.widthPx - 1) / 2) * fit
  const axisY = height / 2 + (camera.centreYPx - (camera.heightPx - 1) / 2) * fit
  const [fullWidth, fullHeight] = [2 * Math.max(axisX, width - axisX), 2 * Math.max(axisY, height - axisY)]
  eye.setViewOffset(fullWidth, fullHeight, fullWidth / 2 - axisX, fullHeight / 2 - axisY, width, height)
  eye.fov = (2 * Math.atan(fullHeight / 2 / (camera.focalYPx * fit)) * 180) / Math.PI
  // Pixels need not be square; the offset above has taken them for it.
  eye.aspect = (fullWidth / camera.focalXPx) / (fullHeight / camera.focalYPx)
  eye.updateProjectionMatrix()
}
