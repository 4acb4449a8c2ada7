/** How the room is looked at: where the eye stands, what it turns about, whom it follows. Outside React: it changes with every frame. */
import { Vector3, type PerspectiveCamera } from 'three'
import type { Size } from '../../core/math/size.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { Camera } from '../../core/vision/camera.ts'
import type { Standpoint } from './standpoints.ts'
import { createEye, directionOf, lookThrough, setOwnLens, standAt } from './viewpoint.ts'

/** From where: a standpoint, or through one of the room's cameras. */
type From = { standpoint: Standpoint; facing: Vec3 } | { camera: Camera }

export interface Sight {
  eye: PerspectiveCamera
  /** What the eye turns about. */
  target: Vector3
  look(from: From): void
  /** Somebody took hold of the view: it is free from here on. */
  free(): void
  resize(size: Size): void
  /** The person's middle at this moment; undefined: not known. `goesAlong`: whether the eye goes with it. */
  person(at: Vector3 | undefined, goesAlong: boolean): void
  turn(aboutRad: number, upRad: number): void
  nearer(factor: number): void
  subscribe(listener: () => void): () => void
  changed(): void
}

/** Of the angle between the eye's direction and the plumb line. */
const LEAST_TILT_RAD = 1e-3
const ASSUMED_MIDDLE = new Vector3(0, 0, 0.95)

export function createSight(): Sight {
  const eye = createEye()
  // The panel's size is not the canvas's business: a view through a camera has its own lens.
  Object.assign(eye, { manual: true })
  const target = ASSUMED_MIDDLE.clone()
  const middle = ASSUMED_MIDDLE.clone()
  const listeners = new Set<() => void>()
  let size: Size = { width: 1, height: 1 }
  let from: From | null = null
  const changed = () => listeners.forEach((listener) => listener())
  const stand = () => {
    if (!from) return setOwnLens(eye, size)
    if ('camera' in from) {
      lookThrough(eye, from.camera, size)
      target.copy(eye.position).addScaledVector(eye.getWorldDirection(new Vector3()), eye.position.distanceTo(middle))
      return
    }
    target.copy(middle)
    standAt(eye, target, directionOf(from.standpoint, from.facing), size)
  }
  const arm = new Vector3()
  const isThroughCamera = () => from !== null && 'camera' in from
  return {
    eye,
    target,
    changed,
    look(next) {
      from = next
      stand()
      changed()
    },
    free() {
      from = null
      setOwnLens(eye, size)
    },
    resize(next) {
      size = next
      if (isThroughCamera()) stand()
      else setOwnLens(eye, size)
      changed()
    },
    person(at, goesAlong) {
      if (!at) return
      if (goesAlong && !isThroughCamera()) {
        arm.subVectors(at, middle)
        eye.position.add(arm)
        target.add(arm)
      }
      middle.copy(at)
    },
    turn(aboutRad, upRad) {
      arm.subVectors(eye.position, target)
      const [radius, level] = [arm.length(), Math.hypot(arm.x, arm.y)]
      const about = Math.atan2(arm.y, arm.x) + aboutRad
      const tilt = Math.max(LEAST_TILT_RAD, Math.min(Math.PI - LEAST_TILT_RAD, Math.atan2(level, arm.z) - upRad))
      eye.position.copy(target).add(arm.set(Math.cos(about) * Math.sin(tilt), Math.sin(about) * Math.sin(tilt), Math.cos(tilt)).multiplyScalar(radius))
      eye.lookAt(target)
      changed()
    },
    nearer(factor) {
      eye.position.sub(target).divideScalar(factor).add(target)
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
