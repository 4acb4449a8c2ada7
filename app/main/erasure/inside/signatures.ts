/** By their first bytes: https://en.wikipedia.org/wiki/List_of_file_signatures. */
const PACKED = [
  ['zip', '504b0304'], ['zip', '504b0506'], ['zip', '504b0708'], ['zip', '504b3030504b0304'],
  ['gzip', '1f8b08'], ['zstd', '28b52ffd'], ['pdf', '255044462d'],
  ['7z', '377abcaf271c'], ['RAR', '526172211a07'], ['xz', 'fd377a585a00'], ['bzip2', '425a68'], ['LZ4', '04224d18'], ['compress', '1f9d'],
] as const
/** The longest of all that is known by them. */
export const HEAD_BYTES = 16
export type PackedAs = (typeof PACKED)[number][0]

/** Films, pictures and sounds: what they show or say is no text. */
const PICTURES = ['ffd8ff', '89504e470d0a1a0a', '474946383', '49492a00', '4d4d002a', '1a45dfa3', '000001ba', '000001b3', '52494646']

export function packedAs(head: Uint8Array): PackedAs | undefined {
  const hex = Buffer.from(head).toString('hex')
  return PACKED.find(([, mark]) => hex.startsWith(mark))?.[0]
}

export function isPicture(head: Uint8Array): boolean {
  const hex = Buffer.from(head).toString('hex')
  return PICTURES.some((mark) => hex.startsWith(mark)) || /^(?:66747970|6d6f6f76|6d646174)/.test(hex.slice(8))
}
