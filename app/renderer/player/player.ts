import type { Size } from '../../core/math/size.ts'
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

/**
 * A frame's picture as it is kept: as filmed, or smaller with at least a pixel for each on the screen. One that was made for a
 * larger place stays as it is. `width` and
 * `height` are the film's own; each pixel is the mean of `by` × `by` of its.
 */
export interface KeptPicture {
  frame: VideoFrame
  by: number
  width: number
  height: number
}

/** Exactly the frame that was asked for, or why not: never another one. */
export type Picture =
  /** It stays the player's: draw it at once, do not close it. Not turned: the panel applies the rotation. One that has grown larger on the screen since is followed by a finer one. */
  | { kind: 'frame'; index: number; picture: KeptPicture }
  | { kind: 'coming' }
  | { kind: 'problem'; problem: Problem }

/** Of a whole picture, upright, in pixels of the screen. */
export type ShownSize = Size

/** What will be looked at next: decides what is decoded, kept and fetched ahead. */
export interface Look {
  /** Index of the frame to show by film; a film that is absent is not on screen. */
  frames: ReadonlyMap<string, number>
  /** By film, where it is known: what is shown small is kept small. */
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
