/** ffmpeg as a child that is never left behind: logged as run, killed on abort and with this process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { ProblemError } from '../../core/problem.ts'
import { inPlainWords } from './last-words.ts'
import { remembered } from './remembered.ts'

interface FfmpegRun {
  ffmpeg: string
  args: readonly string[]
  /** The name by which a person knows the input, for what ffmpeg says of it. */
  subject?: string
  signal: AbortSignal
  onLine?: (line: string) => void
  /** Takes the first pipe as bytes, in place of `onLine`. */
  takeBytes?: (stream: Readable) => Promise<void>
  /** Lines of the pipe that is else the lifeline. */
  onThirdLine?: (line: string) => void
}

const LAST_WORDS = 12

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** Resolves when ffmpeg has ended well; what it warned of is in `lastWords`. */
export async function runFfmpeg({ ffmpeg, args, subject = 'the film', signal, onLine, takeBytes, onThirdLine }: FfmpegRun): Promise<{ lastWords: string[] }> {
  signal.throwIfAborted()
  const whole = ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args]
  console.info([ffmpeg, ...whole].map(quoted).join(' '))
  const child = spawn(ffmpeg, whole, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], windowsHide: true })
  running.add(child)
  const kill = () => child.kill('SIGKILL')
  signal.addEventListener('abort', kill, { once: true })
  try {
    const lastWords: string[] = []
    const output = takeBytes ? takeBytes(child.stdout!) : eachLine(child.stdout!, onLine ?? (() => undefined))
    const words = eachLine(child.stderr!, (line) => {
      const told = inPlainWords(line, args, subject)
      if (lastWords.includes(told)) return
      lastWords.push(told)
      if (lastWords.length > LAST_WORDS) lastWords.shift()
    })
    const third = eachLine(child.stdio[3] as Readable, onThirdLine ?? (() => undefined))
    const [code] = await Promise.all([ended(child, ffmpeg), output, words, third])
    signal.throwIfAborted()
    if (code !== 0) throw new FfmpegFailed(code, lastWords)
    return { lastWords }
  } finally {
    kill() // Whoever took its output may have failed before it ended.
    signal.removeEventListener('abort', kill)
    running.delete(child)
  }
}

/**
 * A second output of packet headers into a pipe that only this process holds. Where it is killed so hard that it can
 * clean up nothing, ffmpeg finds the pipe broken and ends, too; of its progress pipe it would not even take notice.
 */
export const LIFELINE = ['-map', '0:v:0', '-c', 'copy', '-f', 'framecrc', '-flush_packets', '1', 'pipe:3']

export class FfmpegFailed extends ProblemError {
  override name = 'FfmpegFailed'
  constructor(code: number | null, lastWords: readonly string[]) {
    super({
      code: 'ffmpeg-failed',
      message: `ffmpeg ended with ${code === null ? 'a signal' : `code ${code}`}: ${lastWords.join(' / ') || 'it said nothing'}`,
    })
  }
}

const versions = new Map<string, string>()

/** `5.1.9-0+deb12u1`, or a development build's name. */
export async function ffmpegVersion(ffmpeg: string, signal: AbortSignal): Promise<string> {
  const known = versions.get(ffmpeg) ?? (await remembered(ffmpeg, async () => (await linesOf(ffmpeg, ['-version'], signal))[0]?.split(' ')[2] ?? 'unknown'))
  versions.set(ffmpeg, known)
  return known
}

export async function hasEncoder(ffmpeg: string, encoder: string, signal: AbortSignal): Promise<boolean> {
  return (await linesOf(ffmpeg, ['-encoders'], signal)).some((line) => line.trim().split(/\s+/)[1] === encoder)
}

/** Every frame once and at its own time. The option had another name before 5.1, and has only the new one since 8. */
export function passthrough(version: string): string[] {
  const [major = NaN, minor = 0] = version.split('.').map(Number)
  return major < 5 || (major === 5 && minor < 1) ? ['-vsync', 'passthrough'] : ['-fps_mode', 'passthrough']
}

async function linesOf(ffmpeg: string, args: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const lines: string[] = []
  await runFfmpeg({ ffmpeg, args, signal, onLine: (line) => lines.push(line) })
  return lines
}

function ended(child: ChildProcess, ffmpeg: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', (cause) => {
      reject(
        new ProblemError(
          { code: 'ffmpeg-missing', message: `ffmpeg could not be started from "${ffmpeg}".`, hint: 'Run "stridescope doctor" to see which ffmpeg is used.' },
          { cause },
        ),
      )
    })
  })
}

async function eachLine(stream: Readable, take: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) take(line)
}

function quoted(word: string): string {
  return /^[\w./:=+,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
