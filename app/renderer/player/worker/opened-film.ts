/** A film that is open: its packets, and a decoder that is led through them to the frames that are wanted. */
import { sharesItsTime } from '../frame-numbers.ts'
import type { Gaze } from '../plan/nearness.ts'
import { nextStep, type Step } from '../plan/next-step.ts'
import type { FrameRange } from '../plan/worth-keeping.ts'
import type { FilmPackets } from './film-packets.ts'
import type { FrameFailures } from './frame-failures.ts'
import { GivenFrames } from './given-frames.ts'
import type { KeptFrames } from './kept-frames.ts'
import type { FilmToOpen } from './messages.ts'
import { filmDiffers, sharedTime, withoutStart } from './problems.ts'
import { RunningDecoder } from './running-decoder.ts'
import { lostFrames, verdictOn, type Stumble } from './stumble.ts'

/** Where the film is looked at, what around that is worth keeping, and how much smaller: none of it is known from the beginning, and all changes. */
export interface Focus {
  gaze?: Gaze | undefined
  range?: FrameRange | undefined
  /** 1: as filmed. */
  by: number
}

/** What is known of its frames: it outlasts an opening. */
export interface Ledger {
  failures: FrameFailures
  delivery: {
    kept: Pick<KeptFrames, 'has' | 'isThere'>
    /** For one more frame that comes out. */
    readonly hasRoom: boolean
  }
}

interface Listener {
  /** Hers to close. */
  cameOut(index: number, frame: VideoFrame): void
  /** There may be another step to take. */
  moved(): void
}

export class OpenedFilm {
  private readonly film: FilmToOpen
  private readonly packets: FilmPackets
  private readonly ledger: Ledger
  private readonly decoder: RunningDecoder
  private readonly stumbles: Stumble[] = []
  private closed = false

  constructor(film: FilmToOpen, packets: FilmPackets, ledger: Ledger, { cameOut, moved }: Listener) {
    this.film = film
    this.packets = packets
    this.ledger = ledger
    this.decoder = new RunningDecoder({
      cameOut,
      moved,
      lost: (indices) => ledger.failures.failed(indices),
      stumbled: (stumble) => this.stumbles.push(stumble),
    })
  }

  nextStep({ gaze, range, by }: Focus): Step | undefined {
    if (!gaze || !range) return undefined
    const { failures, delivery } = this.ledger
    return nextStep({
      times: this.film.times,
      gaze,
      range,
      run: this.decoder.run?.frames,
      pending: this.decoder.pending,
      missing: (index) => !delivery.kept.has(index, by) && !failures.isFinal(index),
      entryOf: (index) => this.packets.knownEntry(index),
      failures: (index) => failures.of(index),
    })
  }

  hasRoomFor({ kind, index }: Step): boolean {
    return kind !== 'go-on' || (this.decoder.hasRoomFor(index) && this.ledger.delivery.hasRoom)
  }

  async take({ kind, index }: Step): Promise<void> {
    if (sharesItsTime(this.film.times, index)) this.ledger.failures.giveUp(index, sharedTime(this.film.name, index))
    else if (kind === 'ask') await this.packets.findEntry(index)
    else if (kind === 'start') await this.start(index)
    else await this.giveNext(index)
  }

  /**
   * After an error of the decoder, what it held and what follows up to the next key frame is tried once more from an
   * earlier key frame. A key frame that it does not take to start with is passed over from now on.
   */
  async getUp(): Promise<void> {
    for (let stumble = this.stumbles.shift(); stumble; stumble = this.stumbles.shift()) {
      const verdict = verdictOn(stumble)
      if (verdict.kind === 'no-start') this.packets.refuse(stumble.entry)
      if (verdict.kind !== 'damage') continue
      const end = await this.packets.nextKey(verdict.first)
      this.ledger.failures.failed(lostFrames(stumble, verdict.first, end, (index) => this.ledger.delivery.kept.isThere(index)))
    }
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.packets.close()
    this.decoder.close()
  }

  private async start(index: number): Promise<void> {
    const { failures } = this.ledger
    const back = failures.of(index)
    const entry = await this.packets.entryBefore(index, back)
    if (this.closed) return
    if (!entry) {
      failures.giveUp(index, withoutStart(this.film.name, index))
      return
    }
    const { config } = this.packets
    const frames = new GivenFrames(entry.index, this.packets.knownEntry(index) ?? entry.index, back)
    // A graphics card may fail where the processor does not.
    this.decoder.start({ frames, entry: entry.packet, wanted: index }, back > 0 ? { ...config, hardwareAcceleration: 'prefer-software' } : config)
  }

  private async giveNext(wanted: number): Promise<void> {
    const { run } = this.decoder
    if (!run) return
    run.wanted = wanted
    const packet = run.packet ? await this.packets.after(run.packet) : run.entry
    if (this.decoder.run !== run) return
    if (!packet) {
      await this.decoder.drain()
      if (!run.frames.given(wanted)) throw filmDiffers(this.film.name, `its frame ${wanted} is not where it belongs`)
      return
    }
    const number = this.packets.numberOf(packet)
    // What is shown before the key frame would need frames from before it, which this decoder has not seen.
    this.decoder.give(packet, typeof number === 'number' && number >= run.frames.entry ? number : null)
  }
}
