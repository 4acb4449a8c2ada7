/** What mediabunny reads: track descriptions of every container it knows, packets where our own tables do not. */
import { EncodedPacketSink, Input, type InputVideoTrack, Logging, LogLevel, MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from 'mediabunny'
import type { ByteSource } from '../formats/byte-source.ts'
import { guarded } from './guarded-source.ts'
import { MOST_SAMPLES, tooManyFrames } from './iso-sample-table.ts'
import { PacketColumns } from './packet-columns.ts'
import type { VideoFacts } from './packet-table.ts'
import { ticksToUs } from './ticks.ts'

export interface Demuxed {
  videoTracks: number
  hasAudio: boolean
  video?: DemuxedVideo
}

interface DemuxedVideo extends Pick<VideoFacts, 'codecString' | 'rotationDeg' | 'pixelAspect' | 'colour'> {
  /** mediabunny's name, or the container's for what it does not know. */
  codecName: string
  codedWidth: number
  codedHeight: number
  mirrored: boolean
  ticksPerSecond: number
  /** Absent where only the description was asked for. */
  packets?: PacketColumns
}

/** The first video track. Throws whatever mediabunny throws at a damaged file or at bytes that have not arrived. */
export async function demux(source: ByteSource, options: { packets: boolean }): Promise<Demuxed> {
  // Its warnings are for developers; what a person should know is in the oddities.
  Logging.level = LogLevel.Silent
  const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM, MPEG_TS], source: guarded(source).source })
  try {
    const [track, ...others] = await input.getVideoTracks()
    const hasAudio = (await input.getAudioTracks()).length > 0
    if (!track) return { videoTracks: 0, hasAudio }
    return { videoTracks: 1 + others.length, hasAudio, video: await describe(track, options.packets) }
  } finally {
    input.dispose()
  }
}

async function describe(track: InputVideoTrack, withPackets: boolean): Promise<DemuxedVideo> {
  const [codedWidth, codedHeight] = [await track.getCodedWidth(), await track.getCodedHeight()]
  const aspect = codedWidth > 0 && codedHeight > 0 ? await track.getPixelAspectRatio() : { num: 1, den: 1 }
  // Both may lie in the first frame: without it the rest is still worth having.
  const colour = defined(await track.getColorSpace().catch(() => undefined))
  const codecString = await track.getCodecParameterString().catch(() => undefined)
  return {
    codecName: (await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? 'unknown'),
    codedWidth,
    codedHeight,
    rotationDeg: await track.getRotation(),
    mirrored: await track.getFlip(),
    ticksPerSecond: await track.getTimeResolution(),
    ...(codecString ? { codecString } : {}),
    ...(aspect.num > 0 && aspect.den > 0 && aspect.num !== aspect.den ? { pixelAspect: { numerator: aspect.num, denominator: aspect.den } } : {}),
    ...(colour ? { colour } : {}),
    ...(withPackets ? { packets: await readPackets(track) } : {}),
  }
}

async function readPackets(track: InputVideoTrack): Promise<PacketColumns> {
  const ticksPerSecond = await track.getTimeResolution()
  const packets = new PacketColumns()
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    if (packets.length >= MOST_SAMPLES) throw tooManyFrames('packets', packets.length + 1)
    packets.add({
      ptsUs: ticksToUs(Math.round(packet.timestamp * ticksPerSecond), ticksPerSecond),
      durationUs: ticksToUs(Math.round(packet.duration * ticksPerSecond), ticksPerSecond),
      isKey: packet.type === 'key',
      decodeIndex: packets.length,
      byteLength: packet.byteLength,
    })
  }
  return packets
}

function defined(colour: VideoColorSpaceInit | undefined): VideoFacts['colour'] {
  const { primaries, transfer, matrix, fullRange } = colour ?? {}
  const known = {
    ...(primaries ? { primaries } : {}),
    ...(transfer ? { transfer } : {}),
    ...(matrix ? { matrix } : {}),
    ...(typeof fullRange === 'boolean' ? { fullRange } : {}),
  }
  return Object.keys(known).length > 0 ? known : undefined
}
