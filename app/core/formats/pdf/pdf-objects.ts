/** The objects of a PDF, found by where they stand rather than by its table of them: of a damaged one, and of what was changed since, all are seen (ISO 32000-1, §7.3.10 and §7.5.7). */
import { PdfName, PdfOperator, PdfReader, type PdfDictionary, type PdfValue } from './pdf-values.ts'

export interface PdfObject {
  number: number
  value: PdfValue
  /** As it lies in the file. */
  stream?: Uint8Array
}

const OBJECT = /(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj(?![a-z])/g
const TRAILER = /trailer[\s\0]*<</g
const STREAM_END = 'endstream'

export function pdfObjects(bytes: Uint8Array): PdfObject[] {
  const text = new TextDecoder('latin1').decode(bytes)
  const objects: PdfObject[] = []
  OBJECT.lastIndex = 0
  for (let found = OBJECT.exec(text); found; found = OBJECT.exec(text)) {
    const reader = new PdfReader(bytes, OBJECT.lastIndex)
    const value = reader.next() ?? null
    const stream = value instanceof Map ? streamAt(bytes, text, reader, value) : undefined
    objects.push({ number: Number(found[1]), value, ...(stream && { stream }) })
    OBJECT.lastIndex = Math.max(OBJECT.lastIndex, reader.at)
  }
  return objects
}

function streamAt(bytes: Uint8Array, text: string, reader: PdfReader, dictionary: PdfDictionary): Uint8Array | undefined {
  const after = reader.at
  const word = reader.next()
  if (!(word instanceof PdfOperator) || word.word !== 'stream') {
    reader.at = after
    return undefined
  }
  const from = reader.at + (text.startsWith('\r\n', reader.at) ? 2 : 1)
  const said = dictionary.get('Length')
  const isRight = typeof said === 'number' && new RegExp(`^\\s{0,2}${STREAM_END}`).test(text.slice(from + said, from + said + 12))
  const found = isRight ? from + said : text.indexOf(STREAM_END, from)
  reader.at = found < 0 ? bytes.length : found
  return bytes.subarray(from, reader.at)
}

/** Of a file in which objects lie in streams, theirs: `bytes` as they were before they were packed. */
export function objectsInStream(dictionary: PdfDictionary, bytes: Uint8Array): PdfObject[] {
  const [count, first] = [dictionary.get('N'), dictionary.get('First')]
  if (typeof count !== 'number' || typeof first !== 'number' || count > bytes.length) return []
  const head = new PdfReader(bytes)
  const places = Array.from({ length: count }, () => [head.next(), head.next()] as const)
  return places.flatMap(([number, at]) => (typeof number === 'number' && typeof at === 'number' ? [{ number, value: new PdfReader(bytes, first + at).next() ?? null }] : []))
}

/** Whether its strings and streams cannot be read without a key. */
export function isEncrypted(bytes: Uint8Array, objects: readonly PdfObject[]): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  const trailers = [...text.matchAll(TRAILER)].map(({ index }) => new PdfReader(bytes, index + 'trailer'.length).next())
  const tables = objects.filter(({ value }) => value instanceof Map && nameIn(value, 'Type') === 'XRef').map(({ value }) => value)
  return [...trailers, ...tables].some((one) => one instanceof Map && one.has('Encrypt'))
}

export function nameIn(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key)
  return value instanceof PdfName ? value.name : undefined
}
