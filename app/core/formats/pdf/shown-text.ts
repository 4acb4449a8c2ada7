/** The text that a page of a PDF shows, in the order in which it is drawn (ISO 32000-1, §9.4). */
import type { PdfFont } from './pdf-letters.ts'
import { PdfName, PdfOperator, PdfReader, PdfString, type PdfValue } from './pdf-values.ts'

/** How far a piece of text stands from the one before: whether a space is between them nobody says. */
const [NEAR, MOVED, APART, BELOW] = [0, 1, 2, 3] as const
interface Piece {
  text: string
  gap: number
}

/** Of a thousandth of the size of the letters; narrower is no space. */
const SPACE = 180
/** What an operator takes is less. */
const MOST_OPERANDS = 1_000

/** As it reads with more and with fewer of its pieces joined to words: in one of them each word is whole. `isTold` is false where a font does not tell its letters. */
export function shownTexts(content: Uint8Array, fontNamed: (name: string) => PdfFont | undefined): { texts: string[]; isTold: boolean } {
  const pieces: Piece[] = []
  const reader = new PdfReader(content)
  let [font, isTold, gap] = [undefined as PdfFont | undefined, true, BELOW as number]
  let operands: PdfValue[] = []
  const show = (value: PdfValue | undefined) => {
    if (!(value instanceof PdfString)) return
    if (!font?.letters) isTold = false
    else {
      pieces.push({ text: decoded(value.bytes, font), gap })
      gap = NEAR
    }
  }
  const move = (to: number) => void (gap = Math.max(gap, to))
  const act: Readonly<Record<string, () => void>> = {
    BT: () => move(APART),
    Tf: () => void (font = operands[0] instanceof PdfName ? fontNamed(operands[0].name) : undefined),
    Td: () => move(operands[1] === 0 ? MOVED : BELOW),
    TD: () => move(operands[1] === 0 ? MOVED : BELOW),
    Tm: () => move(APART),
    'T*': () => move(BELOW),
    Tj: () => show(operands[0]),
    "'": () => (move(BELOW), show(operands[0])),
    '"': () => (move(BELOW), show(operands[2])),
    TJ: () => {
      for (const one of Array.isArray(operands[0]) ? operands[0] : []) if (typeof one !== 'number') show(one); else if (-one > SPACE) move(APART)
    },
  }
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfOperator)) {
      if (operands.length < MOST_OPERANDS) operands.push(value)
      continue
    }
    // A picture within the page: its bytes are no words.
    if (value.word === 'ID') skipPicture(content, reader)
    else if (Object.hasOwn(act, value.word)) act[value.word]!()
    operands = []
  }
  return { texts: [MOVED, APART, BELOW].map((least) => joined(pieces, least)), isTold }
}

const joined = (pieces: readonly Piece[], least: number): string => pieces.map(({ text, gap }) => (gap >= least ? ` ${text}` : text)).join('')

function decoded(bytes: Uint8Array, { letters, bytesOfCode }: PdfFont): string {
  let text = ''
  for (let at = 0; at + bytesOfCode <= bytes.length; at += bytesOfCode) {
    let code = 0
    for (let n = 0; n < bytesOfCode; n++) code = 256 * code + bytes[at + n]!
    text += letters?.(code) ?? ' '
  }
  return text
}

function skipPicture(content: Uint8Array, reader: PdfReader): void {
  const [E, I] = [0x45, 0x49]
  for (; reader.at < content.length; reader.at++) if (content[reader.at] === E && content[reader.at + 1] === I && content[reader.at - 1]! <= 32 && (content[reader.at + 2] ?? 32) <= 32) break
  reader.at += 2
}
