/** A third person judges a frame that two have labelled: what is said then is theirs. */
import type { DoubledFrame } from '../../../../../contract/annotate/annotate.ts'
import { type DoubleLabel, disagreements, middleOf } from '../../../../../core/annotation/agreement.ts'
import { isPlaced, type PersonLabel, type PointLabel } from '../../../../../core/annotation/label.ts'
import { engine } from '../../../../engine/client.ts'
import { queryClient } from '../../../../engine/queries.ts'
import { createStore } from '../../../../store.ts'
import { attempt } from '../../../../ui/toasts.ts'
import { agreementQuery } from '../../queries.ts'
import { filmNow, type Labelling, labelling, type Spot, spot } from './labelling.ts'

export interface Judging {
  datasetId: string
  at: Spot
  one: readonly PersonLabel[]
  other: readonly PersonLabel[]
  /** What was judged already. */
  judged: readonly PersonLabel[] | null
}
export const judging = createStore<Judging | null>(null)

/** Of the frame that is judged, and of no other that is looked at meanwhile: there one labels as ever. */
export const judgedAt = (judged: Judging | null, open: Labelling | null, at: Spot | null): Judging | null =>
  judged && judged.datasetId === open?.datasetId && judged.at.mediaId === at?.mediaId && judged.at.frame === at.frame ? judged : null

export const judgedHere = (): Judging | null => judgedAt(judging.get(), labelling.get(), spot.get())

export async function beginJudging(datasetId: string, { mediaId, frame }: DoubledFrame): Promise<boolean> {
  const double = await attempt(() => engine.annotate.double({ datasetId, mediaId, frame }))
  if (!double) return false
  judging.set({ datasetId, at: { mediaId, frame }, ...double })
  return true
}

/** Both labels of a person; undefined where one of both has nobody of that number. */
export function doubleOf(open: Judging | null, id: number): DoubleLabel | undefined {
  const [one, other] = [open?.one.find((person) => person.id === id), open?.other.find((person) => person.id === id)]
  const film = filmNow()
  return one && other && film ? { one, other, size: { width: film.playable.displayWidth, height: film.playable.displayHeight } } : undefined
}

/** By the σ that the engine goes by. */
export function disagreedPoints(double: DoubleLabel): number[] {
  const open = labelling.get()
  const agreement = open && queryClient.getQueryData(agreementQuery(open.datasetId).queryKey)
  return agreement ? disagreements(double, agreement.points.map(({ sigma }) => sigma)) : double.one.points.map((_, keypoint) => keypoint)
}

/** What both agree on, in the middle; null where they do not. */
export function agreedPoints(double: DoubleLabel): (PointLabel | null)[] {
  const odd = new Set(disagreedPoints(double))
  return middleOf(double).points.map((point, keypoint) => (odd.has(keypoint) ? null : point))
}

export type Whose = 'one' | 'other' | 'middle'

/** Of a point what one of both says, or the middle; undefined where that one says nothing. */
export function pointOf(double: DoubleLabel, keypoint: number, whose: Whose): PointLabel | undefined {
  if (whose !== 'middle') return double[whose].points[keypoint] ?? undefined
  const both = [double.one.points[keypoint], double.other.points[keypoint]]
  return both.every((point) => isPlaced(point)) ? (middleOf(double).points[keypoint] ?? undefined) : undefined
}
