/** What a film hears, as an envelope: its samples pass through and are not kept. */
import { soundParams } from '../../contract/library/event-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { ProblemError } from '../../core/problem.ts'
import { envelopeOf } from '../../core/time/events/envelope.ts'
import { soundToArrow } from '../../core/time/events/events-arrow.ts'
import { FfmpegFailed, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { FrameListing } from '../ffmpeg/frame-listing.ts'
import { inputArguments } from '../ffmpeg/input-arguments.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

/** Enough for the noise of a clap or a heel. */
const RATE_HZ = 8000

export async function sound(params: unknown, { attemptDir, signal, progress }: TaskContext): Promise<TaskResult> {
  const { file, name, ffmpeg, container } = soundParams.parse(params)
  if (ffmpeg === undefined) throw ffmpegNeeded('Sound can only be read with ffmpeg, and none was found.')
  progress({ kind: 'sound', value: 0, title: `Listening to ${name}` })
  const envelope = envelopeOf(RATE_HZ)
  let startUs = NaN
  const listing = new FrameListing(({ pts }) => {
    if (pts !== undefined && Number.isNaN(startUs)) startUs = Math.round((pts * 1e6) / RATE_HZ)
  })
  const args = [
    // Edits are ffmpeg's here: those of the sound are others than those of the picture, and say which samples an encoder put before it.
    ...inputArguments(file, { container, editList: [] }),
    // Gaps become silence, so that a sample's place tells its time.
    '-filter_complex', `[0:a:0]aresample=${RATE_HZ}:async=1,aformat=sample_fmts=s16:channel_layouts=mono,asplit[samples][times]`,
    '-map', '[samples]', '-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1',
    '-map', '[times]', '-c:a', 'pcm_s16le', '-f', 'framecrc', 'pipe:3',
  ]
  await runFfmpeg({ ffmpeg, args, subject: name, signal, onThirdLine: listing.line, takeBytes: (stream) => eachSample(stream, envelope.take) }).catch((thrown: unknown) => {
    throw thrown instanceof FfmpegFailed && /matches no streams/.test(thrown.problem.message) ? noSound(name) : thrown
  })
  const values = envelope.values()
  if (values.length === 0 || Number.isNaN(startUs)) throw noSound(name)
  await writeFlushed(attemptDir, 'sound.arrow', soundToArrow(values, startUs))
  return { outputs: [{ role: 'sound', file: 'sound.arrow', format: 'arrow' }], summary: { startUs, milliseconds: values.length }, warnings: [] }
}

/** A piece of the stream may end within a sample. */
async function eachSample(stream: AsyncIterable<Buffer>, take: (samples: Int16Array) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of stream) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const samples = new Int16Array(bytes.length >> 1)
    for (let at = 0; at < samples.length; at++) samples[at] = bytes.readInt16LE(2 * at)
    take(samples)
    rest = bytes.subarray(2 * samples.length)
  }
}

function noSound(name: string): ProblemError {
  return new ProblemError({ code: 'no-sound', message: `${name} has no sound.`, subject: name })
}
