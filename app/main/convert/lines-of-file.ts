import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { ProblemError } from '../../core/problem.ts'

const CHUNK_BYTES = 1 << 20
/** A row of a hundred thousand markers is shorter. */
const LONGEST_LINE = 64 << 20

/** The lines of a text file without their ends, a piece of it at a time. UTF-8 or UTF-16 as its mark says; Windows-1252 where it is not valid UTF-8. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const decoder = new TextDecoder(encodingOf(file))
    let rest = ''
    for (const chunk of chunksOf(file)) {
      rest += decoder.decode(chunk, { stream: true })
      let start = 0
      for (let feed = rest.indexOf('\n'); feed >= 0; feed = rest.indexOf('\n', start)) {
        yield withoutReturn(rest.slice(start, feed))
        start = feed + 1
      }
      rest = rest.slice(start)
      if (rest.length > LONGEST_LINE) throw new ProblemError({ code: 'line-too-long', message: `${basename(path)} has a line of more than ${LONGEST_LINE / 1e6} million characters.`, subject: path })
    }
    rest += decoder.decode()
    if (rest !== '') yield withoutReturn(rest)
  } finally {
    closeSync(file)
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function encodingOf(file: number): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for (const chunk of chunksOf(file)) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
      if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
      isFirst = false
      decoder.decode(chunk, { stream: true })
    }
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function* chunksOf(file: number): Generator<Uint8Array> {
  const chunk = new Uint8Array(CHUNK_BYTES)
  for (let at = 0; ; ) {
    const length = readSync(file, chunk, 0, CHUNK_BYTES, at)
    if (length === 0) return
    yield chunk.subarray(0, length)
    at += length
  }
}
