/** All text of a PDF: what is said of it, its bookmarks and notes, what its streams hold, and what its pages show. */
import { joinedBytes } from '../joined-bytes.ts'
import { fontOf, type PdfFont } from './pdf-letters.ts'
import { unpacked, type Unpack } from './pdf-filters.ts'
import { isEncrypted, nameIn, objectsInStream, pdfObjects, type PdfObject } from './pdf-objects.ts'
import { PdfReference, stringsIn, textOf, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import { shownTexts } from './shown-text.ts'

/** Text, bytes of any kind that lie in it, or what could not be read, in words. */
export type PdfPart = { text: string } | { bytes: Uint8Array } | { unread: string }

/** Pages inherit from those above: `Parent`. */
const MOST_ABOVE = 50

export async function* pdfParts(bytes: Uint8Array, inflate: Unpack): AsyncGenerator<PdfPart> {
  const objects = pdfObjects(bytes)
  if (isEncrypted(bytes, objects)) {
    yield { unread: 'it is encrypted' }
    return
  }
  let [isWhole, hasPictures] = [true, false]
  const dataOf = async ({ value, stream }: PdfObject): Promise<Uint8Array | undefined> => {
    if (!stream || !(value instanceof Map)) return undefined
    const data = nameIn(value, 'Subtype') === 'Image' ? undefined : await unpacked(value, stream, inflate).catch(() => null)
    if (data === undefined) hasPictures = true
    if (data === null) isWhole = false
    return data ?? undefined
  }
  for (const one of [...objects]) if (one.value instanceof Map && nameIn(one.value, 'Type') === 'ObjStm') objects.push(...objectsInStream(one.value, (await dataOf(one)) ?? new Uint8Array()))
  for (const { value } of objects) for (const string of stringsIn(value)) yield { text: textOf(string) }
  for (const one of objects) {
    const data = await dataOf(one)
    if (data) yield { bytes: data }
  }
  yield* pagesOf(objects, dataOf)
  if (hasPictures) yield { unread: 'it holds pictures, and what they show is not looked at' }
  if (!isWhole) yield { unread: 'what is packed in it could not be read to its end' }
}

async function* pagesOf(objects: readonly PdfObject[], dataOf: (object: PdfObject) => Promise<Uint8Array | undefined>): AsyncGenerator<PdfPart> {
  const byNumber = new Map(objects.map((one) => [one.number, one]))
  const valueOf = (value: PdfValue | undefined): PdfValue | undefined => (value instanceof PdfReference ? byNumber.get(value.object)?.value : value)
  const mapOf = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const found = valueOf(value)
    return found instanceof Map ? found : undefined
  }
  const resourcesOf = (page: PdfDictionary): PdfDictionary | undefined => {
    for (let [one, n] = [page as PdfDictionary | undefined, 0]; one && n < MOST_ABOVE; one = mapOf(one.get('Parent')), n++) {
      const own = mapOf(one.get('Resources'))
      if (own) return own
    }
    return undefined
  }
  const known = new Map<PdfDictionary, PdfFont>()
  const fontsOf = async (page: PdfDictionary): Promise<Map<string, PdfFont>> => {
    const fonts = new Map<string, PdfFont>()
    for (const [name, value] of mapOf(resourcesOf(page)?.get('Font')) ?? []) {
      const dictionary = mapOf(value)
      if (!dictionary) continue
      const unicode = dictionary.get('ToUnicode')
      const map = unicode instanceof PdfReference ? byNumber.get(unicode.object) : undefined
      const font = known.get(dictionary) ?? fontOf(dictionary, map && (await dataOf(map)), encodingOf(dictionary))
      known.set(dictionary, font)
      fonts.set(name, font)
    }
    return fonts
  }
  const encodingOf = (font: PdfDictionary): PdfValue | undefined => valueOf(font.get('Encoding'))
  let isTold = true
  for (const one of objects) {
    const { value } = one
    if (!(value instanceof Map)) continue
    const contents = one.stream && (nameIn(value, 'Subtype') === 'Form' || value.has('Resources')) ? [one] : value.has('Contents') ? contentsOf(value.get('Contents'), byNumber) : []
    if (contents.length === 0) continue
    const parts: Uint8Array[] = []
    for (const part of contents) parts.push((await dataOf(part)) ?? new Uint8Array())
    const fonts = await fontsOf(value)
    const shown = shownTexts(joinedBytes(parts.flatMap((part) => [part, LINE_BREAK])), (name) => fonts.get(name))
    isTold &&= shown.isTold
    for (const text of shown.texts) yield { text }
  }
  if (!isTold) yield { unread: 'a font in it does not tell its letters' }
}

const LINE_BREAK = Uint8Array.of(10)

/** One stream, or several one after the other. */
function contentsOf(value: PdfValue | undefined, objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const listed = value instanceof PdfReference && !objects.get(value.object)?.stream ? objects.get(value.object)?.value : value
  return (Array.isArray(listed) ? listed : [listed]).flatMap((one) => (one instanceof PdfReference ? (objects.get(one.object) ?? []) : []))
}
