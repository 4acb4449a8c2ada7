/** Photos whole, and films as a few frames a second, as grey pictures that stand upright. */
import { exifOrientation } from '../../core/formats/photo/exif-orientation.ts'
import { recognise } from '../../core/formats/recognise.ts'
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { MOST_PIXELS } from '../../core/media/video-oddities.ts'
import { ProblemError } from '../../core/problem.ts'
import { FfmpegFailed, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { editShift, inputArguments, ownEdits } from '../ffmpeg/input-arguments.ts'
import { withFileSource } from '../file-source.ts'
import { inspected } from '../inspected.ts'
import { greyFrames } from './grey-frames.ts'

export interface Source {
  file: string
  name: string
  /** Of a film, only the frame that it shows at this time of its own. */
  atUs?: number | undefined
}

interface Way {
  ffmpeg: string
  signal: AbortSignal
  /** `share` of the source is done with, as far as that can be known. */
  take: (picture: GreyPicture, name: string, share: number) => void | Promise<void>
}

const FRAMES_PER_SECOND = 4
/** Where times in a stream are a little uneven, the key frame before is still before. */
const SEEK_BEFORE_S = 1
/** By EXIF's number for the way that a photo lies. */
const UPRIGHT: Record<number, string[]> = { 2: ['hflip'], 3: ['hflip', 'vflip'], 4: ['vflip'], 5: ['transpose=cclock_flip'], 6: ['transpose=clock'], 7: ['transpose=clock_flip'], 8: ['transpose=cclock'] }
const ORIENTATION_WITHIN_BYTES = 1 << 17
const SQUARE_PIXELS = "scale='max(1,trunc(iw*sar+0.5))':ih"

/** Whether it is a film. Neither a film nor a photo is an error that says what to do. */
export async function eachPicture(source: Source, way: Way): Promise<{ isFilm: boolean }> {
  const { format, kind, container, oddities } = await withFileSource(source.file, (bytes) => recognise(source.name, bytes))
  const isFilm = container !== undefined
  if (isFilm) await (source.atUs === undefined ? eachFrame(source, way) : frameAt(source, source.atUs, way))
  else if (format === 'jpeg' || format === 'png') await photo(source, format, way)
  else
    throw new ProblemError({
      code: 'no-picture',
      message: `"${source.name}" is neither a photo nor a film that can be read${kind === 'unknown' && oddities[0] ? `: ${oddities[0].message}` : '.'}`,
      hint: 'Photos are read as JPEG or PNG.',
      subject: source.name,
    })
  return { isFilm }
}

async function photo({ file, name }: Source, format: 'jpeg' | 'png', { ffmpeg, signal, take }: Way): Promise<void> {
  const orientation = format === 'jpeg' ? await withFileSource(file, async (bytes) => exifOrientation(await bytes.read(0, ORIENTATION_WITHIN_BYTES))) : 1
  const input = ['-noautorotate', '-protocol_whitelist', 'file,pipe', '-f', `${format}_pipe`, '-max_pixels', String(MOST_PIXELS), '-i', `file:${file}`]
  await decode({ file, name }, [...input, '-frames:v', '1'], UPRIGHT[orientation] ?? [], { ffmpeg, signal }, (picture) => take(picture, name, 1))
}

async function eachFrame({ file, name }: Source, { ffmpeg, signal, take }: Way): Promise<void> {
  const { inspection, facts } = await inspected(file, name)
  const expected = (FRAMES_PER_SECOND * Number(inspection.facts.durationUs ?? 0)) / 1e6
  let frames = 0
  await decode({ file, name }, inputArguments(file, { container: inspection.format, editList: facts?.editList ?? [] }), [`fps=${FRAMES_PER_SECOND}`, SQUARE_PIXELS], { ffmpeg, signal }, (picture) => {
    const timeS = frames++ / FRAMES_PER_SECOND
    return take(picture, `${name} at ${timeS.toFixed(2)} s`, expected > 0 ? Math.min(1, frames / expected) : 0)
  })
}

/** From the key frame before, so that no more of a long film is decoded than has to be. */
async function frameAt({ file, name }: Source, atUs: number, { ffmpeg, signal, take }: Way): Promise<void> {
  const { inspection, facts } = await inspected(file, name)
  const edited = { container: inspection.format, editList: facts?.editList ?? [] }
  const { emptyUs, mediaTimeUs } = editShift(edited)
  const rateHz = Number(inspection.facts.frameRateHz ?? 0)
  // The frame that begins nearest: times are told to the microsecond, and a person may name any in between.
  const fromS = (atUs + (ownEdits(edited) ? mediaTimeUs - emptyUs : 0)) / 1e6 - (rateHz > 0 ? 0.5 / rateHz : 0)
  const seek = fromS > SEEK_BEFORE_S ? ['-noaccurate_seek', '-seek_timestamp', '1', '-ss', (fromS - SEEK_BEFORE_S).toFixed(6)] : []
  const select = `select='gte(t,${fromS.toFixed(6)})'`
  await decode({ file, name }, [...seek, ...inputArguments(file, edited)], [select, SQUARE_PIXELS], { ffmpeg, signal }, (picture) => take(picture, `${name} at ${(atUs / 1e6).toFixed(2)} s`, 1), ['-frames:v', '1'])
}

async function decode({ name }: Source, input: readonly string[], filters: readonly string[], { ffmpeg, signal }: Pick<Way, 'ffmpeg' | 'signal'>, take: (picture: GreyPicture) => void | Promise<void>, output: readonly string[] = []): Promise<void> {
  let pictures = 0
  const frames = greyFrames((picture) => {
    pictures++
    return take(picture)
  })
  const takeBytes = async (stream: AsyncIterable<Uint8Array>) => {
    for await (const piece of stream) await frames(piece)
  }
  const args = [...input, '-map', '0:v:0', ...output, '-vf', [...filters, 'format=gray'].join(','), '-c:v', 'pgm', '-f', 'image2pipe', 'pipe:1']
  const { lastWords } = await runFfmpeg({ ffmpeg, subject: name, signal, args, takeBytes }).catch((thrown: unknown) => {
    if (!(thrown instanceof FfmpegFailed)) throw thrown
    return { lastWords: [thrown.problem.message], cause: thrown }
  })
  if (pictures > 0) return
  throw new ProblemError({
    code: 'no-decodable-frame',
    message: `No picture of "${name}" can be decoded${lastWords.length > 0 ? ` (${lastWords.join(' / ')})` : ''}.`,
    hint: 'Copy the file from the camera again, or export it once with another program.',
    subject: name,
  })
}
