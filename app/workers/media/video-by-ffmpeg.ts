/** Table and facts of a video in a container that only ffmpeg reads: AVI, MPEG program streams, WMV, MXF, … */
import type { Oddity } from '../../core/formats/inspection.ts'
import { codecOf } from '../../core/media/codecs.ts'
import { factsOf } from '../../core/media/facts.ts'
import { packetTableOf } from '../../core/media/packet-columns.ts'
import type { Packet, PacketTable, VideoFacts } from '../../core/media/packet-table.ts'
import { noted } from '../../core/notes/notes.ts'
import { ticksToUs } from '../../core/media/ticks.ts'
import type { ListedPacket } from '../ffmpeg/frame-listing.ts'
import type { CopiedPackets } from './copied-packets.ts'
import type { DecodedFrames } from './decoded-frames.ts'

interface FfmpegVideo {
  facts: VideoFacts
  table: PacketTable
  oddities: Oddity[]
}

export function videoByFfmpeg(container: string, decoded: DecodedFrames, copied: CopiedPackets): FfmpegVideo {
  const { packets } = copied
  const exact = sameTimes(copied, decoded.ptsUs)
  const table = packetTableOf(exact ? packetsInOrder(copied) : framesAlone(decoded.ptsUs, packets))
  const stream = decoded.stream ?? copied.stream
  const { numerator, denominator } = stream?.pixelAspect ?? { numerator: 1, denominator: 1 }
  const facts = factsOf(
    {
      container,
      codec: codecOf(copied.stream?.codec ?? 'unknown'),
      codedWidth: stream?.width ?? 0,
      codedHeight: stream?.height ?? 0,
      rotationDeg: 0,
      ...(numerator > 0 && numerator !== denominator ? { pixelAspect: { numerator, denominator } } : {}),
      interlaced: decoded.interlaced,
      editList: [],
      hasAudio: copied.hasAudio,
    },
    table,
    copied.stream ? (1e6 * copied.stream.timeBase.numerator) / copied.stream.timeBase.denominator : 1000,
  )
  // Frames shown in another order than stored are why the times differ, where none was lost.
  const reordered = !exact && packets.length === decoded.ptsUs.length
  return { facts: { ...facts, hasBFrames: facts.hasBFrames || reordered }, table, oddities: [...(exact ? [] : [ORDER_UNKNOWN]), ...lostPackets(packets, decoded)] }
}

function* packetsInOrder({ packets, stream }: CopiedPackets): Generator<Packet> {
  const toUs = clockOf(stream)
  for (const [decodeIndex, { pts, dts, duration, isKey, byteLength }] of packets.entries())
    yield { ptsUs: toUs(pts ?? dts), durationUs: toUs(duration), isKey, decodeIndex, byteLength }
}

function clockOf(stream: CopiedPackets['stream']): (ticks: number) => bigint {
  const { numerator, denominator } = stream?.timeBase ?? { numerator: 1, denominator: 1 }
  return (ticks) => ticksToUs(ticks * numerator, denominator)
}

function sameTimes({ packets, stream }: CopiedPackets, decodedUs: readonly number[]): boolean {
  if (packets.length !== decodedUs.length) return false
  const toUs = clockOf(stream)
  const packetUs = Float64Array.from(packets, ({ pts, dts }) => Number(toUs(pts ?? dts))).sort()
  const frameUs = Float64Array.from(decodedUs).sort()
  return packetUs.every((us, index) => Math.abs(us - frameUs[index]!) <= 1)
}

/**
 * What the decoder gave is what there is; which packet each frame came from, it does not say. Key frames keep their
 * place: all that is stored before one is shown before it.
 */
function* framesAlone(ptsUs: readonly number[], packets: readonly ListedPacket[]): Generator<Packet> {
  for (const [index, us] of ptsUs.entries())
    yield { ptsUs: BigInt(us), durationUs: 0n, isKey: packets.length === ptsUs.length ? packets[index]!.isKey : index === 0, decodeIndex: index, byteLength: 0 }
}

const ORDER_UNKNOWN: Oddity = noted('note', 'decode-order-unknown', {})

function lostPackets(packets: readonly ListedPacket[], { ptsUs }: DecodedFrames): Oddity[] {
  const lost = packets.length - ptsUs.length
  if (lost <= 0) return []
  return [noted('warning', 'packets-undecodable', { packets: packets.length, lost }, { code: 'undecodable-frames', hint: 'Some cameras write empty packets where a frame repeats. Otherwise copy the file from the camera again.' })]
}
