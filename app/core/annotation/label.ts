/** What somebody has said of one frame of one film. Pixels are those of the upright picture, the centre of the first at (0, 0). */

/** `occluded`: hidden behind something, its place told all the same. `outside`: not in the picture. */
export const VISIBILITIES = ['seen', 'occluded', 'outside'] as const
/** By a hand, or taken over from what was proposed: by a model, by other cameras, by the frames before and after, from the frame before. `moved`: taken over, and then put right by a hand. */
export const ORIGINS = ['hand', 'model', 'views', 'linear', 'track', 'copy', 'file', 'moved'] as const
export type Origin = (typeof ORIGINS)[number]

export type PointLabel = { visibility: 'seen' | 'occluded'; x: number; y: number; by: Origin } | { visibility: 'outside' }
export type PlacedPoint = Exclude<PointLabel, { visibility: 'outside' }>

/** From the outer edges of its first to its last pixels: `left` of a box at the picture's edge is -0.5. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface PersonLabel {
  /** The same number in another frame of the film is the same person. */
  id: number
  /** In the order of the topology; null: nothing said yet. */
  points: (PointLabel | null)[]
  box: Box | null
}

export interface FrameLabel {
  people: PersonLabel[]
  isDone: boolean
}

export const NOTHING_SAID: FrameLabel = { people: [], isDone: false }

/** Nobody points more finely than at a hundredth of a pixel; and what is written so is read back the same. Never a minus before nothing. */
export const rounded = (px: number): number => Math.round(px * 100) / 100 + 0

/** Of a point that is moved: what was taken over stays near to where it was proposed, and is no word of its own. */
export const movedFrom = (by: Origin): Origin => (by === 'hand' ? 'hand' : 'moved')

export const newPerson = (id: number, keypoints: number): PersonLabel => ({ id, points: Array.from({ length: keypoints }, () => null), box: null })

/** Of labels, and of points as files tell them. */
export const isPlaced = <Point extends { visibility: string }>(point: Point | null | undefined): point is Exclude<Point, { visibility: 'outside' }> => point !== null && point !== undefined && point.visibility !== 'outside'

export const isWhole = ({ points }: PersonLabel): boolean => points.every((point) => point !== null)

export const personOf = ({ people }: FrameLabel, id: number): PersonLabel | undefined => people.find((one) => one.id === id)

/** About all points, wider by a share of the larger side: a body is more than its joints. */
export function boxAbout({ points }: PersonLabel, { width, height }: { width: number; height: number }): Box | null {
  const placed = points.filter(isPlaced)
  if (placed.length < 2) return null
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const margin = MARGIN * Math.max(right - left, bottom - top)
  const within = (value: number, most: number) => rounded(Math.max(-0.5, Math.min(most - 0.5, value)))
  return { left: within(left - margin, width), right: within(right + margin, width), top: within(top - margin, height), bottom: within(bottom + margin, height) }
}

const MARGIN = 0.06
