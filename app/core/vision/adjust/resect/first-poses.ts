import { unit, type Vec3 } from '../../../math/vec3.ts'
import type { Lens, Pose } from '../../camera.ts'
import { toCamera } from '../../camera.ts'
import { undistort } from '../../undistort.ts'
import { differenceOf } from '../align.ts'
import type { Pointed } from './fit-camera-pose.ts'
import { areaOf, isProper, posesOfThree } from './three-points.ts'

/** Triangles: of 8 points there are 56. */
const MOST_TRIANGLES = 24
const MOST_POSES = 6
/** Two that are closer lead to one fit. */
const ALIKE_RAD = 0.05
/** On the plane one unit before the camera: what is further off counts little more, so that one wrong click does not decide. */
const NEAR = 0.01

/** From where three of the points would be seen as they are; those from which the others are as well come first. */
export function posesFrom(lens: Lens, all: readonly Pointed[]): Pose[] {
  const rays = all.map(({ pixel }) => undistort(lens, pixel))
  const seen = all.flatMap(({ point }, place) => (Number.isNaN(rays[place]![0]) ? [] : [{ point, ray: unit([rays[place]![0], rays[place]![1], 1]), flat: rays[place]! }]))
  const rated = triangles(seen.map(({ point }) => point)).flatMap(([a, b, c]) =>
    posesOfThree([seen[a]!.point, seen[b]!.point, seen[c]!.point], [seen[a]!.ray, seen[b]!.ray, seen[c]!.ray])
      .filter(isProper)
      .map((pose) => ({
        pose,
        loss: seen.reduce((sum, { point, flat }) => {
          const [x, y, z] = toCamera(pose, point)
          return sum + (z > 0 ? Math.log1p(((x / z - flat[0]) ** 2 + (y / z - flat[1]) ** 2) / NEAR ** 2) : Infinity)
        }, 0),
      })),
  )
  const found: Pose[] = []
  for (const { pose, loss } of rated.sort((a, b) => a.loss - b.loss)) {
    if (loss === Infinity || found.length === MOST_POSES) break
    if (!found.some((known) => differenceOf(known, pose).angleRad < ALIKE_RAD)) found.push(pose)
  }
  return found
}

/** The largest. */
function triangles(points: readonly Vec3[]): (readonly [number, number, number])[] {
  const all: { corners: readonly [number, number, number]; area: number }[] = []
  const step = Math.max(1, Math.floor(points.length / 12))
  for (let a = 0; a < points.length; a += step) for (let b = a + step; b < points.length; b += step) for (let c = b + step; c < points.length; c += step) all.push({ corners: [a, b, c], area: areaOf([points[a]!, points[b]!, points[c]!]) })
  return all.filter(({ area }) => area > 0).sort((one, other) => other.area - one.area).slice(0, MOST_TRIANGLES).map(({ corners }) => corners)
}
