/** The decoder of one film and what it was given since its last start: a thin edge to WebCodecs that decides nothing. */
import type { EncodedPacket } from 'mediabunny'
import type { GivenFrames } from './given-frames.ts'
import { overdue } from './held-back.ts'
import type { Stumble } from './stumble.ts'

interface Start {
  frames: GivenFrames
  /** The key packet to begin with. */
  entry: EncodedPacket
  /** The frame it goes on for. */
  wanted: number
}

interface Run extends Start {
  /** Given last. */
  packet?: EncodedPacket
  cameOut: boolean
}

export interface DecoderListener {
  /** Hers to close. */
  cameOut(index: number, frame: VideoFrame): void
  /** They were given, and will not come any more. */
  lost(indices: readonly number[]): void
  stumbled(stumble: Stumble): void
  /** There may be room for another packet. */
  moved(): void
}

/** What is queued comes before a new look is heard; on a long way a decoder that never waits matters more. */
const MOST_QUEUED = { usually: 4, onALongWay: 16 }
const LONG_WAY = 20

export class RunningDecoder {
  /** Since its last start; undefined: it can go on only from a key frame. */
  run: Run | undefined
  /** Given, and not come out yet. */
  readonly pending = new Set<number>()
  private readonly listener: DecoderListener
  private decoder: VideoDecoder | undefined
  private cutAway = 0

  constructor(listener: DecoderListener) {
    this.listener = listener
  }

  /** `index`: of the frame that it is on its way to. */
  hasRoomFor(index: number): boolean {
    const isFar = this.run !== undefined && index - this.run.frames.farthest > LONG_WAY
    return (this.decoder?.decodeQueueSize ?? 0) < (isFar ? MOST_QUEUED.onALongWay : MOST_QUEUED.usually)
  }

  start(start: Start, config: VideoDecoderConfig): void {
    this.pending.clear()
    if (this.decoder?.state === 'configured') this.decoder.reset()
    else this.decoder = this.made()
    this.decoder.configure(config)
    this.run = { ...start, cameOut: false }
  }

  /** `index`: of its frame; null for one that is not shown. The time of a chunk is the number of its frame: so the frame says itself which it is. */
  give(packet: EncodedPacket, index: number | null): void {
    const { decoder, run } = this
    if (!decoder || !run) return
    run.packet = packet
    if (index !== null) {
      run.frames.add(index)
      this.pending.add(index)
    }
    try {
      decoder.decode(new EncodedVideoChunk({ type: packet.type, timestamp: index ?? --this.cutAway, data: packet.data }))
    } catch (thrown) {
      if (decoder.state !== 'closed') decoder.close()
      this.stumble(decoder, (thrown as DOMException).name)
    }
  }

  /** At the end of the film it gives what it holds back, and can then go on only from a key frame. */
  async drain(): Promise<void> {
    const { decoder } = this
    await decoder?.flush().catch(() => undefined)
    if (this.decoder !== decoder) return
    this.run = undefined
    this.lose([...this.pending])
  }

  close(): void {
    if (this.decoder && this.decoder.state !== 'closed') this.decoder.close()
    this.decoder = undefined
    this.run = undefined
    this.pending.clear()
  }

  private made(): VideoDecoder {
    const decoder = new VideoDecoder({
      output: (frame) => this.take(frame),
      error: ({ name }) => this.stumble(decoder, name),
    })
    decoder.addEventListener('dequeue', () => this.listener.moved())
    return decoder
  }

  private take(frame: VideoFrame): void {
    const index = frame.timestamp
    // One that is not awaited comes from before the last start, and says nothing about those that are.
    if (this.pending.delete(index)) this.lose(overdue(this.pending, index))
    if (this.run) this.run.cameOut = true
    if (index < 0) frame.close()
    else this.listener.cameOut(index, frame)
    this.listener.moved()
  }

  private lose(indices: readonly number[]): void {
    for (const index of indices) this.pending.delete(index)
    if (indices.length > 0) this.listener.lost(indices)
  }

  /** It is told with the run that it happened in: by the time anyone looks, the next may have begun. */
  private stumble(decoder: VideoDecoder, error: string): void {
    if (decoder !== this.decoder) return
    const { run, pending } = this
    const before = new Set(pending)
    this.decoder = undefined
    this.run = undefined
    pending.clear()
    if (run) this.listener.stumbled({ error, wanted: run.wanted, back: run.frames.back, cameOut: run.cameOut, entry: run.entry, pending: before })
    this.listener.moved()
  }
}
