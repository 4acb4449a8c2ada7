import { EncodedPacketSink, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { ByteSource } from '../formats/byte-source.ts'
import { guarded } from './guarded-source.ts'

/**
 * Whether the first packet of a film is one at which a window can start, whatever its container says. A film that was cut
 * without coding it anew may begin at a picture from which only a running decoder goes on (an open GOP's). Unknown
 * pictures are taken at the container's word.
 */
export async function beginsWithKeyFrame(source: ByteSource): Promise<boolean> {
  Logging.level = LogLevel.Silent
  const input = new Input({ formats: [MP4, QTFF, MATROSKA, WEBM], source: guarded(source).source })
  try {
    const [track] = await input.getVideoTracks()
    const first = track && (await new EncodedPacketSink(track).getFirstPacket())
    return !first || (await track.determinePacketType(first)) !== 'delta'
  } finally {
    input.dispose()
  }
}
