/** Decodes one film towards where it is looked at, one packet at a time, so that a new look is heard between any two. */
import type { Size } from '../../../core/math/size.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Gaze } from '../plan/nearness.ts'
import type { ShownSize } from '../player.ts'
import { FilmPackets } from './film-packets.ts'
import { FrameDelivery, type Post } from './frame-delivery.ts'
import { FrameFailures } from './frame-failures.ts'
import type { FilmToOpen } from './messages.ts'
import { OpenedFilm, type Focus, type Ledger } from './opened-film.ts'
import { mayPass, notDecodable, notKept, readingProblem } from './problems.ts'
import type { QueueOfFew } from './queue-of-few.ts'
import { reductionFor } from './reduction.ts'

/** What a film needs of the worker that it is in. */
export interface Surroundings {
  fetches: QueueOfFew
  post: Post
  /** Whether no other film is in greater need. */
  isItsTurn(film: FilmDecoding): boolean
  /** How urgent it is has changed: others may go on, or have to wait. */
  needChanged(film: FilmDecoding): void
  /** How large its frames are is known now. */
  sizeKnown(): void
}

/** Looked at now: before anything that may only be looked at later. */
const AT_ONCE = -1
const NO_NEED = Infinity
const PAUSE_AFTER_FAILURE_MS = 2_000
/** Until the first frame says it: with colour at half the size. */
const BYTES_A_PIXEL = 1.5

export class FilmDecoding {
  readonly film: FilmToOpen
  readonly focus: Focus = { by: 1 }
  needUs = NO_NEED
  /** Of a frame that is decoded now. */
  private frameBytes = 0
  private readonly around: Surroundings
  private readonly ledger: Ledger & { delivery: FrameDelivery }
  private opened: OpenedFilm | undefined
  private shown: ShownSize | undefined
  /** How large its frames are as filmed. */
  private stored: Size | undefined
  private closed = false
  private wakeUp: () => void = () => undefined

  constructor(film: FilmToOpen, around: Surroundings) {
    const { id: filmId, name, times } = film
    const { post } = around
    this.film = film
    this.around = around
    this.ledger = {
      failures: new FrameFailures(name, times.length, (first, last, problem) => post({ kind: 'frames-problem', filmId, first, last, problem })),
      delivery: new FrameDelivery(filmId, times.length, post),
    }
  }

  look(gaze: Gaze | undefined, shown: ShownSize | undefined): void {
    this.focus.gaze = gaze
    this.shown = shown ?? this.shown
    this.reduce()
  }

  /** Of a frame as it is kept, or would be. */
  bytesOf(index: number): number {
    return this.ledger.delivery.kept.bytesOf(index, this.focus.by, this.frameBytes)
  }

  taken(): void {
    this.ledger.delivery.taken()
    this.wake()
  }

  dropped(index: number): void {
    this.ledger.delivery.kept.drop(index)
    this.wake()
  }

  wake(): void {
    this.wakeUp()
  }

  close(): void {
    this.closed = true
    this.ledger.delivery.close()
    this.opened?.close()
    this.wake()
  }

  async work(): Promise<void> {
    while (!this.focus.gaze && !this.closed) await this.change()
    while (!this.closed) {
      const problem = await this.workUntilItFails()
      if (this.closed || !problem) return
      this.tell(problem)
      this.need(NO_NEED)
      if (problem.code === 'no-session') this.around.post({ kind: 'no-session' })
      if (!mayPass(problem)) return
      await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS))
    }
  }

  /** Why it cannot go on; null: it was closed. */
  private async workUntilItFails(): Promise<Problem | null> {
    try {
      const opened = await this.open()
      while (!this.closed) {
        await opened.getUp()
        const step = opened.nextStep(this.focus)
        this.need(step ? (step.distanceUs === 0 ? AT_ONCE : step.distanceUs) : NO_NEED)
        if (step && this.around.isItsTurn(this) && opened.hasRoomFor(step)) await opened.take(step)
        else await this.change()
      }
      return null
    } catch (thrown) {
      return readingProblem(this.film.name, thrown)
    } finally {
      this.opened?.close()
      this.opened = undefined
    }
  }

  private async open(): Promise<OpenedFilm> {
    const packets = await FilmPackets.open(this.film, this.around.fetches)
    const opened = new OpenedFilm(this.film, packets, this.ledger, { cameOut: (index, frame) => this.take(index, frame), moved: () => this.wake() })
    this.opened = opened
    const { codec, codedWidth = 0, codedHeight = 0 } = packets.config
    const { supported } = await VideoDecoder.isConfigSupported(packets.config)
    if (!supported) throw notDecodable(this.film.name, codec)
    this.stored ??= { width: codedWidth, height: codedHeight }
    this.reduce()
    this.tell(null)
    this.around.sizeKnown()
    return opened
  }

  private take(index: number, frame: VideoFrame): void {
    this.ledger.failures.cameOut(index)
    if (this.ledger.delivery.kept.has(index, this.focus.by) || !this.isWorthKeeping(index)) frame.close()
    else void this.send(frame, index)
  }

  private isWorthKeeping(index: number): boolean {
    const { gaze, range } = this.focus
    return index === gaze?.index || (range !== undefined && index >= range.first && index <= range.last)
  }

  private async send(frame: VideoFrame, index: number): Promise<void> {
    try {
      const { by } = this.focus
      const bytes = await this.ledger.delivery.send(frame, index, by, this.frameBytes)
      if (bytes === this.frameBytes || by !== this.focus.by) return
      this.frameBytes = bytes
      this.around.sizeKnown()
    } catch (thrown) {
      this.ledger.failures.giveUp(index, notKept(this.film.name, index, thrown))
      // It is not on its way any more: there is room.
      this.wake()
    }
  }

  /** How much smaller frames are kept from now on, and about how many bytes one takes. */
  private reduce(): void {
    if (!this.stored) return
    const by = reductionFor(this.stored, this.shown)
    if (by === this.focus.by && this.frameBytes > 0) return
    this.focus.by = by
    this.frameBytes = (this.stored.width * this.stored.height * BYTES_A_PIXEL) / (by * by)
  }

  private need(us: number): void {
    if (us === this.needUs) return
    this.needUs = us
    this.around.needChanged(this)
  }

  private tell(problem: Problem | null): void {
    this.around.post({ kind: 'film-problem', filmId: this.film.id, problem, passing: problem !== null && mayPass(problem) })
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeUp = resolve
    })
  }
}
