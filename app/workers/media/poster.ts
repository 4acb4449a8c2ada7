/** A small upright picture of an early frame that shows something, and the black bars in it. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { posterParams, posterSchema } from '../../contract/library/media-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ProblemError } from '../../core/problem.ts'
import { ffmpegVersion, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { inputArguments } from '../ffmpeg/input-arguments.ts'
import { flush } from '../flushed.ts'
import { sourceFacts } from '../inspected.ts'
import type { TaskContext } from '../kit.ts'
import { greyFrame } from './picture-bars.ts'

const POSTER = 'poster.jpg'
const WIDTH = 320
/** Mean luma of 8-bit video black is 16. */
const NOT_BLACK = 'signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value=26:function=greater'
const SECONDS_TO_SEARCH = 10

export async function poster(params: unknown, { attemptDir, signal }: TaskContext): Promise<TaskResult> {
  const { file, name, ffmpeg, facts } = posterParams.parse(params)
  const source = facts ?? (await sourceFacts(file, name))
  const version = await ffmpegVersion(ffmpeg, signal)
  const small = `scale=w=${WIDTH}:h='max(2,trunc(${WIDTH}/dar/2+0.5)*2)',setsar=1,format=yuvj420p`
  const take = (limit: string[], ...outputs: string[]) => runFfmpeg({ ffmpeg, subject: name, signal, args: ['-y', ...limit, ...inputArguments(file, source), ...outputs] })
  const picture = ['-frames:v', '1', '-q:v', '3', '-c:v', 'mjpeg', '-f', 'image2', '-update', '1', join(attemptDir, POSTER)]
  const grey = greyFrame(source, attemptDir)
  // Both of one frame that is looked for once.
  const graph = grey ? `[0:v:0]${NOT_BLACK},split[a][b];[a]${small}[small];[b]${grey.filters}[grey]` : `[0:v:0]${NOT_BLACK},${small}[small]`
  await take(['-t', String(SECONDS_TO_SEARCH)], '-filter_complex', graph, '-map', '[small]', ...picture, ...(grey ? ['-map', '[grey]', '-frames:v', '1', ...grey.output] : []))
  const bars = await grey?.bars()
  // All dark: then the first frame, whatever it shows.
  if (!(await exists(join(attemptDir, POSTER)))) await take([], '-map', '0:v:0', '-vf', small, ...picture)
  if (!(await exists(join(attemptDir, POSTER))))
    throw new ProblemError({ code: 'no-decodable-frame', message: `No frame of "${name}" can be decoded.`, subject: name })
  await flush(attemptDir, POSTER)
  return { outputs: [{ role: 'poster', file: POSTER, format: 'jpeg' }], summary: posterSchema.parse({ bars }), warnings: [], device: `ffmpeg ${version} on CPU` }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(({ size }) => size > 0, () => false)
}
