/** How bright a film's pictures are, one by one. */
import { brightnessParams } from '../../contract/library/event-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { brightnessToArrow } from '../../core/time/events/events-arrow.ts'
import { ffmpegVersion, passthrough, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { FrameListing } from '../ffmpeg/frame-listing.ts'
import { editShift, inputArguments, ownEdits } from '../ffmpeg/input-arguments.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

/** Means over so many places each way are taken by ffmpeg, and the mean of these here. */
const SIDE = 16

export async function brightness(params: unknown, { attemptDir, signal, progress }: TaskContext): Promise<TaskResult> {
  const { file, name, ffmpeg, facts, frameCount } = brightnessParams.parse(params)
  if (ffmpeg === undefined) throw ffmpegNeeded('Pictures can only be decoded with ffmpeg, and none was found.')
  const seen = (frames: number) => progress({ kind: 'brightness', value: frameCount > 0 ? Math.min(frames / frameCount, 0.99) : 0, title: `Looking for flashes in ${name}` })
  seen(0)
  const { emptyUs, mediaTimeUs } = editShift(facts)
  const shiftUs = ownEdits(facts) ? emptyUs - mediaTimeUs : 0
  const timesUs: number[] = []
  const listing = new FrameListing(({ pts }) => {
    if (pts !== undefined) timesUs.push(pts + shiftUs)
  })
  const means = meansOf(SIDE * SIDE, seen)
  const every = passthrough(await ffmpegVersion(ffmpeg, signal))
  const args = [
    '-noautorotate',
    ...inputArguments(file, facts),
    // One branch for the pictures and one for their times: the same frames, in the same order.
    '-filter_complex', `[0:v:0]settb=1/1000000,scale=${SIDE}:${SIDE}:flags=area,format=gray,split[pictures][times]`,
    '-map', '[pictures]', ...every, '-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:1',
    '-map', '[times]', ...every, '-enc_time_base', '1/1000000', '-c:v', 'wrapped_avframe', '-f', 'framecrc', '-flush_packets', '1', 'pipe:3',
  ]
  await runFfmpeg({ ffmpeg, args, subject: name, signal, onThirdLine: listing.line, takeBytes: (stream) => means.take(stream) })
  const count = Math.min(timesUs.length, means.values.length)
  await writeFlushed(attemptDir, 'brightness.arrow', brightnessToArrow(Float64Array.from(timesUs.slice(0, count)), Float32Array.from(means.values.slice(0, count))))
  return { outputs: [{ role: 'brightness', file: 'brightness.arrow', format: 'arrow' }], summary: { frames: count }, warnings: [] }
}

function meansOf(perFrame: number, onFrame: (frames: number) => void): { take(stream: AsyncIterable<Uint8Array>): Promise<void>; values: number[] } {
  const values: number[] = []
  let [sum, count] = [0, 0]
  return {
    values,
    async take(stream) {
      for await (const piece of stream)
        for (const byte of piece) {
          sum += byte
          if (++count < perFrame) continue
          values.push(sum / perFrame)
          ;[sum, count] = [0, 0]
          onFrame(values.length)
        }
    },
  }
}
