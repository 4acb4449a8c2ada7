/** What is being pointed at in the open view, and every change of it: one gesture is one undo within the view. */
import type { Lens, Pixel } from '../../../../../core/vision/camera.ts'
import { ownHistory } from '../../../../commands/history.ts'
import { choiceQuery, choose, type Choice } from '../../../../engine/choices.ts'
import { queryClient } from '../../../../engine/queries.ts'
import { createStore } from '../../../../store.ts'
import { zoomOf } from '../../../../trial/view.ts'
import { placeFrom } from './camera-place.ts'
import { clicksOf, type KnownPoints, nextUnclicked, withClick, withoutClick } from './known-points.ts'

interface Pointing {
  choice: Choice<KnownPoints>
  mediaId: string
  /** Size of the upright picture. */
  widthPx: number
  heightPx: number
}

/** The film that is clicked in; null while no such view is open. */
export const pointing = createStore<Pointing | null>(null)
/** The point whose click comes next. */
export const nextPoint = createStore<string | null>(null)
/** The point whose click is held: keys move it, the loupe stays on it. */
export const heldPoint = createStore<string | null>(null)

/** That of the film; undefined where it is not known. */
export const pointedLens = createStore<Lens | undefined>(undefined)

const MOST_UNDONE = 200
let past: KnownPoints[] = []
let future: KnownPoints[] = []
let gesture: string | null = null
/** Whose changes they are. */
let key: string | null = null

export const knownNow = (): KnownPoints => {
  const choice = pointing.get()?.choice
  return (choice && queryClient.getQueryData(choiceQuery(choice).queryKey)) ?? { points: [], clicks: {} }
}

/** `as`: changes that follow one another under one name are one gesture. */
export function change(next: KnownPoints, as: string | null = null): void {
  const choice = pointing.get()?.choice
  if (!choice) return
  if (as === null || as !== gesture) past = [...past, knownNow()].slice(-MOST_UNDONE)
  gesture = as
  future = []
  choose(choice, next)
  keepNext()
}

/** Something is always to be clicked next, as long as there is a point without a click. */
function keepNext(): void {
  const [at, known] = [pointing.get(), knownNow()]
  if (at && !known.points.some(({ id }) => id === nextPoint.get())) nextPoint.set(nextUnclicked(known.points, clicksOf(known, at.mediaId), null))
}

/** From here on Ctrl+Z is the library's again. */
export function forgetGestures(): void {
  past = []
  future = []
  gesture = null
}

function step(from: KnownPoints[], to: KnownPoints[]): boolean {
  const choice = pointing.get()?.choice
  const next = from.pop()
  if (!choice || !next) return false
  const before = knownNow()
  to.push(before)
  gesture = null
  choose(choice, next)
  goOnAt(before, next)
  return true
}

/** A click that was taken back is the next to be made; one that is there again is held. */
function goOnAt(before: KnownPoints, now: KnownPoints): void {
  const at = pointing.get()
  if (!at) return
  const [then, clicks] = [clicksOf(before, at.mediaId), clicksOf(now, at.mediaId)]
  const gone = now.points.find(({ id }) => then[id] && !clicks[id])
  const back = now.points.find(({ id }) => clicks[id] && clicks[id] !== then[id])
  heldPoint.set(back?.id ?? null)
  if (gone) nextPoint.set(gone.id)
  else if (back && back.id === nextPoint.get()) nextPoint.set(nextUnclicked(now.points, clicks, back.id))
  keepNext()
}

/** While the view is open, Ctrl+Z takes clicks back first. */
export function beginPointing(at: Pointing): () => void {
  if (key !== at.choice.key) forgetGestures()
  key = at.choice.key
  pointing.set(at)
  nextPoint.set(null)
  keepNext()
  ownHistory.set({ undo: () => step(past, future), redo: () => step(future, past) })
  return () => {
    pointing.set(null)
    heldPoint.set(null)
    ownHistory.set(null)
  }
}

/** Where the point is seen that is clicked next; the one after it is then the next. */
export function putClick(pixel: Pixel): void {
  const [at, id] = [pointing.get(), nextPoint.get()]
  if (!at || id === null) return
  const known = withClick(knownNow(), at.mediaId, id, within(at, pixel))
  change(known)
  heldPoint.set(id)
  nextPoint.set(nextUnclicked(known.points, clicksOf(known, at.mediaId), id))
}

/** Without a pointer: where the next point should be, else in the middle of what is looked at; arrows lead on from there. */
export function putClickByKey(): void {
  const [at, id] = [pointing.get(), nextPoint.get()]
  if (!at || id === null) return
  const { centreX, centreY } = zoomOf(at.mediaId)
  const known = knownNow()
  // Not as it is on the screen, which may still be without the last click.
  const outcome = placeFrom(pointedLens.get(), known.points, clicksOf(known, at.mediaId))
  putClick((outcome.kind === 'place' && outcome.expected.get(id)) || [centreX * at.widthPx - 0.5, centreY * at.heightPx - 0.5])
}

export function moveClick(id: string, pixel: Pixel, as: string): void {
  const at = pointing.get()
  if (at) change(withClick(knownNow(), at.mediaId, id, within(at, pixel)), as)
}

export function nudgeClick(dx: number, dy: number): void {
  const [id, click] = [heldPoint.get(), heldClick()]
  if (id !== null && click) moveClick(id, [click[0] + dx, click[1] + dy], `nudge ${id}`)
}

/** The point is then the next to be clicked. */
export function removeHeldClick(): void {
  const [at, id] = [pointing.get(), heldPoint.get()]
  if (!at || id === null || !heldClick()) return
  change(withoutClick(knownNow(), at.mediaId, id))
  heldPoint.set(null)
  nextPoint.set(id)
}

export function heldClick(): Pixel | undefined {
  const [at, id] = [pointing.get(), heldPoint.get()]
  return at && id !== null ? clicksOf(knownNow(), at.mediaId)[id] : undefined
}

export function choosePoint(id: string): void {
  const at = pointing.get()
  nextPoint.set(id)
  heldPoint.set(at && clicksOf(knownNow(), at.mediaId)[id] ? id : null)
}

const within = ({ widthPx, heightPx }: Pointing, [u, v]: Pixel): Pixel => [Math.max(-0.5, Math.min(widthPx - 0.5, u)), Math.max(-0.5, Math.min(heightPx - 0.5, v))]
