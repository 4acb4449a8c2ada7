/**
 * How a JPEG is to be turned to stand upright, 1 to 8 as EXIF numbers it (CIPA DC-008, 4.6.4 A, tag 274); 1, as it lies,
 * where it says nothing.
 */
export function exifOrientation(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = jpeg[at + 1]!
    if (marker === 0xda) break
    if (marker !== 0xe1 || !startsWith(jpeg, at + 4, 'Exif\0\0')) continue
    const end = Math.min(jpeg.length, at + 2 + view.getUint16(at + 2))
    return orientationIn(new DataView(jpeg.buffer, jpeg.byteOffset + at + 10, Math.max(0, end - at - 10)))
  }
  return 1
}

const ORIENTATION = 0x112
const ENTRY_BYTES = 12

function orientationIn(tiff: DataView): number {
  if (tiff.byteLength < 8) return 1
  const isLittle = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, isLittle)
  if (directory + 2 > tiff.byteLength) return 1
  const entries = tiff.getUint16(directory, isLittle)
  for (let entry = 0, at = directory + 2; entry < entries && at + ENTRY_BYTES <= tiff.byteLength; entry++, at += ENTRY_BYTES) {
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue
    const value = tiff.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}
