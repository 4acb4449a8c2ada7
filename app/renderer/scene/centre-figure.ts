import { Group, Mesh, MeshBasicMaterial, SphereGeometry } from 'three'
import { centreOfMass } from '../../core/body/centre-of-mass.ts'
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { SceneColours } from './colours.ts'
import type { Figure } from './person-figure.ts'
import { createLines, mostRowsWithin, TRAIL_US } from './traces.ts'

const RADIUS_M = 0.026

/** The body's centre of mass, estimated, and where it has been during the last second; nothing where a keypoint that it takes is missing. */
export function createCentre({ keypoints, timesUs, points }: Skeleton, colours: SceneColours): Figure {
  const places = new Map(keypoints.map((name, place) => [name, place]))
  const centreAt = (row: number): Vec3 | undefined =>
    centreOfMass((keypoint) => {
      const place = places.get(keypoint)
      const at = place === undefined ? -1 : 3 * (row * keypoints.length + place)
      return at < 0 || Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
    })
  const dot = new Mesh(new SphereGeometry(RADIUS_M, 16, 12), new MeshBasicMaterial({ color: colours.accent, depthTest: false, transparent: true, opacity: 0.9 }))
  // Inside the trunk it would be hidden by it.
  dot.renderOrder = 2
  const trail = createLines(mostRowsWithin(timesUs, TRAIL_US))
  const object = new Group()
  object.add(dot, trail.object)
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      const now = centreAt(row)
      dot.visible = now !== undefined
      if (now) dot.position.set(...now)
      trail.begin()
      const earliestUs = timesUs[row]! - BigInt(TRAIL_US)
      let after = now
      for (let at = row - 1; at >= 0 && timesUs[at]! >= earliestUs; at--) {
        const before = centreAt(at)
        if (before && after) trail.addLine([...before, ...after], colours.accent)
        after = before
      }
      trail.finish()
    },
  }
}
