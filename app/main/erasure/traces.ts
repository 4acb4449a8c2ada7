/** What to look for of somebody who was erased: keyed hashes of words that stood together. They cannot be read back, but whoever holds the library can test a guess against them. */
import { createHmac, randomBytes } from 'node:crypto'
import { bytesHoldRun, sumOf, type SoughtRuns } from '../../core/lab/runs-in-bytes.ts'
import { isTellingName, lengthOf, mayTell, runsOf, runsToFind, splitWords } from '../../core/lab/word-runs.ts'
import type { SoughtWords } from '../../core/lab/sought-words.ts'
import type { Whose } from './whose.ts'

export interface Sought {
  key: string
  words: readonly SoughtWords[]
  /** SHA-256. */
  files: readonly string[]
}

export function soughtOf({ names, texts }: Pick<Whose, 'names' | 'texts'>, files: readonly string[]): Sought {
  const key = randomBytes(32).toString('hex')
  const runs = [...runsToFind({ names, texts })]
  const unsought = names.filter((name) => !isTellingName(name)).map((name) => ({ length: splitWords(name).length, hash: null }))
  return { key, words: [...unsought, ...runs.map((run) => ({ length: lengthOf(run), hash: keyed(key, run), sum: sumOf(run) }))], files }
}

/** Without what people here are called: `isWhole` false where it was that, or a name that is not told from other words. */
export function tellingOf(sought: Sought, namesHere: readonly string[]): { sought: Sought; isWhole: boolean } {
  const lengths = new Set(sought.words.map(({ length }) => length))
  const here = new Set(namesHere.flatMap((name) => [...lengths].flatMap((length) => [...runsOf(splitWords(name), length)])).map((run) => keyed(sought.key, run)))
  // Earlier versions kept one word as well.
  const words = sought.words.filter(({ length, hash }) => length > 1 && hash !== null && !here.has(hash))
  return { sought: { ...sought, words }, isWhole: words.length === sought.words.length }
}

/** Bytes that may belong to words of the next piece. */
const OVERLAP = 1_024

/** Whether a file that comes in pieces holds any of the words, as text in UTF-8, wherever in it. Of a piece only whole words count: the last one may go on in the next. */
export function traceWatcher(holdsWords: (bytes: Buffer) => boolean): (piece: Buffer, isLast?: boolean) => boolean {
  let rest: Buffer = Buffer.alloc(0)
  return (piece, isLast = false) => {
    const bytes = Buffer.concat([rest, piece])
    const end = isLast ? bytes.length : breakBefore(bytes, bytes.length)
    rest = bytes.subarray(breakBefore(bytes, end - OVERLAP))
    return holdsWords(bytes.subarray(0, end))
  }
}

/** Where the word at a place begins; the place itself where no word is so long. */
function breakBefore(bytes: Buffer, place: number): number {
  for (let at = place; at > Math.max(0, place - OVERLAP); at--) if (!isOfWord(bytes[at - 1]!)) return at
  return Math.max(0, place)
}

const isOfWord = (byte: number) => byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

/** Whether bytes hold any of the words, as text in UTF-8 or in JSON. */
export function traceFinder(sought: readonly Sought[]): (bytes: Buffer) => boolean {
  const wanted = sought.map(({ key, words }) => ({ key, hashes: new Set(words.map(({ hash }) => hash)) }))
  const words = sought.flatMap((one) => one.words)
  const [sums, unsummed] = [sumsOf(words), new Set(words.filter(({ sum }) => sum === undefined).map(({ length }) => length))]
  const runs: SoughtRuns = {
    lengths: [...new Set(words.map(({ length }) => length))],
    mayBe: (length, sum) => (sums[sum >> 3]! & (1 << (sum & 7))) !== 0 || unsummed.has(length),
    isSought: (_, run) => mayTell(run) && wanted.some(({ key, hashes }) => hashes.has(keyed(key, run))),
  }
  return (bytes) => bytesHoldRun(bytes, runs) || (bytes.includes(ESCAPE) && bytesHoldRun(unescaped(bytes), runs))
}

/** One bit for each sum of 24 bits. */
function sumsOf(words: readonly SoughtWords[]): Uint8Array {
  const bits = new Uint8Array(1 << 21)
  for (const { sum } of words) if (sum !== undefined) bits[sum >> 3]! |= 1 << (sum & 7)
  return bits
}

const ESCAPE = '\\'
/** As JSON writes a line break, a quotation mark, and in some programs each letter with an accent. */
const ESCAPED = /\\(?:u([0-9a-f]{4})|[^])/gi
const unescaped = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('latin1').replaceAll(ESCAPED, (_: string, code?: string) => (code === undefined ? ' ' : letterOf(code))), 'latin1')
const letterOf = (code: string): string => Buffer.from(String.fromCharCode(Number.parseInt(code, 16))).toString('latin1')

const keyed = (key: string, run: string): string => createHmac('sha256', key).update(run).digest('hex').slice(0, 32)
