/** Text in UTF-16 between any other bytes, whichever byte of a letter comes first. */
const [NO_TEXT, WORD, BETWEEN] = [0, 1, 2] as const
/** Of a unit of 16 bits. What stands between words in a table, a note or a program's settings; in bytes that are no text, other signs would be met all the time. */
const kindsOfUnits = (): Uint8Array => Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  if (unit === 9 || unit === 10 || unit === 13 || unit >= 0x2000 && unit < 0x2070 || unit >= 0x3000 && unit < 0x3020) return BETWEEN
  const letter = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit < 0xe000 || /[\p{L}\p{N}\p{M}]/u.test(letter)) return WORD
  return unit >= 0x20 && unit < 0x7f || unit >= 0xa0 && unit < 0x100 ? BETWEEN : NO_TEXT
})

let kinds: Uint8Array | undefined
/** Made when they are first wanted: an engine loads this at its start. */
const kindsNow = (): Uint8Array => (kinds ??= kindsOfUnits())

/** Two words, and what is between them, of fewer letters tell nobody. */
const LEAST_UNITS = 6
/** Bytes of the piece before that may belong to a text of this one. */
const OVERLAP = 4_096

/** Of a file that comes in pieces: `holdsWords` is asked for the texts that are found, in UTF-8. */
export function utf16Watcher(holdsWords: (text: Uint8Array) => boolean): (piece: Uint8Array, isLast?: boolean) => boolean {
  let rest = new Uint8Array()
  let isFirst = true
  return (piece, isLast = false) => {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const whole = { isBegun: !isFirst, isOpen: !isLast }
    ;[isFirst, rest] = [false, bytes.slice(Math.max(0, bytes.length - OVERLAP))]
    const texts = [0, 1].flatMap((from) => [...textsAt(bytes, from, 0, whole), ...textsAt(bytes, from, 1, whole)])
    return texts.length > 0 && holdsWords(new TextEncoder().encode(texts.join('\0')))
  }
}

interface Cut {
  /** Whether something came before, and something may come after: a word at the edge may be part of a longer one. */
  isBegun: boolean
  isOpen: boolean
}

/** `low`: which of its two bytes is the one that counts less. */
function textsAt(bytes: Uint8Array, from: number, low: number, cut: Cut): string[] {
  const texts: string[] = []
  const decoder = new TextDecoder(low === 0 ? 'utf-16le' : 'utf-16be')
  const [high, table] = [1 - low, kindsNow()]
  const kindAt = (at: number): number => table[(bytes[at + high]! << 8) | bytes[at + low]!]!
  let [begin, words, before] = [-1, 0, NO_TEXT as number]
  for (let at = from; at < bytes.length + 2; at += 2) {
    const kind = at + 1 < bytes.length ? kindAt(at) : NO_TEXT
    if (kind !== NO_TEXT) {
      if (begin < 0) [begin, words, before] = [at, 0, NO_TEXT]
      if (kind === WORD && before !== WORD) words++
      before = kind
      continue
    }
    if (words > 1 && at - begin >= 2 * LEAST_UNITS) {
      let [first, last] = [begin, at]
      if (cut.isBegun && begin < from + 2) while (first < last && kindAt(first) === WORD) first += 2
      if (cut.isOpen && at + 1 >= bytes.length) while (last > first && kindAt(last - 2) === WORD) last -= 2
      texts.push(decoder.decode(bytes.subarray(first, last)))
    }
    begin = -1
    words = 0
  }
  return texts
}
