/** The frames of all films that are in memory. It alone closes them, each once. */
import type { FilmTimesUs, Gaze } from './plan/nearness.ts'
import { framesToDrop, type KeptFrame } from './plan/worth-keeping.ts'
import type { KeptPicture } from './player.ts'

interface Held {
  picture: KeptPicture
  bytes: number
}

export class FrameCache {
  bytes = 0
  private readonly films = new Map<string, FilmTimesUs>()
  private readonly memoryBytes: number
  private readonly held = new Map<string, Map<number, Held>>()
  private gazes: ReadonlyMap<string, Gaze> = new Map()

  constructor(memoryBytes: number) {
    this.memoryBytes = memoryBytes
  }

  open(filmId: string, times: FilmTimesUs): void {
    this.films.set(filmId, times)
    this.held.set(filmId, new Map())
  }

  get(filmId: string, index: number): Readonly<Held> | undefined {
    return this.held.get(filmId)?.get(index)
  }

  look(gazes: ReadonlyMap<string, Gaze>): void {
    this.gazes = gazes
  }

  /** Takes the picture over, and says which had to go for it: it may be the picture itself. A finer one takes the place of a coarser. */
  add(filmId: string, index: number, taken: Held): Omit<KeptFrame, 'bytes'>[] {
    const frames = this.held.get(filmId)
    const before = frames?.get(index)
    if (!frames || (before && before.picture.by <= taken.picture.by)) {
      taken.picture.frame.close()
      return []
    }
    if (before) this.drop(frames, index, before)
    frames.set(index, taken)
    this.bytes += taken.bytes
    return this.bytes > this.memoryBytes ? this.makeRoom() : []
  }

  close(): void {
    for (const frames of this.held.values()) {
      for (const { picture } of frames.values()) picture.frame.close()
      frames.clear()
    }
    this.bytes = 0
  }

  private makeRoom(): Omit<KeptFrame, 'bytes'>[] {
    const kept = [...this.held].flatMap(([filmId, frames]) => [...frames].map(([index, { bytes }]) => ({ filmId, index, bytes })))
    const watched = new Map([...this.gazes].map(([filmId, gaze]) => [filmId, { gaze, times: this.films.get(filmId)! }]))
    const dropped = framesToDrop(kept, watched, this.memoryBytes)
    for (const { filmId, index } of dropped) {
      const frames = this.held.get(filmId)!
      this.drop(frames, index, frames.get(index)!)
    }
    return dropped.map(({ filmId, index }) => ({ filmId, index }))
  }

  private drop(frames: Map<number, Held>, index: number, { picture, bytes }: Held): void {
    picture.frame.close()
    frames.delete(index)
    this.bytes -= bytes
  }
}
