import { EncodedPacketSink, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { ByteSource } from '../formats/byte-source.ts'
import { guarded } from './guarded-source.ts'

/**
 * Whether the first packet of a film is one at which a window can start, whatever its container says. An H.264 film that
 * was cut without coding it anew may begin at the key picture of an open group: ffmpeg goes on from there, Chromium takes
 * only an instantaneous refresh. Other pictures are taken at the container's word.
 */
export async function beginsWithKeyFrame(source: ByteSource): Promise<boolean> {
  Logging.level = LogLevel.Silent
  const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM], source: guarded(source).source })
  try {
    const [track] = await input.getVideoTracks()
    if (!track || (await track.getCodec()) !== 'avc') return true
    const description = (await track.getDecoderConfig())?.description
    const first = await new EncodedPacketSink(track).getFirstPacket()
    return !first || !description || hasInstantRefresh(first.data, bytesOf(description))
  } finally {
    input.dispose()
  }
}

/** `lengthSizeMinusOne` of the AVCDecoderConfigurationRecord (ISO/IEC 14496-15 §5.3.3.1). */
const LENGTH_SIZE_AT = 4
/** `nal_unit_type` of a slice of an IDR picture (ITU-T H.264 table 7-1). */
const INSTANT_REFRESH = 5

function hasInstantRefresh(packet: Uint8Array, description: Uint8Array): boolean {
  const lengthSize = ((description[LENGTH_SIZE_AT] ?? 3) & 3) + 1
  for (let at = 0; at + lengthSize < packet.length; ) {
    let length = 0
    for (let place = 0; place < lengthSize; place++) length = length * 256 + packet[at + place]!
    at += lengthSize
    if ((packet[at]! & 31) === INSTANT_REFRESH) return true
    at += length
  }
  return false
}

const bytesOf = (data: ArrayBufferLike | ArrayBufferView) => (ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data))
