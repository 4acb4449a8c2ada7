/** A gait minute by minute: each piece is kept under the name of its content, so that of an hour only the minute is written anew in which an event has moved. */
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { minuteAt } from './minute.ts'

export interface GaitPiece<Event, Stride> {
  events: readonly Event[]
  strides: Readonly<Record<Side, readonly Stride[]>>
}

/** `events` and `strides` in the order of time, as the pieces are; a minute in which there are none has no piece. */
export function piecesOf<Event extends { timeS: number }, Stride extends { fromS: number }>({ events, strides }: GaitPiece<Event, Stride>): GaitPiece<Event, Stride>[] {
  const ofEvents = Map.groupBy(events, ({ timeS }) => minuteAt(timeS))
  const ofStrides = bySide((side) => Map.groupBy(strides[side], ({ fromS }) => minuteAt(fromS)))
  const minutes = new Set([ofEvents, ...SIDES.map((side) => ofStrides[side])].flatMap((one) => [...one.keys()]))
  return [...minutes].toSorted((a, b) => a - b).map((minute) => ({ events: ofEvents.get(minute) ?? [], strides: bySide((side) => ofStrides[side].get(minute) ?? []) }))
}

export function joinedPieces<Event, Stride>(pieces: readonly GaitPiece<Event, Stride>[]): { events: Event[]; strides: Record<Side, Stride[]> } {
  return { events: pieces.flatMap(({ events }) => events), strides: joinedSides(pieces.map(({ strides }) => strides)) }
}

export const joinedSides = <Stride>(pieces: readonly Readonly<Record<Side, readonly Stride[]>>[]): Record<Side, Stride[]> => bySide((side) => pieces.flatMap((piece) => piece[side]))
