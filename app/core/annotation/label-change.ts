/** Gestures as diffs: what each changes, from what to what, so that it can be taken back and is never laid over what somebody else has done meanwhile. */
import { type Box, type FrameLabel, type PersonLabel, personOf, type PointLabel } from './label.ts'

export type LabelChange =
  | { kind: 'point'; person: number; keypoint: number; before: PointLabel | null; after: PointLabel | null }
  | { kind: 'box'; person: number; before: Box | null; after: Box | null }
  | { kind: 'person'; person: number; before: PersonLabel | null; after: PersonLabel | null }
  | { kind: 'done'; before: boolean; after: boolean }

export function changesBetween(before: FrameLabel, after: FrameLabel): LabelChange[] {
  const ids = [...new Set([...before.people, ...after.people].map(({ id }) => id))].toSorted((a, b) => a - b)
  const changes = ids.flatMap((id) => changesOfPerson(id, personOf(before, id) ?? null, personOf(after, id) ?? null))
  return before.isDone === after.isDone ? changes : [...changes, { kind: 'done', before: before.isDone, after: after.isDone }]
}

function changesOfPerson(person: number, before: PersonLabel | null, after: PersonLabel | null): LabelChange[] {
  if (before === null || after === null) return before === after ? [] : [{ kind: 'person', person, before, after }]
  const points = after.points.flatMap((point, keypoint): LabelChange[] => {
    const old = before.points[keypoint] ?? null
    return same(old, point) ? [] : [{ kind: 'point', person, keypoint, before: old, after: point }]
  })
  return same(before.box, after.box) ? points : [...points, { kind: 'box', person, before: before.box, after: after.box }]
}

/** Undefined where the label is not what the changes began from: somebody was faster. */
export function changed(label: FrameLabel, changes: readonly LabelChange[]): FrameLabel | undefined {
  let now: FrameLabel | undefined = label
  for (const change of changes) now = now && changedOnce(now, change)
  return now
}

export const takenBack = (changes: readonly LabelChange[]): LabelChange[] => changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before }) as LabelChange)

/** Changes of the same points or boxes, one after the other, as one; undefined where they are of others, or do not follow. */
export function longer(first: readonly LabelChange[], second: readonly LabelChange[]): LabelChange[] | undefined {
  if (first.length !== second.length) return undefined
  const joined = first.flatMap((one, at) => {
    const other = second[at]!
    const isOne = isOfSame(one, other) && same(one.after, other.before)
    return isOne ? [{ ...one, after: other.after } as LabelChange] : []
  })
  return joined.length === first.length ? joined : undefined
}

function isOfSame(one: LabelChange, other: LabelChange): boolean {
  if (one.kind === 'point') return other.kind === 'point' && one.person === other.person && one.keypoint === other.keypoint
  return one.kind === 'box' && other.kind === 'box' && one.person === other.person
}

function changedOnce(label: FrameLabel, change: LabelChange): FrameLabel | undefined {
  if (change.kind === 'done') return label.isDone === change.before ? { ...label, isDone: change.after } : undefined
  const person = personOf(label, change.person) ?? null
  if (change.kind === 'person') return same(person, change.before) ? withPerson(label, change.person, change.after) : undefined
  if (person === null) return undefined
  if (change.kind === 'box') return same(person.box, change.before) ? withPerson(label, person.id, { ...person, box: change.after }) : undefined
  const { keypoint, before, after } = change
  if (keypoint >= person.points.length || !same(person.points[keypoint] ?? null, before)) return undefined
  return withPerson(label, person.id, { ...person, points: person.points.with(keypoint, after) })
}

export function withPerson(label: FrameLabel, id: number, person: PersonLabel | null): FrameLabel {
  const others = label.people.filter((one) => one.id !== id)
  return { ...label, people: (person ? [...others, person] : others).toSorted((a, b) => a.id - b.id) }
}

/** By what they say: the order of fields is that of whoever wrote them. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  return keys.length === others.length && keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
}
