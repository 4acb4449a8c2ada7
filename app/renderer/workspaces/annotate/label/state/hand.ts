/** Where the hand is: of whom, which point is next, and which is held. */
import { createStore } from '../../../../store.ts'
import { isPlaced, personOf } from '../../../../../core/annotation/label.ts'
import { labelAt } from './labels-now.ts'
import { labelling, spot } from './labelling.ts'

/** Number of the person who is labelled. */
export const activePerson = createStore(1)
/** Place of the keypoint that is placed next; null where all are. */
export const nextPoint = createStore<number | null>(null)
/** Of the one that arrows move; null: of none. */
export const heldPoint = createStore<number | null>(null)

/** What is drawn beside the labels. */
export const shown = createStore({ proposals: true, lines: true, names: false })
/** Whether the next drag draws a box. */
export const drawsBox = createStore(false)

const pointsNow = () => personOf(labelAt(spot.get()), activePerson.get())?.points ?? []

/** In the order of labelling; from the first again where none is left after it. */
export function nextUnsaid(after: number | null): number | null {
  const order = labelling.get()?.order ?? []
  const points = pointsNow()
  const from = after === null ? 0 : order.indexOf(after) + 1
  return [...order.slice(from), ...order.slice(0, from)].find((keypoint) => !points[keypoint]) ?? null
}

/** To a point: what is placed there is held. */
export function choosePoint(keypoint: number): void {
  nextPoint.set(keypoint)
  heldPoint.set(isPlaced(pointsNow()[keypoint]) ? keypoint : null)
}

/** A frame begins with its first point that nobody has said anything of. */
export function beginFrame(): void {
  heldPoint.set(null)
  drawsBox.set(false)
  nextPoint.set(nextUnsaid(null))
}

export function stepPoint(by: 1 | -1): void {
  const order = labelling.get()?.order ?? []
  if (order.length === 0) return
  const now = heldPoint.get() ?? nextPoint.get()
  // What is held was placed before the next one.
  const at = now === null ? (by > 0 ? -1 : 0) : order.indexOf(now)
  choosePoint(order[(at + by + order.length) % order.length]!)
}
