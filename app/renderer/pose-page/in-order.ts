/** The frames of a film one after the other, decoded ahead while the one before is looked at. */
import { type Problem, ProblemError } from '../../core/problem.ts'
import { FilmPackets } from '../player/worker/film-packets.ts'
import { FrameFailures } from '../player/worker/frame-failures.ts'
import type { FilmToOpen } from '../player/worker/messages.ts'
import { OpenedFilm } from '../player/worker/opened-film.ts'
import { notDecodable, readingProblem } from '../player/worker/problems.ts'
import { QueueOfFew } from '../player/worker/queue-of-few.ts'

/** A graphics card's decoder may have few pictures to lend. */
const DECODED_AHEAD = 4
/** Beyond a decoder's own reordering there is no use in knowing more of what comes. */
const LOOKED_AHEAD = 64
const FETCHES_AT_ONCE = 3

export interface FrameInOrder {
  index: number
  /** To be closed by who gets it; undefined where it cannot be decoded. */
  frame: VideoFrame | undefined
}

export class FilmInOrder {
  private readonly film: FilmToOpen
  private readonly failures: FrameFailures
  private readonly here = new Map<number, VideoFrame>()
  readonly kept = { isThere: (index: number) => index < this.next || this.here.has(index), has: (index: number) => this.kept.isThere(index) }
  private next: number
  private opened: OpenedFilm | undefined
  private problem: Problem | undefined
  private closed = false
  private wakeTaker: () => void = () => undefined
  private wakeWorker: () => void = () => undefined

  constructor(film: FilmToOpen, first: number) {
    this.film = film
    this.next = first
    this.failures = new FrameFailures(film.name, film.times.length, () => this.wake())
    void this.work()
  }

  /** Undefined behind the last one. */
  async take(): Promise<FrameInOrder | undefined> {
    for (;;) {
      const index = this.next
      if (index >= this.film.times.length) return undefined
      const frame = this.here.get(index)
      if (frame || this.failures.isFinal(index)) {
        this.here.delete(index)
        this.next++
        this.wakeWorker()
        return { index, frame }
      }
      if (this.problem) throw new ProblemError(this.problem)
      await new Promise<void>((resolve) => (this.wakeTaker = resolve))
    }
  }

  close(): void {
    this.closed = true
    this.opened?.close()
    for (const frame of this.here.values()) frame.close()
    this.here.clear()
    this.wake()
  }

  private async work(): Promise<void> {
    try {
      const opened = await this.open()
      while (!this.closed && this.next < this.film.times.length) {
        await opened.getUp()
        const step = opened.nextStep(this.focus())
        if (step && opened.hasRoomFor(step)) await opened.take(step)
        else await new Promise<void>((resolve) => (this.wakeWorker = resolve))
      }
    } catch (thrown) {
      if (!this.closed) this.problem = readingProblem(this.film.name, thrown)
    } finally {
      this.opened?.close()
      this.wakeTaker()
    }
  }

  private async open(): Promise<OpenedFilm> {
    const packets = await FilmPackets.open(this.film, new QueueOfFew(FETCHES_AT_ONCE))
    const opened = new OpenedFilm(
      this.film,
      packets,
      { failures: this.failures, delivery: this },
      { cameOut: (index, frame) => this.cameOut(index, frame), moved: () => this.wake() },
    )
    this.opened = opened
    const { supported } = await VideoDecoder.isConfigSupported(packets.config)
    if (!supported) throw notDecodable(this.film.name, packets.config.codec)
    return opened
  }

  private focus() {
    const last = Math.min(this.next + LOOKED_AHEAD, this.film.times.length - 1)
    return { gaze: { index: this.next, travel: 1 as const }, range: { first: this.next, last, reachUs: Infinity }, by: 1 }
  }

  /** One that is waited for may need more packets, however many others have come out. */
  get hasRoom(): boolean {
    return this.here.size < DECODED_AHEAD || !this.here.has(this.next)
  }

  private cameOut(index: number, frame: VideoFrame): void {
    if (this.closed || this.kept.isThere(index)) return frame.close()
    this.failures.cameOut(index)
    this.here.set(index, frame)
    this.wakeTaker()
  }

  private wake(): void {
    this.wakeTaker()
    this.wakeWorker()
  }
}
