import { expect, it } from 'vitest'
import { crc32, zipOf } from './zip.ts'

interface Entry {
  path: string
  bytes: Uint8Array
}

const bytes = (text: string) => new TextEncoder().encode(text)

it('the check sum is that of the standard', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcb_f4_39_26)
})

/** As a reader goes: from the end to the directory, and from there to each file. */
function unzipped(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer)
  const end = zip.length - 22
  expect(view.getUint32(end, true)).toBe(0x0605_4b50)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < view.getUint16(end + 10, true); n++) {
    expect(view.getUint32(at, true)).toBe(0x0201_4b50)
    const [size, name, local] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)]
    expect(view.getUint32(local, true)).toBe(0x0403_4b50)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const content = zip.slice(start, start + size)
    expect(view.getUint32(at + 16, true)).toBe(crc32(content))
    entries.push({ path: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name)), bytes: content })
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  expect(at).toBe(end)
  return entries
}

it('what is written is found again, folders and names of any letters with it', () => {
  const entries = [
    { path: 'annotations/train.json', bytes: bytes('{"a":1}\n') },
    { path: 'images/größe.bin', bytes: Uint8Array.from({ length: 5_000 }, (_, n) => (n * 37) % 256) },
    { path: 'empty.txt', bytes: new Uint8Array() },
  ]
  expect(unzipped(zipOf(entries))).toEqual(entries)
  expect(unzipped(zipOf([]))).toEqual([])
})
