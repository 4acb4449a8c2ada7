import { expect, it } from 'vitest'
import { datedOn } from './pdf-dates.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const text = (pdf: Uint8Array) => String.fromCharCode(...pdf)

it('makes two of one day the same, byte by byte in its place, and touches nothing else', () => {
  const made = (time: string) => bytes(`%PDF-1.4 \xff\x00 /CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')>> (D:20260101) end`)
  const [one, other] = [made('20261130081502'), made('20261130091733')].map((pdf) => datedOn(pdf, '2026-11-30'))
  expect(text(one!)).toBe(text(other!))
  expect(one!.length).toBe(made('20261130081502').length)
  expect(text(one!)).toBe(text(made('20261130000000')))
})

it('keeps the length of a date that is written in another way', () => {
  const before = bytes("/ModDate (D:20261130081502Z) /CreationDate (D:20261130081502-05'00)")
  expect(datedOn(before, '2026-11-30').length).toBe(before.length)
})
