import type { Problem } from '../../core/problem.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'

export interface PlayerFilm {
  id: string
  /** Name for messages. */
  name: string
  /** Same origin, with byte ranges. */
  address: string
  table: PacketTable
}

/** The same picture, smaller: each pixel is the mean of `by` × `by` of the frame's. */
export interface Reduced {
  frame: VideoFrame
  by: number
}

/** Exactly the frame that was asked for, or why not: never another one. */
export type Picture =
  /** `frame` stays the player's: draw it at once, do not close it. Not turned: the panel applies the rotation. `reduced`: for where it is shown small. */
  | { kind: 'frame'; index: number; frame: VideoFrame; reduced: Reduced | null }
  | { kind: 'coming' }
  | { kind: 'problem'; problem: Problem }

/** Of a whole picture, upright, in pixels of the screen. */
export interface ShownSize {
  width: number
  height: number
}

/** What will be looked at next: decides what is decoded, kept and fetched ahead. */
export interface Look {
  /** Index of the frame to show by film; a film that is absent is not on screen. */
  frames: ReadonlyMap<string, number>
  /** By film, where it is known: what is shown small is made ready small. */
  shown: ReadonlyMap<string, ShownSize>
  travel: -1 | 0 | 1
  /** Footage seconds a second: 0 while stepping. */
  speed: number
}

export interface Player {
  /** One that comes later; those that are open stay as they are. */
  add(film: PlayerFilm): void
  /** What is there now, at once. */
  picture(filmId: string, index: number): Picture
  look(at: Look): void
  /** Called when a picture has come or a film has a problem. */
  subscribe(listener: () => void): () => void
  /** Bytes of frames that are kept. */
  keptBytes(): number
  close(): void
}
