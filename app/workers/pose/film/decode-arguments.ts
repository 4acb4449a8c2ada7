/** How ffmpeg is asked for a film's pictures as they are stored, each with its time. */
import { footageOfExtension } from '../../../core/formats/footage-container.ts'
import type { VideoFacts } from '../../../core/media/packet-table.ts'
import { passthrough } from '../../ffmpeg/ffmpeg.ts'
import { editShift, inputArguments, ownEdits } from '../../ffmpeg/input-arguments.ts'

interface Asked {
  version: string
  file: string
  facts: Pick<VideoFacts, 'container' | 'editList'> & { colour?: { fullRange?: boolean | undefined } | undefined }
  /** Begin at this time at the latest; undefined: at the beginning. */
  fromUs: number | undefined
  threads: number
}

/** Containers that are found into by time; in others it is a guess. */
const SEEKABLE = new Set(['iso-bmff', 'matroska'])
/** A key frame's own time may be rounded. */
const EARLIER_US = 1_000

export function canSeek({ container }: Asked['facts']): boolean {
  return SEEKABLE.has(footageOfExtension(container)?.family ?? '')
}

/** Pictures one after the other as `yuv420p` on the first pipe, and on the third one line each with its time. */
export function decodeArguments({ version, file, facts, fromUs, threads }: Asked): string[] {
  const begin = fromUs === undefined ? [] : ['-seek_timestamp', '1', '-noaccurate_seek', '-ss', ((fromUs - shiftUs(facts) - EARLIER_US) / 1e6).toFixed(6)]
  return [
    '-noautorotate',
    '-threads', String(threads),
    ...begin,
    ...inputArguments(file, facts),
    // One branch for the pictures and one for their times: the same frames, in the same order.
    '-filter_complex', `[0:v:0]settb=1/1000000,split[a][b];[a]${brightness(facts)}format=yuv420p[pictures]`,
    '-map', '[pictures]', ...passthrough(version), '-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:1',
    '-map', '[b]', ...passthrough(version), '-enc_time_base', '1/1000000', '-c:v', 'wrapped_avframe', '-f', 'framecrc', '-flush_packets', '1', 'pipe:3',
  ]
}

/** 16 to 235, whatever the film has: newer versions of ffmpeg leave it as it is otherwise. */
function brightness({ colour }: Asked['facts']): string {
  return colour?.fullRange === true ? 'scale=out_range=tv,' : ''
}

/** From a film's times to those of its packet table. */
export function shiftUs(facts: Asked['facts']): number {
  const { emptyUs, mediaTimeUs } = editShift(facts)
  return ownEdits(facts) ? emptyUs - mediaTimeUs : 0
}
