import { BufferAttribute, BufferGeometry, Color, Group, LineBasicMaterial, LineSegments } from 'three'
import { sideOf } from '../../core/body/bones.ts'
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import type { SceneColours } from './colours.ts'
import type { Figure } from './person-figure.ts'

export const TRAIL_US = 1_000_000
/** Where nothing is chosen: the ends of the limbs. */
export const USUAL_TRAILS = ['left-ankle', 'right-ankle', 'left-wrist', 'right-wrist']

/** Where points have been during the last second; a moment without the point leaves a gap. */
export function createTrails({ keypoints, timesUs, points }: Skeleton, names: readonly string[], colours: SceneColours): Figure {
  const chosen = names.map((name) => keypoints.indexOf(name)).filter((keypoint) => keypoint >= 0)
  const most = mostRowsWithin(timesUs, TRAIL_US)
  const { object, addLine, finish, begin } = createLines(chosen.length * most)
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      begin()
      const earliestUs = timesUs[row]! - BigInt(TRAIL_US)
      for (const keypoint of chosen)
        for (let to = row; to > 0 && timesUs[to - 1]! >= earliestUs; to--) {
          const [one, other] = [3 * ((to - 1) * keypoints.length + keypoint), 3 * (to * keypoints.length + keypoint)]
          if (Number.isNaN(points[one]!) || Number.isNaN(points[other]!)) continue
          addLine([points[one]!, points[one + 1]!, points[one + 2]!, points[other]!, points[other + 1]!, points[other + 2]!], colours[sideOf(keypoints[keypoint]!)])
        }
      finish()
    },
  }
}

/** Metres in the room for each metre a second. */
const METRES_PER_SPEED = 0.12

/** Where each point is going, from the samples on both sides of it; none where one of them is missing. */
export function createVelocities(skeleton: Skeleton, colours: SceneColours): Figure {
  const { keypoints, timesUs, points } = skeleton
  const { object, addLine, finish, begin } = createLines(keypoints.length)
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      begin()
      for (let keypoint = 0; keypoint < keypoints.length; keypoint++) {
        const [before, now, after] = [row - 1, row, row + 1].map((each) => 3 * (each * keypoints.length + keypoint)) as [number, number, number]
        if (row === 0 || row + 1 >= timesUs.length || [before, now, after].some((at) => Number.isNaN(points[at]!))) continue
        const scale = METRES_PER_SPEED / (Number(timesUs[row + 1]! - timesUs[row - 1]!) / 1e6)
        const part = (axis: number) => points[now + axis]! + scale * (points[after + axis]! - points[before + axis]!)
        addLine([points[now]!, points[now + 1]!, points[now + 2]!, part(0), part(1), part(2)], colours[sideOf(keypoints[keypoint]!)])
      }
      finish()
    },
  }
}

/** As many pieces of lines as there may be at once, each of its own colour; anew with each moment. */
export function createLines(most: number) {
  const positions = new BufferAttribute(new Float32Array(6 * most), 3)
  const tints = new BufferAttribute(new Float32Array(6 * most), 3)
  const geometry = new BufferGeometry().setAttribute('position', positions).setAttribute('color', tints)
  const object = new Group()
  const drawn = new LineSegments(geometry, new LineBasicMaterial({ vertexColors: true }))
  drawn.frustumCulled = false
  object.add(drawn)
  const colour = new Color()
  let count = 0
  const addLine = (ends: readonly number[], tint: string) => {
    positions.array.set(ends, 6 * count)
    colour.set(tint)
    tints.array.set([colour.r, colour.g, colour.b, colour.r, colour.g, colour.b], 6 * count)
    count++
  }
  const finish = () => {
    geometry.setDrawRange(0, 2 * count)
    positions.needsUpdate = tints.needsUpdate = true
  }
  return { object, addLine, finish, begin: () => void (count = 0) }
}

export function mostRowsWithin(timesUs: BigInt64Array, spanUs: number): number {
  let [most, from] = [1, 0]
  for (let to = 0; to < timesUs.length; to++) {
    while (timesUs[to]! - timesUs[from]! > BigInt(spanUs)) from++
    most = Math.max(most, to - from + 1)
  }
  return most
}
