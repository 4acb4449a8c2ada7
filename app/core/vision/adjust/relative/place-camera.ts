import { unit, type Vec3 } from '../../../math/vec3.ts'
import { type Lens, type Pixel, type Pose, toCamera } from '../../camera.ts'
import { undistort } from '../../undistort.ts'
import { fitPose, type Pointed } from '../resect/fit-camera-pose.ts'
import { isProper, posesOfThree } from '../resect/three-points.ts'
import { picks } from './picks.ts'

const DRAWS = 60
const MOST_RATED = 400

/** Where a camera stands that sees points of which some are wrong, or wrongly placed. */
export function placeAmong(lens: Lens, points: readonly Vec3[], pixels: readonly Pixel[], nearPx: number): Pose | undefined {
  const seen = points.flatMap((point, place) => {
    const flat = undistort(lens, pixels[place]!)
    return Number.isNaN(flat[0]) ? [] : [{ point, pixel: pixels[place]!, flat, ray: unit([flat[0], flat[1], 1]) }]
  })
  const near = nearPx / lens.focalXPx
  const missSquared = (pose: Pose, { point, flat }: (typeof seen)[number]) => {
    const [x, y, z] = toCamera(pose, point)
    return z > 0 ? (x / z - flat[0]) ** 2 + (y / z - flat[1]) ** 2 : Infinity
  }
  const rated = picks(seen.length, MOST_RATED, 0).map((at) => seen[at]!)
  let best: Pose | undefined
  let least = Infinity
  for (let draw = 0; draw < DRAWS; draw++) {
    const [one, two, three] = picks(seen.length, 3, draw).map((at) => seen[at]!)
    if (!one || !two || !three) return undefined
    for (const pose of posesOfThree([one.point, two.point, three.point], [one.ray, two.ray, three.ray]).filter(isProper)) {
      const loss = rated.reduce((sum, each) => sum + Math.min(10, Math.log1p(missSquared(pose, each) / near ** 2)), 0)
      if (loss < least) [best, least] = [pose, loss]
    }
  }
  if (!best) return undefined
  const agreeing: Pointed[] = rated.filter((each) => missSquared(best, each) < 4 * near ** 2)
  return agreeing.length < 6 ? undefined : fitPose(lens, agreeing, best).pose
}
