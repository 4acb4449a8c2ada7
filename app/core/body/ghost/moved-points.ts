import { transform } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { add, scale, subtract, type Vec3 } from '../../math/vec3.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { PointOf } from '../angles/point-angles.ts'

/** A person's points, some of which have been turned and shifted together. */
export class MovedPoints {
  readonly #points: Map<Halpe26, Vec3>

  constructor(pointOf: PointOf) {
    this.#points = new Map(HALPE_26.flatMap((keypoint) => {
      const point = pointOf(keypoint)
      return point ? [[keypoint, point] as const] : []
    }))
  }

  readonly of: PointOf = (keypoint) => this.#points.get(keypoint)

  has(...keypoints: readonly Halpe26[]): boolean {
    return keypoints.every((keypoint) => this.#points.has(keypoint))
  }

  drop(keypoints: readonly Halpe26[]): void {
    for (const keypoint of keypoints) this.#points.delete(keypoint)
  }

  shift(keypoints: readonly Halpe26[], by: Vec3): void {
    this.#each(keypoints, (point) => add(point, by))
  }

  /** About an axis of length 1 through a point. */
  turn(keypoints: readonly Halpe26[], about: Vec3, axis: Vec3, angleRad: number): void {
    const turned = fromRotationVector(scale(axis, angleRad))
    this.#each(keypoints, (point) => add(about, transform(turned, subtract(point, about))))
  }

  #each(keypoints: readonly Halpe26[], moved: (point: Vec3) => Vec3): void {
    for (const keypoint of keypoints) {
      const point = this.#points.get(keypoint)
      if (point) this.#points.set(keypoint, moved(point))
    }
  }
}
