/** Which letters the codes of a font stand for (ISO 32000-1, §9.6.6 and §9.10.3). */
import { nameIn } from './pdf-objects.ts'
import { PdfName, PdfOperator, PdfReader, PdfString, type PdfDictionary, type PdfValue } from './pdf-values.ts'

export interface PdfFont {
  /** Undefined: the font does not tell. */
  letters: ((code: number) => string | undefined) | undefined
  bytesOfCode: number
}

/** All codes of two bytes. */
const MOST_CODES = 0x1_0000
/** As many as ranges may name in all: those of a file that means harm name the same ones again and again. */
const MOST_NAMED = 4 * MOST_CODES

/** `unicode`: its ToUnicode map. */
export function fontOf(font: PdfDictionary, unicode: Uint8Array | undefined, encoding: PdfValue | undefined): PdfFont {
  const isComposite = nameIn(font, 'Subtype') === 'Type0'
  const mapped = unicode && lettersMapped(unicode)
  const bytesOfCode = mapped?.bytesOfCode ?? (isComposite ? 2 : 1)
  if (mapped && !mapped.letters) return { letters: undefined, bytesOfCode }
  if (mapped?.letters && mapped.letters.size > 0) return { letters: (code) => mapped.letters?.get(code), bytesOfCode }
  return { letters: isComposite || nameIn(font, 'Subtype') === 'Type3' ? undefined : lettersNamed(encoding), bytesOfCode }
}

/** https://adobe-type-tools.github.io/font-tech-notes/pdfs/5411.ToUnicode.pdf */
function lettersMapped(bytes: Uint8Array): { letters: Map<number, string> | undefined; bytesOfCode?: number } {
  const reader = new PdfReader(bytes)
  const letters = new Map<number, string>()
  let [bytesOfCode, named] = [undefined as number | undefined, 0]
  let operands: PdfValue[] = []
  const put = (code: number, text: string) => void (letters.size < MOST_CODES && letters.set(code, text))
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    if (value.word === 'endcodespacerange' && operands[0] instanceof PdfString) bytesOfCode = operands[0].bytes.length
    if (value.word === 'endbfchar') for (let n = 0; n + 1 < operands.length; n += 2) put(codeOf(operands[n]), lettersOf(operands[n + 1]))
    if (value.word === 'endbfrange')
      for (let n = 0; n + 2 < operands.length; n += 3) {
        const [from, to, target] = [codeOf(operands[n]), codeOf(operands[n + 1]), operands[n + 2]]
        for (let code = from; code <= to && named < MOST_NAMED; code++, named++) put(code, Array.isArray(target) ? lettersOf(target[code - from]) : shifted(lettersOf(target), code - from))
      }
    operands = []
  }
  return { letters: named < MOST_NAMED ? letters : undefined, ...(bytesOfCode !== undefined && bytesOfCode > 0 && bytesOfCode <= 4 && { bytesOfCode }) }
}

const codeOf = (value: PdfValue | undefined): number => (value instanceof PdfString ? value.bytes.reduce((code, byte) => 256 * code + byte, 0) : Number.NaN)
const lettersOf = (value: PdfValue | undefined): string => (value instanceof PdfString ? new TextDecoder('utf-16be').decode(value.bytes) : '')
function shifted(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1)
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode(last + by)
}

/** A simple font without a map: one of the usual tables, and glyphs by their names. Accents go: they count nowhere that words are compared. */
function lettersNamed(encoding: PdfValue | undefined): (code: number) => string | undefined {
  const named = new Map<number, string | undefined>()
  const base = encoding instanceof PdfName ? encoding.name : encoding instanceof Map ? nameIn(encoding, 'BaseEncoding') : undefined
  const decoder = new TextDecoder(base === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252')
  const differences = encoding instanceof Map ? encoding.get('Differences') : undefined
  let code = 0
  for (const one of Array.isArray(differences) ? differences : []) {
    if (typeof one === 'number') code = one
    else if (one instanceof PdfName) named.set(code++, letterNamed(one.name))
  }
  return (at) => (named.has(at) ? named.get(at) : decoder.decode(Uint8Array.of(at)))
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** https://github.com/adobe-type-tools/agl-aglfn, of which Latin letters are those that notes are written in. */
function letterNamed(name: string): string | undefined {
  if (/^(?:[A-Za-z]|ff?[il]|ff|ae|AE|oe|OE)$/.test(name)) return name
  const accented = /^([A-Za-z])(?:acute|grave|circumflex|dieresis|tilde|ring|caron|cedilla|breve|macron|ogonek|hungarumlaut|dotaccent|commaaccent)$/.exec(name)
  if (accented) return accented[1]
  const code = /^uni([0-9A-F]{4})$/.exec(name)?.[1]
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (DIGITS.includes(name)) return String(DIGITS.indexOf(name))
  const others: Readonly<Record<string, string>> = { germandbls: 'ß', oslash: 'ø', Oslash: 'Ø', dotlessi: 'ı', lslash: 'ł', Lslash: 'Ł', dcroat: 'đ', Dcroat: 'Đ', eth: 'ð', thorn: 'þ' }
  return others[name] ?? (/^[a-z]+$/.test(name) ? ' ' : undefined)
}
