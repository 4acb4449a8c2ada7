import { REASONS } from '../../../body/skeleton/skeleton.ts'
import { median } from '../../../math/median.ts'
import { between, type Finding, inWords, listed, type Span, spansWhere, timeOf } from './finding.ts'
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
  const what = wordsFor(group.map(({ keypoint }) => keypoints[keypoint]!), keypoints.length)
  const subject = group.map(({ keypoint }) => keypoints[keypoint]!).join(' ')
  if (reason === REASONS.unseen && group.length === keypoints.length) return { level: 'note', code: 'nobody', subject, message: `The person is found in no two cameras ${between(time)}.`, hint: 'They are out of sight, or no two cameras agree on where they are.', ...time }
  if (reason === REASONS.unseen) return { level: 'note', code: 'unseen', subject, message: `No camera sees ${what} ${between(time)}.`, ...time }
  if (reason === REASONS.oneCamera) return { level: 'note', code: 'one-camera', subject, message: `Only one camera sees ${what} ${between(time)}.`, hint: 'A point in space takes two.', ...time }
  const apartPx = median(group.flatMap((loss) => distances.closest(loss.keypoint, loss.span)))
  return {
    level: 'warning',
    code: 'no-two-agree',
    subject,
    message: `No two cameras agree on ${what} ${between(time)}${Number.isNaN(apartPx) ? '' : `: the closest are ${Math.round(apartPx)} px apart`}.`,
    hint: 'They may see different people or sides there, or calibration or synchronisation is off.',
    ...time,
  }
}

const MOST_NAMED = 4

function wordsFor(names: readonly string[], all: number): string {
  if (names.length === all) return 'the person'
  if (names.length <= MOST_NAMED) return listed(names.map((name) => `the ${inWords(name)}`))
  return `${names.length} of ${all} keypoints (${names.slice(0, MOST_NAMED - 1).map(inWords).join(', ')} …)`
}
