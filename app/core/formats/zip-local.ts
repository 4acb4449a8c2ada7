/** What stands before each file in a ZIP archive: also of one whose directory is damaged (PKWARE APPNOTE 6.3.10, §4.3.7, §4.4.4, §4.4.5 and §4.5.3). */

export const LOCAL_BYTES = 30
const LOCAL_MARK = 0x04034b50
const [ENCRYPTED, SIZE_COMES_AFTER] = [1, 8]
const IN_64_BITS = 0xffff_ffff
const SIZES_64 = 1

export interface ZipLocal {
  isEncrypted: boolean
  method: number
  /** Of the file as it lies in the archive; undefined: that is said after it. */
  storedBytes: number | undefined
  /** Of what comes after these `LOCAL_BYTES`. */
  nameBytes: number
  extraBytes: number
}

/** Undefined: no file begins here. */
export function zipLocal(head: Uint8Array): ZipLocal | undefined {
  if (head.length < LOCAL_BYTES) return undefined
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== LOCAL_MARK) return undefined
  const flags = view.getUint16(6, true)
  return {
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(8, true),
    storedBytes: (flags & SIZE_COMES_AFTER) === 0 ? view.getUint32(18, true) : undefined,
    nameBytes: view.getUint16(26, true),
    extraBytes: view.getUint16(28, true),
  }
}

/** Of a file of more than 4 GB the size stands in what is extra. */
export function storedBytesOf({ storedBytes }: ZipLocal, extra: Uint8Array): number | undefined {
  if (storedBytes !== IN_64_BITS) return storedBytes
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) if (view.getUint16(at, true) === SIZES_64 && at + 20 <= extra.length) return Number(view.getBigUint64(at + 12, true))
  return undefined
}
