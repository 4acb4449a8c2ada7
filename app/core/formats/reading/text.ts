import type { ByteSource } from '../byte-source.ts'
import { readAvailable } from './available.ts'

/** Headers and counts need no more; what lies beyond is estimated and said to be. */
export const TEXT_LIMIT_BYTES = 4 << 20

export interface TextExcerpt {
  text: string
  bytesRead: number
  /** The text is the whole file. */
  whole: boolean
  /** Bytes that a whole reading needs have not arrived yet. */
  missing: boolean
}

export async function readText(source: ByteSource, limitBytes = TEXT_LIMIT_BYTES): Promise<TextExcerpt> {
  const { bytes, missing } = await readAvailable(source, 0, limitBytes)
  return {
    text: decodeText(bytes),
    bytesRead: bytes.length,
    whole: !missing && bytes.length >= source.sizeBytes,
    missing,
  }
}

/** UTF-8 or UTF-16 as the byte-order mark says; Windows-1252 where it is not valid UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // `stream` forgives a character cut in two at the end of an excerpt.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** No control characters but white space: text in any of the encodings that `decodeText` knows. */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) controls++
  }
  return controls * 200 <= head.length
}

/** Lines without their ends, one at a time: a file of four million empty lines costs no array. */
export function* linesOf(text: string, limit = Infinity): Generator<string> {
  let start = 0
  for (let count = 0; count < limit && start < text.length; count++) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    yield text.charCodeAt(end - 1) === 0x0d && end > start ? text.slice(start, end - 1) : text.slice(start, end)
    start = end + 1
  }
}

export function firstLines(text: string, count: number): string[] {
  return [...linesOf(text, count)]
}

/** Rows in the whole file, from the rows of an excerpt; exact where the excerpt is the whole. */
export function wholeCount(rowsRead: number, excerpt: TextExcerpt, sizeBytes: number): number {
  if (excerpt.whole || excerpt.bytesRead === 0) return rowsRead
  return Math.round((rowsRead * sizeBytes) / excerpt.bytesRead)
}

/** A number written in full, or nothing: `Number` alone takes an empty string for 0. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 60 || text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
