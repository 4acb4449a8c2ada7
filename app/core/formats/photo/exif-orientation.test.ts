import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exifOrientation } from './exif-orientation.ts'

/** A JPEG's beginning with a comment, then EXIF of two entries of which the second is the orientation. */
function jpeg(orientation: number, isLittle: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 24 + 4))
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 42, isLittle)
  tiff.setUint32(4, 8, isLittle)
  tiff.setUint16(8, 2, isLittle)
  for (const [entry, tag, value] of [[0, 0x100, 99], [1, 0x112, orientation]] as const) {
    tiff.setUint16(10 + 12 * entry, tag, isLittle)
    tiff.setUint16(12 + 12 * entry, 3, isLittle)
    tiff.setUint32(14 + 12 * entry, 1, isLittle)
    tiff.setUint16(18 + 12 * entry, value, isLittle)
  }
  const body = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0))
  const bytes = [...body, ...new Uint8Array(tiff.buffer)]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 65, 66, 0xff, 0xe1, (bytes.length + 2) >> 8, (bytes.length + 2) & 255, ...bytes, 0xff, 0xda, 0, 2])
}

describe('which way up a JPEG is', () => {
  it('is read in both byte orders', () => {
    for (let orientation = 1; orientation <= 8; orientation++) expect([true, false].map((isLittle) => exifOrientation(jpeg(orientation, isLittle)))).toEqual([orientation, orientation])
  })

  it('is as it lies where nothing sensible is said', () => {
    expect(exifOrientation(jpeg(77, true))).toBe(1)
    expect(exifOrientation(Uint8Array.of(0xff, 0xd8, 0xff, 0xda))).toBe(1)
    expect(exifOrientation(new Uint8Array())).toBe(1)
  })

  it('does not depend on what else is in the bytes: cut or changed, an answer comes', () => {
    const whole = jpeg(6, false)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (length, changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(exifOrientation(bytes.subarray(0, length)))
      }),
    )
  })
})
