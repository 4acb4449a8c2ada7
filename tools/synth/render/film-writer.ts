import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename, rm } from 'node:fs/promises'
import { ProblemError } from '../../../app/core/problem.ts'
import { locateFfmpeg } from '../../../app/main/system/locate.mjs'
import type { SynthCamera } from '../model.ts'
import { padded } from '../page/protocol.ts'

export interface Compression {
  /** Quality of H.264: 0 lossless … 51. */
  crf: number
  preset: string
}

export interface FilmWriter {
  /** Resolves when the next frame may come. */
  write(planes: Buffer): Promise<void>
  /** Gives the film its name, once it is whole. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** Raw planes in, an H.264 film of constant frame rate out. The same frames give the same bytes. */
export function openFilm({ camera, frameRateHz }: SynthCamera, path: string, { crf, preset }: Compression): FilmWriter {
  const { widthPx, heightPx } = padded(camera)
  const whole = `${path}.part`
  const said: string[] = []
  const child = spawn(
    ffmpeg(),
    [
      ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'],
      ...['-f', 'rawvideo', '-pix_fmt', 'nv12', '-video_size', `${widthPx}x${heightPx}`, '-framerate', String(frameRateHz), '-i', 'pipe:0'],
      ...(widthPx === camera.widthPx && heightPx === camera.heightPx ? [] : ['-vf', `crop=${camera.widthPx}:${camera.heightPx}:0:0`]),
      ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-chroma_sample_location', 'center', '-crf', String(crf), '-preset', preset, '-threads', '2', '-g', String(Math.max(1, Math.round(frameRateHz)))],
      ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
      ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', whole],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true },
  )
  running.add(child)
  let ending: Ending | null = null
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => {
      said.push(error.message)
      resolve({ code: null, signal: null })
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).then((how) => {
    running.delete(child)
    return (ending = how)
  })
  const { stdin, stderr } = child
  stderr!.on('data', (words: Buffer) => said.push(String(words).trim()))
  // what went wrong is told by how it ends
  stdin!.on('error', () => undefined)
  const failed = (how: Ending) => notWritten(camera.name, path, how, said.join(' / '))
  return {
    async write(planes) {
      if (ending) throw failed(ending)
      if (stdin!.write(planes)) return
      await Promise.race([once(stdin!, 'drain').catch(() => ended), ended])
      if (ending) throw failed(ending)
    },
    async finish() {
      stdin!.end()
      const how = await ended
      if (how.code !== 0) throw failed(how)
      await rename(whole, path)
    },
    async abandon() {
      child.kill('SIGKILL')
      await ended
      await rm(whole, { force: true })
    },
  }
}

/** Of ffmpeg: neither where it could not be started. */
interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

function notWritten(camera: string, path: string, { signal }: Ending, said: string): ProblemError {
  if (signal === null) return new ProblemError({ code: 'film-not-written', message: `ffmpeg could not write the film of ${camera}: ${said || 'it said nothing'}`, subject: path })
  // Linux kills what takes the most memory when there is none left.
  const why = signal === 'SIGKILL' ? 'The system does that when memory runs out: close other programs, or ask for smaller films' : 'Something outside of the sample lab did that'
  return new ProblemError({
    code: 'film-writer-ended',
    message: `ffmpeg was ended by ${signal} before the film of ${camera} was whole${said ? `: ${said}` : '.'}`,
    hint: `${why}. Run again, the same command goes on with the films that are missing.`,
    subject: path,
  })
}

function ffmpeg(): string {
  const found = locateFfmpeg()
  if ('missing' in found) throw new ProblemError({ code: 'no-ffmpeg', message: `Films are written by ffmpeg, and there is none: ${found.missing}.`, hint: 'Install ffmpeg, or name it in STRIDESCOPE_FFMPEG.' })
  return found.path
}
