/** Of one file of the library: what was found in it so far. */
export interface Look {
  holdsWords: (bytes: Buffer) => boolean
  speaks: boolean
  /** What could not be looked into, in words. */
  unread: Set<string>
  /** Bytes that may come out of it still. */
  left: number
}

/** Looks into what was packed in something else. */
export type Inside = (source: AsyncIterable<Uint8Array>) => Promise<unknown>

const NOT_TO_ITS_END = 'what is packed in it could not be read to its end'
export const isCutShort = ({ unread }: Look): void => void unread.add(NOT_TO_ITS_END)

/** Throws where more comes out of a file than any honest one holds. */
export async function* within(look: Look, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    look.left -= piece.length
    if (look.left < 0) throw new Error('more comes out of it than is looked through')
    yield piece
  }
}

export async function unlessDamaged(look: Look, read: () => Promise<unknown>): Promise<void> {
  try {
    await read()
  } catch {
    isCutShort(look)
  }
}

export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
