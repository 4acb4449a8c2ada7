/** Where a camera stands, by what has been clicked in its film so far. */
import type { Vec3 } from '../../../../../core/math/vec3.ts'
import { type Problem, ProblemError } from '../../../../../core/problem.ts'
import { type Camera, type Lens, type Pixel, project } from '../../../../../core/vision/camera.ts'
import { type Resection, resectFromPoints } from '../../../../../core/vision/adjust/resect/resect-from-points.ts'
import { type Clicks, isWhole, type ScenePoint } from './known-points.ts'

export const LEAST_CLICKS = 4

export interface FoundPlace {
  kind: 'place'
  camera: Camera
  resection: Resection
  /** By point's id: where the point should be seen from there, clicked or not. */
  expected: ReadonlyMap<string, Pixel>
  /** By point's id. */
  errorsPx: ReadonlyMap<string, number>
  /** The point that seems mixed up. */
  suspect: ScenePoint | undefined
}

export type Outcome = { kind: 'no-lens' } | { kind: 'too-few'; clicks: number } | { kind: 'problem'; problem: Problem } | FoundPlace

export function placeFrom(lens: Lens | undefined, points: readonly ScenePoint[], clicks: Clicks): Outcome {
  const whole = points.filter(isWhole)
  const clicked = whole.filter(({ id }) => clicks[id] !== undefined)
  if (!lens) return { kind: 'no-lens' }
  if (clicked.length < LEAST_CLICKS) return { kind: 'too-few', clicks: clicked.length }
  try {
    const resection = resectFromPoints(lens, clicked.map(spotOf), clicked.map(({ id }) => clicks[id]!))
    const camera: Camera = { ...lens, ...resection.pose }
    const seen = whole.flatMap((point): [string, Pixel][] => {
      const pixel = project(camera, spotOf(point))
      return pixel ? [[point.id, pixel]] : []
    })
    return {
      kind: 'place',
      camera,
      resection,
      expected: new Map(seen),
      errorsPx: new Map(clicked.map(({ id }, place) => [id, resection.errorsPx[place]!])),
      suspect: resection.suspect === undefined ? undefined : clicked[resection.suspect],
    }
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { kind: 'problem', problem: thrown.problem }
    throw thrown
  }
}

const spotOf = ({ xM, yM, zM }: { xM: number; yM: number; zM: number }): Vec3 => [xM, yM, zM]
