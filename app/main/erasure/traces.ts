/** What to look for of somebody who was erased: keyed hashes of words that stood together, which tell nobody what they were. */
import { createHmac, randomBytes } from 'node:crypto'
import { lengthOf, runsOf, runsToFind, wordsOf } from '../../core/lab/word-runs.ts'
import type { Whose } from './whose.ts'

export interface SoughtWords {
  /** Words in a row. */
  length: number
  /** HMAC-SHA-256, the first half. */
  hash: string
}

export interface Sought {
  key: string
  words: readonly SoughtWords[]
  /** SHA-256. */
  files: readonly string[]
}

export function soughtOf({ names, texts }: Pick<Whose, 'names' | 'texts'>, files: readonly string[]): Sought {
  const key = randomBytes(32).toString('hex')
  return { key, words: [...runsToFind({ names, texts })].map((run) => ({ length: lengthOf(run), hash: keyed(key, run) })), files }
}

/** Printable letters in a row: text between the numbers of a binary file. */
const TEXT = /[\x20-\x7e\x80-\xff]{4,}/g

/** Bytes that may belong to words of the next piece. */
const OVERLAP = 1_024

/** Whether a file that comes in pieces holds any of the words, as text in UTF-8, wherever in it. */
export function traceWatcher(holdsWords: (bytes: Buffer) => boolean): (piece: Buffer) => boolean {
  let rest: Buffer = Buffer.alloc(0)
  return (piece) => {
    const bytes = Buffer.concat([rest, piece])
    rest = bytes.subarray(Math.max(0, bytes.length - OVERLAP))
    return holdsWords(bytes)
  }
}

/** Whether bytes hold any of the words. */
export function traceFinder(sought: readonly Sought[]): (bytes: Buffer) => boolean {
  const wanted = sought.flatMap(({ key, words }) => [...Map.groupBy(words, ({ length }) => length)].map(([length, of]) => ({ key, length, hashes: new Set(of.map(({ hash }) => hash)) })))
  return (bytes) => {
    for (const [text] of bytes.toString('latin1').matchAll(TEXT)) {
      const words = wordsOf(Buffer.from(text, 'latin1').toString('utf8'))
      for (const { key, length, hashes } of wanted) for (const run of runsOf(words, length)) if (hashes.has(keyed(key, run))) return true
    }
    return false
  }
}

const keyed = (key: string, run: string): string => createHmac('sha256', key).update(run).digest('hex').slice(0, 32)
