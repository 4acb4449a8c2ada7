/** What stands in a PDF outside its streams, and in what draws a page: values and operators (ISO 32000-1, §7.2 and §7.3). */
export type PdfValue = number | boolean | null | PdfName | PdfString | PdfReference | PdfOperator | PdfValue[] | PdfDictionary
export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export class PdfString {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}
export class PdfReference {
  readonly object: number
  constructor(object: number) {
    this.object = object
  }
}
/** Any other word: `Tj`, `endobj`, `stream`. */
export class PdfOperator {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}
export type PdfDictionary = Map<string, PdfValue>

/** Deeper than any file that is not meant to harm. */
const DEEPEST = 100
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
const DELIMITERS = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)))
const codeOf = (text: string): number => text.charCodeAt(0)
const [OPEN, CLOSE, SLASH, PERCENT, LESS, MORE, BACK] = [...'()/%<>\\'].map(codeOf) as [number, number, number, number, number, number, number]

export class PdfReader {
  at: number
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** Undefined: nothing more stands here. */
  next(depth = 0): PdfValue | undefined {
    if (depth > DEEPEST) throw new Error('values lie too deep in each other')
    this.#skipSpace()
    const [byte, after] = [this.#bytes[this.at], this.#bytes[this.at + 1]]
    if (byte === undefined) return undefined
    if (byte === OPEN) return new PdfString(this.#literal())
    if (byte === SLASH) return new PdfName(this.#word(1).replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
    if (byte === LESS && after === LESS) return dictionaryOf(this.#listUntil('>>', 2, depth))
    if (byte === LESS) return new PdfString(this.#hex())
    if (byte === codeOf('[')) return this.#listUntil(']', 1, depth)
    if (DELIMITERS.has(byte)) {
      const word = byte === MORE && after === MORE ? '>>' : String.fromCharCode(byte)
      this.at += word.length
      return new PdfOperator(word)
    }
    return valueOf(this.#word(0))
  }

  #skipSpace(): void {
    for (; this.at < this.#bytes.length; this.at++) {
      const byte = this.#bytes[this.at]!
      if (byte === PERCENT) while (this.at + 1 < this.#bytes.length && this.#bytes[this.at + 1] !== 10 && this.#bytes[this.at + 1] !== 13) this.at++
      else if (!isSpace(byte)) return
    }
  }

  #word(skipped: number): string {
    const from = (this.at += skipped)
    while (this.at < this.#bytes.length && !isSpace(this.#bytes[this.at]!) && !DELIMITERS.has(this.#bytes[this.at]!)) this.at++
    return String.fromCharCode(...this.#bytes.subarray(from, Math.min(this.at, from + 1_000)))
  }

  #listUntil(end: string, skipped: number, depth: number): PdfValue[] {
    this.at += skipped
    const list: PdfValue[] = []
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) {
      if (!(value instanceof PdfOperator)) list.push(value)
      else if (value.word === end) return list
      else if (value.word === 'R' && list.length > 1) list.push(new PdfReference(Number(list.splice(-2)[0])))
      else if (value.word === 'endobj' || value.word === 'stream') return list
    }
    return list
  }

  #hex(): Uint8Array {
    const digits: number[] = []
    for (this.at++; this.at < this.#bytes.length && this.#bytes[this.at] !== MORE; this.at++) {
      const digit = Number.parseInt(String.fromCharCode(this.#bytes[this.at]!), 16)
      if (!Number.isNaN(digit)) digits.push(digit)
    }
    this.at++
    if (digits.length % 2 === 1) digits.push(0)
    return Uint8Array.from({ length: digits.length / 2 }, (_, n) => 16 * digits[2 * n]! + digits[2 * n + 1]!)
  }

  #literal(): Uint8Array {
    const out: number[] = []
    let open = 1
    for (this.at++; this.at < this.#bytes.length; this.at++) {
      const byte = this.#bytes[this.at]!
      if (byte === BACK) {
        this.at++
        out.push(...this.#escaped())
        continue
      }
      if (byte === OPEN) open++
      else if (byte === CLOSE && --open === 0) break
      out.push(byte)
    }
    this.at++
    return Uint8Array.from(out)
  }

  #escaped(): number[] {
    const letter = String.fromCharCode(this.#bytes[this.at] ?? 0)
    if (letter >= '0' && letter <= '7') {
      const digits = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 3)))![0]
      this.at += digits.length - 1
      return [Number.parseInt(digits, 8) & 0xff]
    }
    if (letter === '\r' && this.#bytes[this.at + 1] === 10) this.at++
    if (letter === '\r' || letter === '\n') return []
    return [{ n: 10, r: 13, t: 9, b: 8, f: 12 }[letter] ?? codeOf(letter)]
  }
}

function valueOf(word: string): PdfValue {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' ? null : new PdfOperator(word)
}

function dictionaryOf(list: readonly PdfValue[]): PdfDictionary {
  const dictionary: PdfDictionary = new Map()
  for (let n = 0; n + 1 < list.length; n += 2) {
    const key = list[n]
    // A key that is none: of a damaged file the next one may be.
    if (key instanceof PdfName) dictionary.set(key.name, list[n + 1]!)
    else n--
  }
  return dictionary
}

/** ISO 32000-1, §7.9.2.2, and UTF-8 as ISO 32000-2 allows it. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  return new TextDecoder('windows-1252').decode(bytes)
}

/** All strings within a value, however deep. */
export function* stringsIn(value: PdfValue): Generator<Uint8Array> {
  if (value instanceof PdfString) yield value.bytes
  else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one)
  else if (value instanceof Map) for (const one of value.values()) yield* stringsIn(one)
}
