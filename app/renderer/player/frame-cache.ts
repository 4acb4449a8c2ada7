/** The frames of all films that are in memory. It alone closes them, each once. */
import type { FilmTimesUs, Gaze } from './plan/nearness.ts'
import { framesToDrop, type KeptFrame } from './plan/worth-keeping.ts'
import type { Reduced } from './player.ts'

interface Held {
  frame: VideoFrame
  reduced: Reduced | null
  /** Of both. */
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

  /** Takes the frame over, and says which had to go for it: it may be the frame itself. */
  add(filmId: string, index: number, taken: Held): Omit<KeptFrame, 'bytes'>[] {
    const frames = this.held.get(filmId)
    if (!frames || frames.has(index)) {
      closeBoth(taken)
      return []
    }
    frames.set(index, taken)
    this.bytes += taken.bytes
    return this.bytes > this.memoryBytes ? this.makeRoom() : []
  }

  close(): void {
    for (const frames of this.held.values()) {
      for (const held of frames.values()) closeBoth(held)
      frames.clear()
    }
    this.bytes = 0
  }

  private makeRoom(): Omit<KeptFrame, 'bytes'>[] {
    const kept = [...this.held].flatMap(([filmId, frames]) => [...frames].map(([index, { bytes }]) => ({ filmId, index, bytes })))
    const watched = new Map([...this.gazes].map(([filmId, gaze]) => [filmId, { gaze, times: this.films.get(filmId)! }]))
    const dropped = framesToDrop(kept, watched, this.memoryBytes)
    for (const { filmId, index, bytes } of dropped) {
      closeBoth(this.held.get(filmId)!.get(index)!)
      this.held.get(filmId)!.delete(index)
      this.bytes -= bytes
    }
    return dropped.map(({ filmId, index }) => ({ filmId, index }))
  }
}

export function closeBoth({ frame, reduced }: Pick<Held, 'frame' | 'reduced'>): void {
  frame.close()
  reduced?.frame.close()
}
