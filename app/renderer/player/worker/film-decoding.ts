/** Decodes one film towards where it is looked at, one packet at a time, so that a new look is heard between any two. */
import type { EncodedPacket } from 'mediabunny'
import type { Problem } from '../../../core/problem.ts'
import type { Gaze } from '../plan/nearness.ts'
import type { ShownSize } from '../player.ts'
import { nextStep, type Step } from '../plan/next-step.ts'
import { closeBoth } from '../frame-cache.ts'
import { sharesItsTime } from '../frame-numbers.ts'
import type { Window } from '../plan/worth-keeping.ts'
import { FilmPackets } from './film-packets.ts'
import { GivenFrames } from './given-frames.ts'
import type { FilmToOpen, FromWorker } from './messages.ts'
import { ownedFrame, type OwnedFrame } from './owned-frame.ts'
import { filmDiffers, notDecodable, notKept, readingProblem, sharedTime, undecodable, withoutStart } from './problems.ts'
import type { QueueOfFew } from './queue-of-few.ts'
import { reductionFor } from './reduction.ts'

/** What a film needs of the worker that it is in. */
export interface Surroundings {
  fetches: QueueOfFew
  post(message: FromWorker, transfer?: Transferable[]): void
  /** Whether no other film is in greater need. */
  isItsTurn(film: FilmDecoding): boolean
  /** How urgent it is has changed: others may go on, or have to wait. */
  needChanged(film: FilmDecoding): void
  /** How large its frames are is known now. */
  sizeKnown(): void
}

interface DecoderRun {
  frames: GivenFrames
  entry: EncodedPacket
  /** The frame it goes on for. */
  wanted: number
  /** Given last. */
  packet?: EncodedPacket
  cameOut: boolean
}

/** Looked at now: before anything that may only be looked at later. */
const AT_ONCE = -1
const NO_NEED = Infinity
const MOST_QUEUED = 4
/** Frames on their way to the page, which may be busy. */
const MOST_ON_THE_WAY = 6
/** A decoder holds back at most 16 frames to bring them into order (H.264 and HEVC: max_num_reorder). */
const MOST_HELD_BACK = 16
const ATTEMPTS = 2
const PAUSE_AFTER_FAILURE_MS = 2_000

export class FilmDecoding {
  readonly film: FilmToOpen
  gaze: Gaze | undefined
  window: Window | undefined
  needUs = NO_NEED
  frameBytes = 0
  private shown: ShownSize | undefined
  private readonly around: Surroundings
  private packets: FilmPackets | undefined
  private decoder: VideoDecoder | undefined
  private run: DecoderRun | undefined
  /** Given to the decoder, and not come out yet. */
  private readonly pending = new Set<number>()
  private readonly kept: Uint8Array
  private readonly failures: Uint8Array
  private stumbled: DOMException | undefined
  private onTheWay = 0
  private cutAway = 0
  private closed = false
  private wakeUp: () => void = () => undefined

  constructor(film: FilmToOpen, around: Surroundings) {
    this.film = film
    this.around = around
    this.kept = new Uint8Array(film.times.length)
    this.failures = new Uint8Array(film.times.length)
  }

  look(gaze: Gaze | undefined, shown: ShownSize | undefined): void {
    this.gaze = gaze
    this.shown = shown ?? this.shown
  }

  taken(): void {
    this.onTheWay--
    this.wake()
  }

  dropped(index: number): void {
    this.kept[index] = 0
    this.wake()
  }

  wake(): void {
    this.wakeUp()
  }

  close(): void {
    this.closed = true
    this.leave()
    this.wake()
  }

  async work(): Promise<void> {
    while (!this.closed) {
      try {
        await this.workUntilItFails()
      } catch (thrown) {
        this.leave()
        if (this.closed) return
        const problem = readingProblem(this.film.name, thrown)
        this.tell(problem)
        this.need(NO_NEED)
        if (problem.code === 'no-session') this.around.post({ kind: 'no-session' })
        if (!mayPass(problem)) return
        await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS))
      }
    }
  }

  private async workUntilItFails(): Promise<void> {
    while (!this.gaze && !this.closed) await this.change()
    if (this.closed) return
    this.packets = await FilmPackets.open(this.film, this.around.fetches)
    await this.checkSupport(this.packets.config)
    this.tell(null)
    this.around.sizeKnown()
    while (!this.closed) {
      if (this.stumbled) await this.getUp(this.stumbled, this.packets)
      const step = this.nextStep(this.packets)
      this.need(step ? (step.distanceUs === 0 ? AT_ONCE : step.distanceUs) : NO_NEED)
      if (step && this.around.isItsTurn(this)) await this.take(step, this.packets)
      else await this.change()
    }
  }

  private async checkSupport(config: VideoDecoderConfig): Promise<void> {
    const { supported } = await VideoDecoder.isConfigSupported(config)
    if (!supported) throw notDecodable(this.film.name, config.codec)
    this.frameBytes = (config.codedWidth ?? 0) * (config.codedHeight ?? 0) * 1.5
  }

  private nextStep(packets: FilmPackets): Step | undefined {
    const { gaze, window, pending, run } = this
    if (!gaze || !window) return undefined
    return nextStep({
      times: this.film.times,
      gaze,
      window,
      run: run?.frames,
      pending,
      missing: (index) => this.kept[index] === 0 && this.failures[index]! < ATTEMPTS,
      entryOf: (index) => packets.knownEntry(index),
      failures: (index) => this.failures[index]!,
    })
  }

  private async take({ kind, index }: Step, packets: FilmPackets): Promise<void> {
    if (sharesItsTime(this.film.times, index)) this.giveUp(index, index, sharedTime(this.film.name, index))
    else if (kind === 'ask') await packets.findEntry(index)
    else if (kind === 'start') await this.start(index, packets)
    else if (!this.hasRoom()) await this.change()
    else await this.giveNext(index, packets)
  }

  private async start(index: number, packets: FilmPackets): Promise<void> {
    const back = this.failures[index]!
    const entry = await packets.entryBefore(index, back)
    if (this.closed) return
    if (!entry) {
      this.giveUp(index, index, withoutStart(this.film.name, index))
      return
    }
    this.pending.clear()
    if (this.decoder?.state === 'configured') this.decoder.reset()
    else this.decoder = this.newDecoder()
    // A graphics card may fail where the processor does not.
    this.decoder.configure(back > 0 ? { ...packets.config, hardwareAcceleration: 'prefer-software' } : packets.config)
    this.run = { frames: new GivenFrames(entry.index, packets.knownEntry(index) ?? entry.index, back), entry: entry.packet, wanted: index, cameOut: false }
  }

  private newDecoder(): VideoDecoder {
    const decoder = new VideoDecoder({
      output: (frame) => this.takeFrame(frame),
      error: (error) => this.stumble(decoder, error),
    })
    decoder.addEventListener('dequeue', () => this.wake())
    return decoder
  }

  private stumble(decoder: VideoDecoder, error: DOMException): void {
    if (decoder !== this.decoder) return
    this.decoder = undefined
    this.stumbled = error
    this.wake()
  }

  private hasRoom(): boolean {
    return (this.decoder?.decodeQueueSize ?? 0) < MOST_QUEUED && this.onTheWay < MOST_ON_THE_WAY
  }

  private async giveNext(wanted: number, packets: FilmPackets): Promise<void> {
    const { run, decoder } = this
    if (!run || !decoder) return
    run.wanted = wanted
    const packet = run.packet ? await packets.after(run.packet) : run.entry
    if (this.closed || this.decoder !== decoder) return
    if (!packet) {
      await this.drain(decoder)
      if (!run.frames.given(wanted)) throw filmDiffers(this.film.name, `its frame ${wanted} is not where it belongs`)
      return
    }
    run.packet = packet
    const number = packets.numberOf(packet)
    // What is shown before the key frame would need frames from before it, which this decoder has not seen.
    const isShown = typeof number === 'number' && number >= run.frames.entry
    if (isShown) {
      run.frames.add(number)
      this.pending.add(number)
    }
    try {
      decoder.decode(new EncodedVideoChunk({ type: packet.type, timestamp: isShown ? number : --this.cutAway, data: packet.data }))
    } catch (thrown) {
      if (decoder.state !== 'closed') decoder.close()
      this.stumble(decoder, thrown as DOMException)
    }
  }

  /** The end of the film: the decoder gives what it holds back, and can go on only from a key frame. */
  private async drain(decoder: VideoDecoder): Promise<void> {
    await decoder.flush().catch(() => undefined)
    if (this.decoder !== decoder) return
    this.run = undefined
    for (const index of this.pending) this.lose(index)
  }

  /** The time of a chunk is the number of its frame: so the frame says itself which it is. */
  private takeFrame(frame: VideoFrame): void {
    const index = frame.timestamp
    // One that is not awaited comes from before the last start, and says nothing about those that are.
    if (this.pending.delete(index)) for (const earlier of this.pending) if (earlier < index - MOST_HELD_BACK) this.lose(earlier)
    if (this.run) this.run.cameOut = true
    if (index >= 0 && this.failures[index]! < ATTEMPTS) this.failures[index] = 0
    this.wake()
    if (this.closed || index < 0 || this.kept[index] === 1 || !this.isWorthKeeping(index)) frame.close()
    else void this.send(frame, index)
  }

  private isWorthKeeping(index: number): boolean {
    return index === this.gaze?.index || (this.window !== undefined && index >= this.window.first && index <= this.window.last)
  }

  private async send(decoded: VideoFrame, index: number): Promise<void> {
    this.kept[index] = 1
    this.onTheWay++
    let owned: OwnedFrame
    try {
      owned = await ownedFrame(decoded, reductionFor(decoded.visibleRect!, this.shown))
    } catch (thrown) {
      this.kept[index] = 0
      this.onTheWay--
      this.giveUp(index, index, notKept(this.film.name, index, thrown))
      return
    }
    const { frame, reduced, bytes } = owned
    if (this.closed) closeBoth(owned)
    else this.around.post({ kind: 'frame', filmId: this.film.id, index, frame, reduced, bytes }, reduced ? [frame, reduced.frame] : [frame])
    if (bytes === this.frameBytes) return
    this.frameBytes = bytes
    this.around.sizeKnown()
  }

  private lose(index: number): void {
    this.pending.delete(index)
    if (++this.failures[index]! >= ATTEMPTS) this.giveUp(index, index, undecodable(this.film.name, index, index))
  }

  private giveUp(first: number, last: number, problem: Problem): void {
    this.failures.fill(ATTEMPTS, first, last + 1)
    this.around.post({ kind: 'frames-problem', filmId: this.film.id, first, last, problem })
  }

  /**
   * After an error of the decoder, what it held and what follows up to the next key frame is tried once more from an
   * earlier key frame. A key frame that it does not take to start with is passed over from now on.
   */
  private async getUp(error: DOMException, packets: FilmPackets): Promise<void> {
    const { run } = this
    const first = Math.min(...this.pending)
    this.stumbled = undefined
    this.run = undefined
    this.pending.clear()
    // Chromium takes decoders away from windows that nobody looks at.
    if (!run || error.name === 'QuotaExceededError') return
    if (error.name === 'DataError' && !run.cameOut) packets.refuse(run.entry)
    else await this.loseFrom(Number.isFinite(first) ? first : run.wanted, run, packets)
  }

  private async loseFrom(first: number, { wanted, frames }: DecoderRun, packets: FilmPackets): Promise<void> {
    const end = await packets.nextKey(first)
    const gone = { first: -1, last: -1 }
    for (let index = first; index < end; index++) {
      if (this.failures[index]! < ATTEMPTS && ++this.failures[index]! < ATTEMPTS) continue
      if (gone.first < 0) gone.first = index
      gone.last = index
    }
    if (gone.first >= 0) this.giveUp(gone.first, gone.last, undecodable(this.film.name, gone.first, gone.last))
    // The way to it would lead to the same place again, unless its own key frame lies behind that.
    if (wanted < first || (wanted >= end && frames.back > 0)) this.lose(wanted)
  }

  private leave(): void {
    this.packets?.close()
    this.packets = undefined
    if (this.decoder && this.decoder.state !== 'closed') this.decoder.close()
    this.decoder = undefined
    this.run = undefined
    this.pending.clear()
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

function mayPass({ code }: Problem): boolean {
  return code === 'engine-unreachable' || code.startsWith('http-5')
}
