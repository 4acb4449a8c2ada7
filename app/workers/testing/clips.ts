/** Tiny films made by ffmpeg while a test runs, and what an independent ffmpeg says of them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { bytesInMemory } from '../../core/formats/byte-source.ts'
import { inspectVideo, type VideoInspection } from '../../core/media/inspect-video.ts'
import type { TaskContext } from '../kit.ts'

export const ffmpeg = findFfmpeg()
export const NO_FFMPEG = 'no ffmpeg was found (ffmpeg-static, PATH)'
/** Only looked for, not started: that takes a quarter of a second, as each start does. */
function findFfmpeg(): string | undefined {
  const bundled: unknown = createRequire(import.meta.url)('ffmpeg-static')
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'))
  return [bundled, ...onPath].find((path): path is string => typeof path === 'string' && existsSync(path))
}

let encoders: string | undefined

export function encoderMissing(...names: string[]): boolean {
  const known = (encoders ??= ffmpeg ? spawnSync(ffmpeg, ['-hide_banner', '-encoders'], { encoding: 'utf8' }).stdout : '')
  return names.some((name) => !new RegExp(`^\\s*\\S+\\s+${name}\\s`, 'm').test(known))
}

export class ClipFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'stridescope-clips-'))
  private readonly made = new Map<string, Buffer>()

  file(name: string): string {
    return join(this.path, name)
  }

  /** Runs ffmpeg with the film's path as its last word, or writes again what that has come to before. */
  make(name: string, ...args: string[]): string {
    const file = this.file(name)
    const how = [name, ...args.map((word) => (existsSync(word) ? `${word} ${createHash('sha1').update(readFileSync(word)).digest('hex')}` : word))].join('\n')
    const before = this.made.get(how)
    if (before) writeFileSync(file, before)
    else {
      const { status, stderr } = spawnSync(ffmpeg!, ['-v', 'error', '-y', ...args, file], { encoding: 'utf8' })
      if (status !== 0 || !existsSync(file)) throw new Error(`ffmpeg made no ${name}: ${stderr}`)
      this.made.set(how, readFileSync(file))
    }
    return file
  }

  /** Several by one ffmpeg, which takes as long to start as to make twenty of these. Each is told as `make` is told: what it is read from up to its last input. */
  makeAll(told: Record<string, readonly string[]>): void {
    const inputs: string[] = []
    const outputs: string[] = []
    let count = 0
    for (const [name, args] of Object.entries(told)) {
      const end = args.lastIndexOf('-i') + 2
      inputs.push(...args.slice(0, end))
      for (const word of args.slice(0, end)) if (word === '-i') outputs.push('-map', String(count++))
      outputs.push(...args.slice(end), this.file(name))
    }
    const { status, stderr } = spawnSync(ffmpeg!, ['-v', 'error', '-y', ...inputs, ...outputs], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`ffmpeg made not all of ${Object.keys(told).join(', ')}: ${stderr}`)
    for (const [name, args] of Object.entries(told)) this.made.set([name, ...args].join('\n'), readFileSync(this.file(name)))
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** A moving picture in 4:2:0 as cameras give it. */
export function picture({ size = '96x64', rate = '25', seconds = 1 } = {}): string[] {
  return ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`, '-pix_fmt', 'yuv420p']
}

export const H264_B = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '2', '-g', '10', '-x264-params', 'b-adapt=0']

/** The same film with another edit list of the first kind (ISO/IEC 14496-12 §8.6.6.2: version 0, 12 bytes an edit). */
export function withEdits(film: string, to: string, { count, rate = 1 }: { count?: number; rate?: number }): string {
  const bytes = readFileSync(film)
  const at = bytes.indexOf('elst') + 4
  const edits = count ?? bytes.readUInt32BE(at + 4)
  bytes.writeUInt32BE(edits, at + 4)
  for (let edit = 0; edit < edits; edit++) bytes.writeInt32BE(rate * 0x10000, at + 16 + 12 * edit)
  writeFileSync(to, bytes)
  return to
}

/** Times of the frames that come out when another ffmpeg decodes the file. */
export function decodedTimesUs(file: string, ...inputOptions: string[]): number[] {
  const { stdout } = spawnSync(ffmpeg!, ['-v', 'error', '-copyts', ...inputOptions, '-i', file, '-map', '0:v:0', '-fps_mode', 'passthrough', '-enc_time_base', '1/1000000', '-f', 'framecrc', '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return stdout.split('\n').filter((line) => line.startsWith('0,')).map((line) => Number(line.split(',')[2]))
}

/** The same of several films by one ffmpeg, which takes as long to start as to decode twenty of these. */
export function decodedTimesOfAll(files: readonly string[]): number[][] {
  const streams = files.flatMap((_, input) => ['-map', `${input}:v:0`])
  const { stdout } = spawnSync(ffmpeg!, ['-v', 'error', '-copyts', ...files.flatMap((file) => ['-i', file]), ...streams, '-fps_mode', 'passthrough', '-enc_time_base', '1/1000000', '-f', 'framecrc', '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const times: number[][] = files.map(() => [])
  for (const [, stream, us] of stdout.matchAll(/^(\d+),[^,]*, *(-?\d+),/gm)) times[Number(stream)]!.push(Number(us))
  return times
}

export function inspectFile(file: string, bytes: Uint8Array = readFileSync(file)): Promise<VideoInspection> {
  return inspectVideo(file, bytesInMemory(bytes))
}

export function timesUs({ table }: VideoInspection): number[] {
  return [...(table?.ptsUs ?? [])].map(Number)
}

export function codes({ inspection }: Pick<VideoInspection, 'inspection'>): string[] {
  return inspection.oddities.map(({ code }) => code)
}

export function errorOf({ inspection }: Pick<VideoInspection, 'inspection'>): string | undefined {
  return inspection.oddities.find(({ level }) => level === 'error')?.code
}

export function taskContext(attemptDir: string, signal = new AbortController().signal): TaskContext & { seen: number[] } {
  const seen: number[] = []
  return { attemptDir, signal, progress: ({ value }) => seen.push(value), seen }
}

/** Films that are not in the repository; undefined where they are not here. */
export function referenceFile(...parts: string[]): string | undefined {
  const file = join(process.env.STRIDESCOPE_REFERENCE ?? resolve('../shared/reference'), ...parts)
  return existsSync(file) ? file : undefined
}
