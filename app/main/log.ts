import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { formatWithOptions } from 'node:util'

const MOST_BYTES = 5_000_000

/** What happened, with its time, in a file that a person can send: faults, and every command as it was run. */
export interface Log {
  write(source: string, text: string): void
  /** Each line that a child process says. */
  follow(source: string, stream: Readable | null): void
}

export interface OpenLog extends Log {
  /** What comes after it is not kept. */
  close(): Promise<void>
}

/** One file and its predecessor: a log must not fill the disk that it tells about. */
export function openLog(path: string): OpenLog {
  mkdirSync(dirname(path), { recursive: true })
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, `${path}.1`)
  const file = createWriteStream(path, { flags: 'a' })
  // A full disk takes the log first; the work itself says so where a person looks.
  file.on('error', () => {})
  const write = (source: string, text: string) => void file.write(`${new Date().toISOString()} ${source}: ${text}\n`)
  return {
    write,
    follow(source, stream) {
      let rest = ''
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) write(source, line)
      })
      stream?.on('end', () => rest && write(source, rest))
    },
    async close() {
      await finished(file.end()).catch(() => undefined)
    },
  }
}

/** What this process says on its console goes into the log as well. */
export function logConsole(log: Log): void {
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      log.write('engine', formatWithOptions({ colors: false }, ...words))
      say(...words)
    }
  }
}
