import { REASONS } from '../../../body/skeleton/skeleton.ts'
import { median } from '../../../math/median.ts'
import type { Keypoints } from '../../../notes/english/films.ts'
import { type Finding, noteSpan, noticed, type Span, spansWhere, timeOf } from './finding.ts'
import type { PairDistances } from './pair-distances.ts'
import type { Judged } from './subject.ts'

interface Loss {
  reason: number
  keypoint: number
  span: Span
}

/** Points that are missing, why and when; keypoints that go and come together in one. */
export function missingPoints(judged: Judged, distances: PairDistances): Finding[] {
  const { found: { reasons }, keypoints, timesUs } = judged
  const losses = keypoints.flatMap((_, keypoint) =>
    [REASONS.unseen, REASONS.oneCamera, REASONS.disagreement].flatMap((reason) => spansWhere(timesUs, (frame) => reasons[frame * keypoints.length + keypoint] === reason).map((span): Loss => ({ reason, keypoint, span }))),
  )
  return together(losses, timesUs).map((group) => described(judged, distances, group))
}

/** Begin and end this close together they are one loss. */
const ALIKE_US = 150_000

function together(losses: readonly Loss[], timesUs: ArrayLike<number>): Loss[][] {
  const groups: Loss[][] = []
  const isAlike = (one: Loss, other: Loss) => one.reason === other.reason && [0, 1].every((end) => Math.abs(timesUs[Math.min(one.span[end]!, timesUs.length - 1)]! - timesUs[Math.min(other.span[end]!, timesUs.length - 1)]!) <= ALIKE_US)
  for (const loss of losses) {
    const group = groups.find(([first]) => isAlike(first!, loss))
    if (group) group.push(loss)
    else groups.push([loss])
  }
  return groups.sort(([one], [other]) => one!.span[0] - other!.span[0])
}

function described(judged: Judged, distances: PairDistances, group: readonly Loss[]): Finding {
  const { keypoints, timesUs } = judged
  const reason = group[0]!.reason
  const span: Span = [Math.min(...group.map(({ span: [from] }) => from)), Math.max(...group.map(({ span: [, to] }) => to))]
  const time = timeOf(timesUs, span)
  const what = keypointsOf(group.map(({ keypoint }) => keypoints[keypoint]!), keypoints.length)
  const noted = noteSpan(time)
  const subject = group.map(({ keypoint }) => keypoints[keypoint]!).join(' ')
  if (reason === REASONS.unseen && group.length === keypoints.length) return noticed('nobody', { span: noted }, { level: 'note', subject, hint: 'They are out of sight, or no two cameras agree on where they are.', ...time })
  if (reason === REASONS.unseen) return noticed('unseen', { what, span: noted }, { level: 'note', subject, ...time })
  if (reason === REASONS.oneCamera) return noticed('one-camera', { what, span: noted }, { level: 'note', subject, hint: 'A point in space takes two.', ...time })
  const apartPx = median(group.flatMap((loss) => distances.closest(loss.keypoint, loss.span)))
  return noticed('no-two-agree', { what, span: noted, apartPx: Number.isNaN(apartPx) ? null : Math.round(apartPx) }, { level: 'warning', subject, hint: 'They may see different people or sides there, or calibration or synchronisation is off.', ...time })
}

const MOST_NAMED = 4

function keypointsOf(names: readonly string[], of: number): Keypoints {
  return { names: names.length === of ? [] : names.length <= MOST_NAMED ? names : names.slice(0, MOST_NAMED - 1), count: names.length, of }
}
