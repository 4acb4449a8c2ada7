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
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said.push(error.message)
      resolve(null)
    })
    child.once('close', resolve)
  }).finally(() => running.delete(child))
  const { stdin, stderr } = child
  stderr!.on('data', (words: Buffer) => said.push(String(words).trim()))
  // what went wrong is told by how it ends
  stdin!.on('error', () => undefined)
  const failed = () => new ProblemError({ code: 'film-not-written', message: `ffmpeg could not write the film of ${camera.name}: ${said.join(' / ') || 'it said nothing'}`, subject: path })
  return {
    async write(planes) {
      if (stdin!.write(planes)) return
      await Promise.race([once(stdin!, 'drain'), ended])
      if (child.exitCode !== null) throw failed()
    },
    async finish() {
      stdin!.end()
      if ((await ended) !== 0) throw failed()
      await rename(whole, path)
    },
    async abandon() {
      child.kill('SIGKILL')
      await ended
      await rm(whole, { force: true })
    },
  }
}

function ffmpeg(): string {
  const found = locateFfmpeg()
  if ('missing' in found) throw new ProblemError({ code: 'no-ffmpeg', message: `Films are written by ffmpeg, and there is none: ${found.missing}.`, hint: 'Install ffmpeg, or name it in STRIDESCOPE_FFMPEG.' })
  return found.path
}
