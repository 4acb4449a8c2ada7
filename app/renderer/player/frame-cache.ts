/** The frames of all films that are in memory. It alone closes them, each once. */
import type { FrameTimes, Gaze } from './plan/nearness.ts'
import { framesToDrop, type KeptFrame } from './plan/worth-keeping.ts'

interface Held {
  frame: VideoFrame
  bytes: number
}

export class FrameCache {
  bytes = 0
  private readonly films: ReadonlyMap<string, FrameTimes>
  private readonly memoryBytes: number
  private readonly held = new Map<string, Map<number, Held>>()
  private gazes: ReadonlyMap<string, Gaze> = new Map()

  constructor(films: ReadonlyMap<string, FrameTimes>, memoryBytes: number) {
    this.films = films
    this.memoryBytes = memoryBytes
    for (const filmId of films.keys()) this.held.set(filmId, new Map())
  }

  get(filmId: string, index: number): VideoFrame | undefined {
    return this.held.get(filmId)?.get(index)?.frame
  }

  look(gazes: ReadonlyMap<string, Gaze>): void {
    this.gazes = gazes
  }

  /** Takes the frame over, and says which had to go for it: it may be the frame itself. */
  add(filmId: string, index: number, frame: VideoFrame, bytes: number): Omit<KeptFrame, 'bytes'>[] {
    const frames = this.held.get(filmId)
    if (!frames || frames.has(index)) {
      frame.close()
      return []
    }
    frames.set(index, { frame, bytes })
    this.bytes += bytes
    return this.bytes > this.memoryBytes ? this.makeRoom() : []
  }

  close(): void {
    for (const frames of this.held.values()) {
      for (const { frame } of frames.values()) frame.close()
      frames.clear()
    }
    this.bytes = 0
  }

  private makeRoom(): Omit<KeptFrame, 'bytes'>[] {
    const kept = [...this.held].flatMap(([filmId, frames]) => [...frames].map(([index, { bytes }]) => ({ filmId, index, bytes })))
    const watched = new Map([...this.gazes].map(([filmId, gaze]) => [filmId, { gaze, times: this.films.get(filmId)! }]))
    const dropped = framesToDrop(kept, watched, this.memoryBytes)
    for (const { filmId, index, bytes } of dropped) {
      this.held.get(filmId)!.get(index)!.frame.close()
      this.held.get(filmId)!.delete(index)
      this.bytes -= bytes
    }
    return dropped.map(({ filmId, index }) => ({ filmId, index }))
  }
}
