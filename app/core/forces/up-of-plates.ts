/** Which axis of a C3D file points up, as its force plates lie: in the floor, and who is measured is above it. */
import type { UpAxis } from '../formats/c3d/c3d-markers.ts'
import type { C3d } from '../formats/c3d/c3d.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { ForcePlate } from './force-plate.ts'
import { platesOf } from './plates-of-c3d.ts'

/** A plate that leans by more lies along no axis: 20°. Assumed, as the others here. */
const LEAST_ALONG = Math.cos((20 * Math.PI) / 180)
/** Of positions that are farther from the floor than a marker on a sole. */
const LEAST_SHARE = 0.95
const OFF_FLOOR_M = 0.1
const MOST_FRAMES = 300

/**
 * Null where there are no plates, or they do not lie alike. Which of the two ways is up markers tell, nearly all of which are over the floor; where there are none, the order of the
 * corners (C3D user guide, "FORCE_PLATFORM:CORNERS": the plate's z leads into the floor). Forces do not: which way their channels count, this program tells by the corners.
 */
export function upOfPlates(c3d: C3d): UpAxis | null {
  const plates = platesOf(c3d).described.map(({ plate }) => plate)
  const [axis, ...others] = plates.map(({ axes }) => alongOf(axes.z))
  if (axis === undefined || axis === null || others.some((other) => other !== axis)) return null
  const over = sideOfMarkers(c3d, plates[0]!, axis)
  const listed = new Set(plates.map(({ axes }) => (axes.z[axis]! < 0 ? '+' : '-')))
  const sign = over ?? (listed.size === 1 ? [...listed][0]! : null)
  return sign && `${sign}${(['X', 'Y', 'Z'] as const)[axis]!}`
}

function alongOf(normal: Vec3): 0 | 1 | 2 | null {
  return ([0, 1, 2] as const).find((axis) => Math.abs(normal[axis]) >= LEAST_ALONG) ?? null
}

function sideOfMarkers({ points, values, frames }: C3d, { centreM }: ForcePlate, axis: 0 | 1 | 2): '+' | '-' | null {
  const positions = points.flatMap(({ quantity }, place) => (quantity === 'position' ? [place] : []))
  const every = Math.max(1, Math.ceil(frames / MOST_FRAMES))
  let [above, below] = [0, 0]
  for (let frame = 0; frame < frames; frame += every)
    for (const place of positions) {
      const heightM = values[3 * (frame * points.length + place) + axis]! - centreM[axis]
      if (heightM > OFF_FLOOR_M) above++
      if (heightM < -OFF_FLOOR_M) below++
    }
  const share = above / (above + below)
  return share >= LEAST_SHARE ? '+' : share <= 1 - LEAST_SHARE ? '-' : null
}
