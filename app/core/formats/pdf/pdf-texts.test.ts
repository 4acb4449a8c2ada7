import { Buffer } from 'node:buffer'
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pdfParts } from './pdf-texts.ts'

const inflate = async (bytes: Uint8Array): Promise<Uint8Array> => inflateSync(bytes, { maxOutputLength: 1 << 20 })

async function read(bytes: Uint8Array) {
  const [texts, unread]: string[][] = [[], []]
  for await (const part of pdfParts(bytes, inflate)) {
    if ('text' in part) texts!.push(part.text)
    else if ('bytes' in part) texts!.push(new TextDecoder().decode(part.bytes))
    else unread!.push(part.unread)
  }
  return { text: texts!.join('\n'), unread: unread! }
}

const object = (number: number, value: string) => Buffer.from(`${number} 0 obj\n${value}\nendobj\n`)
const stream = (number: number, entries: string, bytes: Uint8Array) => Buffer.concat([Buffer.from(`${number} 0 obj\n<<${entries} /Length ${bytes.length}>> stream\n`), bytes, Buffer.from('\nendstream\nendobj\n')])
const packed = (number: number, entries: string, text: string) => stream(number, `${entries} /Filter /FlateDecode`, deflateSync(Buffer.from(text)))
const pdf = (...parts: Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer <</Size 9 /Root 1 0 R>>\n%%EOF')])

/** As Chromium writes it: codes of glyphs, and a map from them to letters; words are parted where letters move closer to each other. */
const MAP = `/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0003> <0020> <00A3> <00E1> <13B2> <00660069> endbfchar 2 beginbfrange <0024> <003D> <0041> <0044> <005D> [${Array.from({ length: 26 }, (_, n) => `<${(0x61 + n).toString(16).padStart(4, '0')}>`).join(' ')}] endbfrange endcmap`
const coded = (text: string) => `<${[...text].map((letter) => (letter === ' ' ? '0003' : letter === 'á' ? '00A3' : (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0'))).join('')}>`
const PAGES = [object(1, '<</Type /Catalog /Pages 2 0 R>>'), object(2, '<</Type /Pages /Kids [3 0 R] /Resources <</Font <</F4 5 0 R /F5 7 0 R /F6 <</Subtype /Type0>> >> >> >>'), object(3, '<</Type /Page /Parent 2 0 R /Contents [4 0 R]>>')]
const page = (content: string) => [...PAGES, packed(4, '', content), object(5, '<</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>>'), packed(6, '', MAP), object(7, '<</Type /Font /Subtype /Type1 /Encoding <</Differences [1 /J /eacute /fi /space]>> >>')]

test('what a page shows is read by its fonts, with words that are drawn in parts, in lines and in cells', async () => {
  const shown = await read(pdf(...page(`BT /F4 16 Tf 1 0 0 -1 8 38 Tm ${coded('Jeno K')} Tj 113.75 0 Td ${coded('ovács')} Tj ET BT 1 0 0 -1 80 38 Tm ${coded('Mara')} Tj ET BT 1 0 0 -1 8 60 Tm [${coded('His left')} -300 ${coded('ank')} 20 <13B2>] TJ ET`)))
  expect(shown).toMatchObject({ text: expect.stringContaining('Jeno Kovács Mara His left ankfi') as string, unread: [] })
  // A font without a map names its glyphs.
  expect((await read(pdf(...page('BT /F5 9 Tf (\\001\\002) Tj /F5 9 Tf (n\\004Ko\\337) Tj ET')))).text).toContain('Jen Koß')
  expect((await read(pdf(...page(`BT /F6 9 Tf <0041> Tj ET`)))).unread).toEqual(['a font in it does not tell its letters'])
})

test('what is said of a PDF is read: its name, bookmarks, notes, XMP, and what lies in streams of objects', async () => {
  const whole = pdf(
    object(1, '<</Title <FEFF004A0065006E00F6> /Author (K\\\n ov\\341cs \\(M\\))>>'),
    packed(2, '/Type /ObjStm /N 2 /First 10', '11 0 12 24<</Title (A bookmark)>>  <</Contents (A note)>>'),
    packed(3, '/Type /Metadata', '<x:xmpmeta><dc:title>Of somebody</dc:title></x:xmpmeta>'),
    stream(4, '/Filter [/ASCII85Decode /FlateDecode]', Buffer.from(in85(deflateSync(Buffer.from('packed twice'))))),
    stream(5, '/Filter /ASCIIHexDecode', Buffer.from('48 65 78>')),
  )
  const { text, unread } = await read(whole)
  for (const said of ['Jenö', 'K ovács (M)', 'A bookmark', 'A note', 'Of somebody', 'packed twice', 'Hex']) expect(text).toContain(said)
  expect(unread).toEqual([])
})

const in85 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    let group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0)
    const digits = Array.from({ length: 5 }, () => [group % 85, (group = Math.floor(group / 85))][0]!).toReversed()
    text += String.fromCharCode(...digits.slice(0, Math.min(4, bytes.length - at) + 1).map((digit) => digit + 33))
  }
  return `${text}~>`
}

test('of what is encrypted, damaged or packed otherwise it says so, and of pictures, which are no text', async () => {
  expect((await read(Buffer.from('%PDF-1.7\n1 0 obj (secret) endobj trailer <</Encrypt 2 0 R>>'))).unread).toEqual(['it is encrypted'])
  const whole = pdf(...page(`BT /F4 16 Tf ${coded('Jeno')} Tj ET`))
  expect((await read(whole)).unread).toEqual([])
  const end = ['what is packed in it could not be read to its end']
  expect((await read(whole.subarray(0, whole.indexOf('stream') + 20))).unread).toEqual(end)
  expect((await read(pdf(stream(4, '/Filter /LZWDecode', Buffer.from('abc'))))).unread).toEqual(end)
  expect((await read(pdf(packed(4, '', '0'.repeat(2 << 20))))).unread).toEqual(end)
  expect((await read(pdf(stream(4, '/Subtype /Image /Filter /DCTDecode', Buffer.from('abc'))))).unread).toEqual(['it holds pictures, and what they show is not looked at'])
})

test('a font that maps its codes again and again does not tell its letters', async () => {
  const again = `begincodespacerange <0000> <FFFF> endcodespacerange beginbfrange ${'<0000> <FFFF> <0041> '.repeat(40_000)} endbfrange`
  const { unread } = await read(pdf(...PAGES, packed(4, '', `BT /F4 16 Tf ${coded('Jeno')} Tj ET`), object(5, '<</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>>'), packed(6, '', again)))
  expect(unread).toEqual(['a font in it does not tell its letters'])
})

test('whatever bytes come, it ends', async () => {
  const whole = pdf(...page(`BT /F4 16 Tf ${coded('Jeno')} Tj ET`))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.string({ unit: fc.constantFrom('<', '<<', '[', '(', ')', '>>', '/F4', ' 1 0 obj ', ' 1 0 R ', 'stream\n', '7', ' '), maxLength: 20 }), async (at, put) => {
      const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from(put), whole.subarray(at + 3)])
      expect(await read(bytes)).toHaveProperty('unread')
    }),
    { numRuns: 60 },
  )
  await expect(read(Buffer.from(`1 0 obj ${'['.repeat(1_000)}`))).rejects.toThrow('too deep')
})
