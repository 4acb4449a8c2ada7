/** The frames that are to be labelled: which comes when, and which is open still. */
import type { QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import { count } from '../../../../format/amounts.ts'
import { judging } from '../state/judging.ts'
import { labelAt } from '../state/labels-now.ts'
import { momentOf, type ReadyFilm, readyFilms, type Spot, spot } from '../state/labelling.ts'

export const isSpot = (at: Spot | null) => ({ mediaId, frame }: Spot) => mediaId === at?.mediaId && frame === at.frame

/** Whether somebody has to look at it still, and may. */
export const isOpen = ({ mine, others, annotators, isAdjudicated }: QueuedFrame): boolean => mine !== 'done' && !isAdjudicated && (mine === 'begun' || others < annotators)

/** Also of what was done just now, and is not told back yet. */
export const isOpenNow = (one: QueuedFrame): boolean => isOpen(one) && !labelAt(one).isDone

/** In the order in which they are labelled: trial by trial, moment by moment, and of one moment film by film. */
export function inOrder(queue: readonly QueuedFrame[]): QueuedFrame[] {
  const films = new Map(readyFilms().map((film) => [film.mediaId, film]))
  const place = new Map(queue.map((one, n) => [one, n]))
  const momentUs = (one: QueuedFrame) => {
    const film = films.get(one.mediaId)
    return film ? momentOf(film, one.frame) : null
  }
  return queue.toSorted((a, b) => {
    const [one, other] = [momentUs(a), momentUs(b)]
    if (one === null || other === null) return place.get(a)! - place.get(b)!
    // Films of one moment differ by less than half a frame.
    const apart = one - other
    return Math.abs(apart) < SAME_MOMENT_US ? films.get(a.mediaId)!.number - films.get(b.mediaId)!.number || apart : apart
  })
}

/** Half a frame at 60 Hz. */
const SAME_MOMENT_US = 8_000

/** Where a trial opens: where a click on a frame of another one led, else at the frame that is judged, else at its first chosen frame that is open, else at its first chosen one, else where its first film begins. Null: it is open already, or has no film. */
export function firstSpot(ready: readonly ReadyFilm[], queue: readonly QueuedFrame[], asked: Spot | null): Spot | null {
  if (asked && ready.some(({ mediaId }) => mediaId === asked.mediaId)) return asked
  const [film] = ready
  if (spot.get() || !film) return null
  const chosen = inOrder(queue.filter((one) => ready.some(({ mediaId }) => mediaId === one.mediaId)))
  const judged = chosen.find(isSpot(judging.get()?.at ?? null))
  const first = judged ?? chosen.find(isOpen) ?? chosen[0] ?? { mediaId: film.mediaId, frame: 0 }
  return { mediaId: first.mediaId, frame: first.frame }
}

/** Why there is no other frame to go to. */
export function nothingOpen(queue: readonly QueuedFrame[], at: Spot | null): { text: string; hint: string } {
  const more = 'More can be chosen under “Trials and frames”.'
  if (queue.length === 0) return { text: 'No frames are chosen yet.', hint: 'They are chosen under “Trials and frames”.' }
  if (queue.some((one) => isOpenNow(one) && isSpot(at)(one))) return { text: 'No other chosen frame is open: this one is the last.', hint: 'D says that it is done.' }
  const awaiting = queue.filter(({ annotators, others, isAdjudicated }) => annotators === 2 && others === 0 && !isAdjudicated).length
  if (awaiting === 0) return { text: 'All frames that were chosen are labelled.', hint: more }
  return { text: 'You have labelled all frames that were chosen.', hint: `${count(awaiting, 'frame')} ${awaiting === 1 ? 'awaits' : 'await'} a second person. ${more}` }
}
