/** Words that stand in a row in text between any other bytes: found by a small sum of each run first, since most bytes of a library hold nobody's words. */
import { splitWords } from './word-runs.ts'

export interface SoughtRuns {
  lengths: readonly number[]
  /** By the sum of a run: whether it may be one. */
  mayBe: (length: number, sum: number) => boolean
  isSought: (length: number, run: string) => boolean
}

const [BETWEEN_TEXTS, BETWEEN_WORDS, LETTER, LONG] = [0, 1, 2, 3] as const
/** Of a byte of UTF-8. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return LONG
  if (/[0-9a-z]/i.test(String.fromCharCode(byte))) return LETTER
  return byte >= 0x20 && byte < 0x7f || byte === 9 || byte === 10 || byte === 13 ? BETWEEN_WORDS : BETWEEN_TEXTS
})
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte).toLowerCase().charCodeAt(0))

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193]
const mixed = (sum: number, value: number): number => Math.imul(sum ^ value, PRIME)

function sumOfWord(word: string): number {
  let sum = BASIS
  for (let at = 0; at < word.length; at++) sum = mixed(sum, word.charCodeAt(at))
  return sum
}

/** 24 bits. */
export function sumOf(run: string): number {
  return short(run.split(' ').reduce((sum, word) => mixed(sum, sumOfWord(word)), BASIS))
}
const short = (sum: number): number => (sum ^ (sum >>> 15)) & 0xffffff

/** More words in a row than any run has. */
const RING = 256

/** Text in UTF-8; a byte that is none ends it. */
export function bytesHoldRun(bytes: Uint8Array, { lengths, mayBe, isSought }: SoughtRuns): boolean {
  const [sums, from, to] = [new Int32Array(RING), new Int32Array(RING), new Int32Array(RING)]
  const words: (string | null)[] = Array.from({ length: RING }, () => null)
  let count = 0
  const wordAt = (n: number): string => words[n % RING] ?? textOf(bytes, from[n % RING]!, to[n % RING]!).toLowerCase()
  const add = (sum: number, word: string | null, begin: number, end: number): boolean => {
    const place = count++ % RING
    sums[place] = sum
    words[place] = word
    from[place] = begin
    to[place] = end
    for (const length of lengths) {
      if (length > count) continue
      let all = BASIS
      for (let n = count - length; n < count; n++) all = mixed(all, sums[n % RING]!)
      if (mayBe(length, short(all)) && isSought(length, Array.from({ length }, (_, n) => wordAt(count - length + n)).join(' '))) return true
    }
    return false
  }
  for (let at = 0; at < bytes.length; ) {
    const kind = KINDS[bytes[at]!]!
    if (kind === BETWEEN_WORDS || kind === BETWEEN_TEXTS) {
      if (kind === BETWEEN_TEXTS) count = 0
      at++
      continue
    }
    const begin = at
    let [sum, isPlain] = [BASIS, true]
    for (let long = 1; at < bytes.length && long > 0; ) {
      const byte = bytes[at]!
      if (KINDS[byte] === LETTER) sum = mixed(sum, LOWER[byte]!)
      else if (KINDS[byte] !== LONG) break
      long = byte < 0x80 ? 1 : sequenceAt(bytes, at)
      if (byte >= 0x80 && long > 0) isPlain = false
      at += long
    }
    if (isPlain && at > begin && add(sum, null, begin, at)) return true
    if (!isPlain) for (const word of splitWords(textOf(bytes, begin, at))) if (add(sumOfWord(word), word, 0, 0)) return true
    if (at < bytes.length && KINDS[bytes[at]!] === LONG) {
      count = 0
      at++
    }
  }
  return false
}

/** By the first byte of a letter of several: how many, and between what the second lies: The Unicode Standard, table 3-7. */
function formAt(first: number): { length: number; least: number; most: number } {
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  return { length, least: first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80, most: first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf }
}
const FORMS = Array.from({ length: 256 }, (_, first) => formAt(first))

/** How many bytes the letter of several has that begins here; 0: there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const { length, least, most } = FORMS[bytes[at]!]!
  const second = bytes[at + 1] ?? 0
  if (length === 0 || second < least || second > most) return 0
  for (let n = 2; n < length; n++) if ((bytes[at + n] ?? 0) >> 6 !== 2) return 0
  return length
}

/** Of bytes that are known to be text. */
function textOf(bytes: Uint8Array, begin: number, end: number): string {
  let text = ''
  for (let at = begin; at < end; ) {
    const first = bytes[at]!
    const { length } = first < 0x80 ? { length: 1 } : FORMS[first]!
    let point = length === 1 ? first : first & (0xff >> (length + 1))
    for (let n = 1; n < length; n++) point = (point << 6) | (bytes[at + n]! & 0x3f)
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}
