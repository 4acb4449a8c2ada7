/** From frame to frame, and from film to film. */
import type { DoubledFrame, QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import { queryClient } from '../../../../engine/queries.ts'
import { createStore } from '../../../../store.ts'
import { tell } from '../../../../ui/toasts.ts'
import { navigate } from '../../../../navigation/navigate.ts'
import { agreementQuery, queueQuery, type TrialToLabel } from '../../queries.ts'
import { beginFrame } from '../state/hand.ts'
import { beginJudging, judgedHere, judging } from '../state/judging.ts'
import { readLabels } from '../state/labels-now.ts'
import { filmNow, frameAtMoment, labelling, momentOf, readyFilms, type Spot, spot } from '../state/labelling.ts'
import { markDone } from './pointing.ts'
import { inOrder, isOpenNow, isSpot, nothingOpen } from './queue-order.ts'

/** Which trial of a dataset is open, by dataset. */
export const openTrials = createStore<ReadonlyMap<string, TrialToLabel>>(new Map())
/** Where to go once the trial is there. */
export const wanted = createStore<Spot | null>(null)

export function goTo(to: Spot): void {
  const now = spot.get()
  if (now?.mediaId === to.mediaId && now.frame === to.frame) return
  spot.set(to)
  beginFrame()
}

export function stepFrames(by: number): void {
  const [film, at] = [filmNow(), spot.get()]
  if (film && at) goTo({ mediaId: film.mediaId, frame: Math.max(0, Math.min(film.times.startUs.length - 1, at.frame + by)) })
}

/** The same moment in another film. */
export function goToFilm(mediaId: string): void {
  const [from, at, to] = [filmNow(), spot.get(), readyFilms().find((film) => film.mediaId === mediaId)]
  if (!from || !at || !to || from === to) return
  const frame = frameAtMoment(to, momentOf(from, at.frame))
  if (frame === undefined) tell(`${to.label} shows nothing at this moment.`, { tone: 'note' })
  else goTo({ mediaId, frame })
}

export const goToFilmNumber = (number: number): void => {
  const film = readyFilms().find((one) => one.number === number)
  if (film) goToFilm(film.mediaId)
}

export function goToQueued(one: Pick<QueuedFrame, 'mediaId' | 'frame' | 'sessionId' | 'trialId'>): void {
  const open = labelling.get()
  if (!open) return
  const { mediaId, frame, sessionId, trialId } = one
  if (open.trial.sessionId === sessionId && open.trial.trialId === trialId) goTo({ mediaId, frame })
  else {
    wanted.set({ mediaId, frame })
    openTrials.set((now) => new Map(now).set(open.datasetId, { sessionId, trialId }))
  }
}

/** The next of the queue that is open, from the frame that is looked at; from the first again after the last. */
export function goToOpen(by: 1 | -1): boolean {
  const [open, at] = [labelling.get(), spot.get()]
  const queue = open && queryClient.getQueryData(queueQuery(open.datasetId).queryKey)
  if (!open || !queue) return false
  const ordered = inOrder(queue)
  const here = ordered.findIndex(isSpot(at))
  const from = here >= 0 ? here : by > 0 ? -1 : 0
  const ahead = ordered.map((_, n) => ordered[(((from + by * (n + 1)) % ordered.length) + ordered.length) % ordered.length]!)
  const next = ahead.find((one) => isOpenNow(one) && !isSpot(at)(one))
  if (!next) {
    const { text, hint } = nothingOpen(ordered, at)
    tell(text, { tone: 'note', hint })
    return false
  }
  goToQueued(next)
  return true
}

export function doneAndNext(): void {
  if (!markDone(true)) return
  if (judgedHere()) void judgeNext()
  else goToOpen(1)
}

/** To a frame that two have labelled: it opens where it is. */
export async function openToJudge(datasetId: string, doubled: DoubledFrame): Promise<void> {
  if (!(await beginJudging(datasetId, doubled))) return
  const { sessionId, trialId, mediaId, frame } = doubled
  const open = labelling.get()
  navigate({ workspace: 'annotate', datasetId, annotate: 'label' })
  if (open?.trial.sessionId === sessionId && open.trial.trialId === trialId) {
    goTo({ mediaId, frame })
    await readLabels()
    beginFrame()
    return
  }
  wanted.set({ mediaId, frame })
  openTrials.set((now) => new Map(now).set(datasetId, { sessionId, trialId }))
}

/** The next on which two disagree; without one, back to the agreement. */
async function judgeNext(): Promise<void> {
  const [open, at] = [labelling.get(), judging.get()?.at]
  if (!open) return
  const { frames } = await queryClient.fetchQuery({ ...agreementQuery(open.datasetId), staleTime: 0 })
  const next = frames.find(({ state, mayJudge, mediaId, frame }) => state === 'disagree' && mayJudge && !(mediaId === at?.mediaId && frame === at.frame))
  if (next) await openToJudge(open.datasetId, next)
  else leaveJudging(open.datasetId)
}

export function leaveJudging(datasetId: string): void {
  judging.set(null)
  navigate({ workspace: 'annotate', datasetId, annotate: 'agreement' })
}
