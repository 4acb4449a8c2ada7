export type Topology =
  | 'coco-17'
  | 'coco-18'
  | 'coco-23'
  | 'body-25'
  | 'body-25b'
  | 'halpe-26'
  | 'mediapipe-33'
  | 'coco-wholebody-133'
  | 'halpe-136'

const BY_COUNT: Record<number, Topology> = {
  17: 'coco-17',
  18: 'coco-18',
  23: 'coco-23',
  26: 'halpe-26',
  33: 'mediapipe-33',
  133: 'coco-wholebody-133',
  136: 'halpe-136',
}

export const TOPOLOGY_NAMES: Record<Topology, string> = {
  'coco-17': 'COCO (17 points)',
  'coco-18': 'OpenPose COCO (18 points)',
  'coco-23': 'COCO with feet (23 points)',
  'body-25': 'BODY_25',
  'body-25b': 'BODY_25B',
  'halpe-26': 'Halpe-26',
  'mediapipe-33': 'MediaPipe (33 points)',
  'coco-wholebody-133': 'COCO-WholeBody (133 points)',
  'halpe-136': 'Halpe (136 points)',
}

/** 25 points are two models; `people` in OpenPose's x, y, score order decide between them. */
export function topologyOf(pointCount: number, people: readonly (readonly number[])[] = []): Topology | undefined {
  return pointCount === 25 ? body25Variant(people) : BY_COUNT[pointCount]
}

/** Limbs as pairs of points (OpenPose, "Pose output format" and `getPoseBodyPartMapping`). */
const LIMBS_25 = [[1, 2], [2, 3], [3, 4], [1, 5], [5, 6], [6, 7], [1, 8], [8, 9], [9, 10], [10, 11], [8, 12], [12, 13], [13, 14], [14, 19], [11, 22], [0, 1], [0, 15], [0, 16], [15, 17], [16, 18]]
const LIMBS_25B = [[5, 6], [5, 7], [7, 9], [6, 8], [8, 10], [5, 11], [6, 12], [11, 12], [11, 13], [13, 15], [12, 14], [14, 16], [15, 19], [16, 22], [0, 1], [0, 2], [1, 3], [2, 4]]

/** The right model joins points by limbs; the wrong one draws lines across the body, which are longer. */
function body25Variant(people: readonly (readonly number[])[]): Topology | undefined {
  let as25 = 0
  let as25b = 0
  for (const person of people) {
    const [one, other] = [meanLimb(person, LIMBS_25), meanLimb(person, LIMBS_25B)]
    if (one === undefined || other === undefined) continue
    as25 += one
    as25b += other
  }
  if (as25 < 0.8 * as25b) return 'body-25'
  if (as25b < 0.8 * as25) return 'body-25b'
  return undefined
}

function meanLimb(person: readonly number[], limbs: number[][]): number | undefined {
  const lengths = limbs.flatMap(([from = 0, to = 0]) => {
    const [x0 = 0, y0 = 0, score0 = 0] = person.slice(from * 3, from * 3 + 3)
    const [x1 = 0, y1 = 0, score1 = 0] = person.slice(to * 3, to * 3 + 3)
    return score0 > 0 && score1 > 0 ? [Math.hypot(x1 - x0, y1 - y0)] : []
  })
  return lengths.length < 5 ? undefined : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
