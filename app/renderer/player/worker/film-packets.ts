/** The packets of one film by the numbers of their frames, and the key frame from which each is decodable. */
import { type EncodedPacket, EncodedPacketSink, Input, type InputVideoTrack, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import { guarded, type GuardedSource } from '../../../core/media/guarded-source.ts'
import { askedSeconds, type FrameNumber, frameNumber, packetTimeUs } from '../frame-numbers.ts'
import type { FilmToOpen } from './messages.ts'
import { filmDiffers } from './problems.ts'
import type { QueueOfFew } from './queue-of-few.ts'
import { openRangedFilm, type RangedFilm } from './ranged-film.ts'

/** `index`: −1 for a key frame that an edit list cuts away. */
export interface Entry {
  index: number
  packet: EncodedPacket
}

const NOT_KNOWN = -2

export class FilmPackets {
  readonly config: VideoDecoderConfig
  private readonly film: FilmToOpen
  private readonly bytes: RangedFilm
  private readonly guard: GuardedSource
  private readonly input: Input
  private readonly track: InputVideoTrack
  private readonly sink: EncodedPacketSink
  private readonly ticksPerSecond: number
  /** By frame; filled as frames are asked for. */
  private readonly entries: Int32Array
  /** Whether a key packet is one, by its sequence number: containers also mark frames that only a running decoder takes. */
  private readonly verified = new Map<number, boolean>()

  private constructor(film: FilmToOpen, bytes: RangedFilm, guard: GuardedSource, input: Input, track: InputVideoTrack, config: VideoDecoderConfig, ticksPerSecond: number) {
    this.film = film
    this.bytes = bytes
    this.guard = guard
    this.input = input
    this.track = track
    this.config = config
    this.ticksPerSecond = ticksPerSecond
    this.sink = new EncodedPacketSink(track)
    this.entries = new Int32Array(film.times.length).fill(NOT_KNOWN)
  }

  static async open(film: FilmToOpen, fetches: QueueOfFew): Promise<FilmPackets> {
    Logging.level = LogLevel.Silent
    const bytes = await openRangedFilm(film, fetches)
    const guard = guarded(bytes)
    const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM], source: guard.source })
    try {
      const [track] = await input.getVideoTracks()
      const config = await track?.getDecoderConfig()
      if (!track || !config) throw filmDiffers(film.name, 'it has no pictures that a window knows')
      const packets = new FilmPackets(film, bytes, guard, input, track, config, await track.getTimeResolution())
      for (const index of [0, film.times.length - 1]) await packets.check(index)
      return packets
    } catch (thrown) {
      input.dispose()
      bytes.close()
      throw thrown
    }
  }

  close(): void {
    this.input.dispose()
    this.bytes.close()
  }

  numberOf(packet: EncodedPacket): Exclude<FrameNumber, 'unknown'> {
    const number = frameNumber(this.film.times, packetTimeUs(packet.timestamp, this.ticksPerSecond))
    if (number === 'unknown') throw filmDiffers(this.film.name, `it has a frame at ${packet.timestamp.toFixed(6)} s, where there was none`)
    return number
  }

  /** Index of the key frame before the frame, where that has been asked for already. */
  knownEntry(index: number): number | undefined {
    const entry = this.entries[index]!
    return entry === NOT_KNOWN ? undefined : entry
  }

  async findEntry(index: number): Promise<void> {
    const packet = await this.check(index)
    const before = index > 0 ? this.entries[index - 1]! : NOT_KNOWN
    if (before !== NOT_KNOWN && packet.type !== 'key') {
      this.entries[index] = before
      return
    }
    const entry = await this.entryBefore(index, 0)
    if (entry) this.entries.fill(entry.index, Math.max(entry.index, 0), index + 1)
    else this.entries[index] = -1
  }

  /** Where decoding starts for a frame, `back` key frames earlier than it needs to; the first one there is where there are not as many. */
  async entryBefore(index: number, back: number): Promise<Entry | undefined> {
    let found: Entry | undefined
    let seconds = askedSeconds(this.film.times, index)
    for (let left = back; left >= 0; ) {
      this.guard.forget()
      const key = await this.sink.getKeyPacket(seconds, { metadataOnly: true })
      if (!key) break
      const number = this.numberOf(key)
      if (number !== 'shared' && (await this.isVerified(key))) {
        found = { index: typeof number === 'number' ? number : -1, packet: key }
        left--
      }
      seconds = key.timestamp - 0.5 / this.ticksPerSecond
    }
    return found && { ...found, packet: await this.whole(found.packet) }
  }

  /** For a key packet that the decoder does not take to start with. */
  refuse(packet: EncodedPacket): void {
    this.verified.set(packet.sequenceNumber, false)
    this.entries.fill(NOT_KNOWN)
  }

  after(packet: EncodedPacket): Promise<EncodedPacket | null> {
    this.guard.forget()
    return this.sink.getNextPacket(packet)
  }

  /** Index of the first key frame after the frame at which decoding can start anew; the number of frames where there is none. */
  async nextKey(index: number): Promise<number> {
    let packet = await this.check(index)
    for (;;) {
      this.guard.forget()
      const next = await this.sink.getNextKeyPacket(packet, { metadataOnly: true })
      const number = next ? this.numberOf(next) : 'cut-away'
      if (!next || number === 'cut-away') return this.film.times.length
      if (number !== 'shared' && (await this.isVerified(next))) return number
      packet = next
    }
  }

  /** The packet at the time of a frame has to be that frame. */
  private async check(index: number): Promise<EncodedPacket> {
    this.guard.forget()
    const packet = await this.sink.getPacket(askedSeconds(this.film.times, index), { metadataOnly: true })
    const number = packet && this.numberOf(packet)
    if (!packet || (number !== index && number !== 'shared')) throw filmDiffers(this.film.name, `it has no frame at ${(this.film.times[index]! / 1e6).toFixed(6)} s`)
    return packet
  }

  private async isVerified(key: EncodedPacket): Promise<boolean> {
    const known = this.verified.get(key.sequenceNumber)
    if (known !== undefined) return known
    const verified = (await this.track.determinePacketType(await this.whole(key))) !== 'delta'
    this.verified.set(key.sequenceNumber, verified)
    return verified
  }

  private async whole(packet: EncodedPacket): Promise<EncodedPacket> {
    this.guard.forget()
    const whole = await this.sink.getKeyPacket(packet.timestamp + 0.5 / this.ticksPerSecond)
    if (!whole || whole.sequenceNumber !== packet.sequenceNumber) throw filmDiffers(this.film.name, 'its key frames cannot be found again')
    return whole
  }
}
