/** Labels as the window shows them: changed at once, saved at once, one gesture after the other. */
import type { LabelledFrame } from '../../../../../contract/annotate/annotate.ts'
import { changesBetween } from '../../../../../core/annotation/label-change.ts'
import { type FrameLabel, NOTHING_SAID } from '../../../../../core/annotation/label.ts'
import { engine } from '../../../../engine/client.ts'
import { toProblem } from '../../../../engine/problem.ts'
import { tracked } from '../../../../engine/saving.ts'
import { createStore } from '../../../../store.ts'
import { tell, tellProblem } from '../../../../ui/toasts.ts'
import { isNotChosen } from './chosen.ts'
import { judgedHere } from './judging.ts'
import { labelling, type Spot } from './labelling.ts'

type Labels = ReadonlyMap<string, FrameLabel>
export const labels = createStore<Labels>(new Map())

/** Whoever judges says something of their own, beside what they have labelled elsewhere. */
const kindNow = (): LabelledFrame['kind'] => (judgedHere() ? 'adjudicated' : 'label')
const keyOf = ({ mediaId, frame }: Spot, kind = kindNow()) => `${kind} ${mediaId} ${frame}`
export const labelAt = (at: Spot | null): FrameLabel => (at && labels.get().get(keyOf(at))) ?? NOTHING_SAID
export const labelIn = (all: Labels, at: Spot): FrameLabel => all.get(keyOf(at)) ?? NOTHING_SAID

/** Frames of a film in which something is said, ascending. */
export function labelledFrames(all: Labels, mediaId: string): number[] {
  const start = keyOf({ mediaId, frame: 0 }).slice(0, -1)
  return [...all].flatMap(([key, { people }]) => (key.startsWith(start) && people.length > 0 ? [Number(key.slice(start.length))] : [])).toSorted((a, b) => a - b)
}

function put(told: readonly LabelledFrame[]): void {
  labels.set((now) => new Map([...now, ...told.map((one): [string, FrameLabel] => [keyOf(one, one.kind), { people: one.people, isDone: one.isDone }])]))
}

export interface Edited {
  at: Spot
  after: FrameLabel
}

/** Nothing overtakes: a gesture is said from what the one before has left. */
let saved: Promise<unknown> = Promise.resolve()
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  const mine = saved.then(() => tracked(work()))
  saved = mine.catch(() => undefined)
  return mine.catch(async (thrown: unknown) => {
    const problem = toProblem(thrown)
    if (problem) tellProblem(problem)
    await readLabels()
    return undefined
  })
}

/** `continues`: one more step of the gesture before; one undo takes back both. */
export function gesture(title: string, edited: readonly Edited[], { continues = false } = {}): void {
  const open = labelling.get()
  const changed = edited.flatMap(({ at, after }) => {
    const changes = changesBetween(labelAt(at), after)
    return changes.length > 0 ? [{ ...at, changes }] : []
  })
  if (!open || changed.length === 0) return
  if (changed.some((at) => labelAt(at).people.length === 0 && isNotChosen(open.datasetId, at))) tell('This frame was not one of those that were chosen: now it is.', { tone: 'note', hint: 'Ctrl+Z takes it back. N goes to the next that is open.', about: 'a frame that was not chosen' })
  labels.set((now) => new Map([...now, ...edited.map(({ at, after }): [string, FrameLabel] => [keyOf(at), after])]))
  const { datasetId } = open
  const kind = kindNow()
  void inTurn(() => engine.annotate.edit({ datasetId, title, kind, continues, labels: changed }))
}

export async function readLabels(): Promise<void> {
  const open = labelling.get()
  if (!open) return
  const { datasetId, trial } = open
  const told = await engine.annotate.labels({ datasetId, sessionId: trial.sessionId, trialId: trial.trialId }).catch(() => undefined)
  if (!told || labelling.get()?.trial !== trial) return
  labels.set(new Map())
  put(told)
}

/** What whoever is here did last in a dataset. */
export async function takeBack(datasetId: string, direction: 'undo' | 'redo', onDone: (at: Spot | undefined) => void): Promise<void> {
  const done = await inTurn(() => engine.annotate[direction]({ datasetId }))
  if (done === undefined) return
  if (done === null) {
    tell(direction === 'undo' ? 'There is nothing to undo in this dataset.' : 'There is nothing to do again.', { tone: 'note' })
    return
  }
  put(done.labels)
  tell(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${done.title}`, { about: 'history of labels' })
  onDone(done.labels[0])
}
