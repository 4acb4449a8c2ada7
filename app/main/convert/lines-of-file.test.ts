import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { linesOfFile } from './lines-of-file.ts'

const written = (bytes: Uint8Array | string) => {
  const path = join(temporaryFolder(), 'a.trc')
  writeFileSync(path, bytes)
  return [...linesOfFile(path)]
}
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

test('lines are those of the text, whatever their ends and the encoding', () => {
  expect(written('')).toEqual([])
  expect(written('a\r\n\nHüfte\tb')).toEqual(['a', '', 'Hüfte\tb'])
  expect(written('a\n')).toEqual(['a'])
  expect(written(Uint8Array.of(72, 0xfc, 102, 116, 101, 10, 98))).toEqual(['Hüfte', 'b'])
  for (const littleEndian of [true, false]) expect(written(utf16('\ufeffHüfte\r\nb', littleEndian))).toEqual(['Hüfte', 'b'])
})

test('no line and no character is cut where a piece ends', () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => `${at}`.repeat(at % 9) + 'ü'.repeat(at % 40))
  expect(written(lines.join('\n'))).toEqual(lines)
})
