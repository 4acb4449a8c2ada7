/** How the streams of a PDF were packed (ISO 32000-1, §7.4). */
import { PdfName, type PdfDictionary } from './pdf-values.ts'

/** Of pictures and sounds: there is no text in what they give. */
const OF_PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode'])

export type Unpack = (bytes: Uint8Array) => Promise<Uint8Array>

/** Undefined: a picture. Throws where it cannot be unpacked. */
export async function unpacked(dictionary: PdfDictionary, stream: Uint8Array, inflate: Unpack): Promise<Uint8Array | undefined> {
  let bytes = stream
  for (const filter of filtersOf(dictionary)) {
    if (OF_PICTURES.has(filter)) return undefined
    if (filter === 'FlateDecode' || filter === 'Fl') bytes = await inflate(bytes)
    else if (filter === 'ASCIIHexDecode' || filter === 'AHx') bytes = fromHex(bytes)
    else if (filter === 'ASCII85Decode' || filter === 'A85') bytes = from85(bytes)
    else throw new Error(`packed by ${filter}`)
  }
  return bytes
}

function filtersOf(dictionary: PdfDictionary): string[] {
  const said = dictionary.get('Filter') ?? dictionary.get('F') ?? []
  return (Array.isArray(said) ? said : [said]).flatMap((one) => (one instanceof PdfName ? [one.name] : []))
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = new TextDecoder('latin1').decode(bytes).split('>')[0]!.replaceAll(/[^0-9a-f]/gi, '')
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, n) => Number.parseInt(digits.slice(2 * n, 2 * n + 2).padEnd(2, '0'), 16))
}

const [FIRST, LAST, ZEROS, END] = [0x21, 0x75, 0x7a, 0x7e]

function from85(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 * bytes.length)
  let [length, group, count] = [0, 0, 0]
  const put = (few: number) => {
    for (let n = 0; n < few; n++) out[length++] = Math.floor(group / 256 ** (3 - n)) & 0xff
    group = count = 0
  }
  for (const byte of bytes) {
    if (byte === END) break
    if (byte === ZEROS && count === 0) put(4)
    else if (byte >= FIRST && byte <= LAST) {
      group = 85 * group + byte - FIRST
      if (++count === 5) put(4)
    }
  }
  if (count > 1) {
    const few = count - 1
    for (; count < 5; count++) group = 85 * group + 84
    put(few)
  }
  return out.subarray(0, length)
}
