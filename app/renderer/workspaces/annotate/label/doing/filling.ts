/** Points that come from other frames of the film: those of the frame before, or what lies between two labelled ones. */
import { interpolated, type LabelledAt, tracked, type Track } from '../../../../../core/annotation/interpolate.ts'
import { isPlaced, newPerson, type PersonLabel, personOf, type PointLabel } from '../../../../../core/annotation/label.ts'
import { withPerson } from '../../../../../core/annotation/label-change.ts'
import { poseOf } from '../../../../../core/annotation/model-poses.ts'
import { count } from '../../../../format/amounts.ts'
import { queryClient } from '../../../../engine/queries.ts'
import { tell } from '../../../../ui/toasts.ts'
import { queueQuery } from '../../queries.ts'
import { activePerson, heldPoint, nextPoint, nextUnsaid } from '../state/hand.ts'
import { filmNow, labelling, momentOf, type ReadyFilm, spot } from '../state/labelling.ts'
import { gesture, labelAt, labelledFrames, labels } from '../state/labels-now.ts'

const personIn = (film: ReadyFilm, frame: number) => personOf(labelAt({ mediaId: film.mediaId, frame }), activePerson.get())

/** What is placed already stays. */
const filled = (person: PersonLabel, points: readonly (PointLabel | null)[]): PersonLabel => ({ ...person, points: person.points.map((point, keypoint) => point ?? points[keypoint] ?? null) })

function fill(title: string, film: ReadyFilm, frames: readonly number[], pointsAt: (frame: number) => readonly (PointLabel | null)[]): void {
  const keypoints = labelling.get()?.topology.keypoints.length ?? 0
  const edited = frames.map((frame) => {
    const at = { mediaId: film.mediaId, frame }
    const person = personIn(film, frame) ?? newPerson(activePerson.get(), keypoints)
    const after = filled(person, pointsAt(frame))
    return { at, after: { ...withPerson(labelAt(at), person.id, after.points.some((point) => point !== null) ? after : null), isDone: false }, isNew: after.points.some((point, keypoint) => point !== person.points[keypoint]) }
  })
  const changed = edited.filter(({ isNew }) => isNew)
  if (changed.length === 0) {
    tell('Nothing came of it: the points are said already, or not placed in both frames.', { tone: 'note' })
    return
  }
  gesture(changed.length === 1 ? title : `${title}, ${count(changed.length, 'frame')}`, changed)
  heldPoint.set(null)
  nextPoint.set(nextUnsaid(null))
}

export function copyPrevious(): void {
  const [film, at] = [filmNow(), spot.get()]
  if (!film || !at) return
  const before = labelledFrames(labels.get(), film.mediaId).findLast((frame) => frame < at.frame && personIn(film, frame))
  const person = before === undefined ? undefined : personIn(film, before)
  if (!person) tell('No frame before this one is labelled in this film.', { tone: 'note' })
  else fill('Copied from the frame before', film, [at.frame], () => person.points.map((point) => (isPlaced(point) ? { ...point, by: 'copy' } : point)))
}

/** The nearest frames before and after in which the person is placed by more than a guess. */
function around(film: ReadyFilm, frame: number): { before: number; after: number } | undefined {
  const said = labelledFrames(labels.get(), film.mediaId).filter((one) => one !== frame && personIn(film, one)?.points.some((point) => isPlaced(point) && point.by !== 'linear' && point.by !== 'track'))
  const [before, after] = [said.findLast((one) => one < frame), said.find((one) => one > frame)]
  return before !== undefined && after !== undefined ? { before, after } : undefined
}

/** `all`: in every frame of the queue between the two. */
export function interpolate(how: 'linear' | 'track', all: boolean): void {
  const [film, at] = [filmNow(), spot.get()]
  if (!film || !at) return
  const ends = around(film, at.frame)
  if (!ends) {
    tell('Points lie between two labelled frames of a film: one before this one, and one after it.', { tone: 'note' })
    return
  }
  const [from, to] = [ends.before, ends.after].map((frame): LabelledAt => ({ timeUs: momentOf(film, frame), person: personIn(film, frame)! })) as [LabelledAt, LabelledAt]
  const track = how === 'track' ? trackOf(film, [ends.before, ends.after]) : undefined
  const pointsAt = (frame: number) => (track ? tracked(from, to, momentOf(film, frame), track) : interpolated(from, to, momentOf(film, frame)))
  fill(how === 'track' ? 'Between two frames, along the model’s track' : 'Between two frames, straight', film, all ? queuedBetween(film, ends, at.frame) : [at.frame], pointsAt)
}

function queuedBetween(film: ReadyFilm, { before, after }: { before: number; after: number }, here: number): number[] {
  const open = labelling.get()
  const queue = (open && queryClient.getQueryData(queueQuery(open.datasetId).queryKey)) ?? []
  const frames = queue.filter(({ mediaId, frame }) => mediaId === film.mediaId && frame > before && frame < after).map(({ frame }) => frame)
  return [...new Set([...frames, here])].toSorted((a, b) => a - b)
}

/** Of the person whom the model sees nearest to the labels at both ends. */
function trackOf(film: ReadyFilm, ends: readonly number[]): Track {
  const frameOf = new Map<number, number>()
  const whom = ends.map((frame) => poseOf(personIn(film, frame)!, [], film.poses?.(frame) ?? [])?.person)
  return (keypoint, timeUs) => {
    const frame = frameOf.get(timeUs) ?? film.times.startUs.indexOf(timeUs)
    frameOf.set(timeUs, frame)
    const pose = film.poses?.(frame).find(({ person }) => whom[0] !== undefined && whom[0] === whom[1] && person === whom[0])
    const point = pose?.points[keypoint]
    return point ? [point.x, point.y] : undefined
  }
}
