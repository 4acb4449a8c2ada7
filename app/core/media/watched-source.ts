import { type ByteSource, MissingBytes } from '../formats/byte-source.ts'

/**
 * A source that remembers what went wrong with it, since demuxers turn reading errors into errors of their own: a
 * disk that fails is not a damaged file, and neither is a middle that has not arrived.
 */
export interface WatchedSource extends ByteSource {
  readonly missing: MissingBytes | undefined
  readonly failure: { thrown: unknown } | undefined
}

export function watched(source: ByteSource): WatchedSource {
  let missing: MissingBytes | undefined
  let failure: { thrown: unknown } | undefined
  return {
    sizeBytes: source.sizeBytes,
    get missing() {
      return missing
    },
    get failure() {
      return failure
    },
    async read(offset, length) {
      try {
        return await source.read(offset, length)
      } catch (thrown) {
        if (thrown instanceof MissingBytes) missing = thrown
        else failure = { thrown }
        throw thrown
      }
    },
  }
}
