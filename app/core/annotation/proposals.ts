/** Where a point that nobody has placed is proposed: where other cameras' labels of it meet, else where a model sees it. */
import type { Camera } from '../vision/camera.ts'
import { isPlaced, type PersonLabel, type PointLabel, rounded } from './label.ts'
import type { ModelPose } from './model-poses.ts'
import { type LabelledView, type Meeting, meetingOf } from './multi-view.ts'

/** What one camera shows of one person at a moment. */
export interface PersonView {
  mediaId: string
  camera: Camera | null
  person: PersonLabel | undefined
  pose: ModelPose | undefined
  /** When its frame was taken: cameras that are not triggered together are up to half a frame apart. */
  timeUs: number
  /** Of the upright picture. */
  widthPx: number
  heightPx: number
}

export interface Proposal {
  x: number
  y: number
  by: 'views' | 'model'
  /** Of the model. */
  score: number | null
}

/** Of one keypoint: the labels of it, and where they meet. */
export interface SeenByViews {
  views: readonly (LabelledView & { mediaId: string; timeUs: number })[]
  meeting: Meeting | undefined
}

export function seenByViews(views: readonly PersonView[], keypoint: number): SeenByViews {
  const placed = views.flatMap(({ mediaId, camera, person, timeUs }) => {
    const point = person?.points[keypoint]
    return camera && isPlaced(point) ? [{ mediaId, camera, timeUs, pixel: [point.x, point.y] as const }] : []
  })
  return { views: placed, meeting: meetingOf(placed) }
}

/** In the order of the keypoints; null where nothing is proposed: also of points that are said already. */
export function proposalsFor(view: PersonView, seen: readonly SeenByViews[]): (Proposal | null)[] {
  return seen.map(({ meeting, views }, keypoint) => {
    if (view.person?.points[keypoint]) return null
    const met = view.camera && meeting?.in(view.camera)
    const found = view.pose?.points[keypoint]
    const isInStep = views.every(({ timeUs }) => Math.abs(timeUs - view.timeUs) <= IN_STEP_US)
    if (met && isWithin(met, view) && (isInStep || !found)) return { x: met[0], y: met[1], by: 'views', score: null }
    return found ? { x: found.x, y: found.y, by: 'model', score: found.score } : null
  })
}

/** A foot that swings at 4 m/s goes 5 mm in so long: no more than one can point at. Of frames further apart a model that has seen this very one knows better. */
const IN_STEP_US = 1_250

const isWithin = ([x, y]: readonly [number, number], { widthPx, heightPx }: PersonView) => x >= -0.5 && y >= -0.5 && x <= widthPx - 0.5 && y <= heightPx - 0.5

export const accepted = ({ x, y, by }: Proposal): PointLabel => ({ visibility: 'seen', x: rounded(x), y: rounded(y), by })

/** All that is proposed, placed. */
export const withProposals = (person: PersonLabel, proposals: readonly (Proposal | null)[]): PersonLabel => ({
  ...person,
  points: person.points.map((point, keypoint) => {
    const proposal = proposals[keypoint]
    return point ?? (proposal ? accepted(proposal) : null)
  }),
})
