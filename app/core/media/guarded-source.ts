import { CustomSource } from 'mediabunny'
import type { ByteSource } from '../formats/byte-source.ts'

/** No header or block of a film is longer; a longer one is a lie that would cost the memory it names. */
const LONGEST_READ_BYTES = 256 * 2 ** 20

/**
 * mediabunny 1.61 looks for the next Matroska element for ever where there is none (`resync` in its ebml.ts), and
 * finds a damaged one again and again. Going round in circles shows as a few ranges that are read over and over.
 */
const MOST_READS_OF_THE_SAME = 500
const RANGES_TO_REMEMBER = 32

export interface GuardedSource {
  source: CustomSource
  /** Reading the same again is no circle any more: another question was asked. */
  forget(): void
}

/** A source for mediabunny that ends in a `RangeError` where a damaged file would keep it busy for ever. */
export function guarded(source: ByteSource): GuardedSource {
  const reads = new Map<string, number>()
  const note = (range: string): number => {
    const times = (reads.get(range) ?? 0) + 1
    reads.delete(range)
    reads.set(range, times)
    if (reads.size > RANGES_TO_REMEMBER) reads.delete(reads.keys().next().value!)
    return times
  }
  const custom = new CustomSource({
    getSize: () => source.sizeBytes,
    async read(start, end) {
      if (end - start > LONGEST_READ_BYTES) throw new RangeError(`a header claims ${end - start} bytes`)
      if (note(`${start}–${end}`) > MOST_READS_OF_THE_SAME) throw new RangeError(`what follows byte ${start} is none of its parts`)
      return source.read(start, end - start)
    },
    // Every read is to be seen here; sources have a cache of their own.
    maxCacheSize: 0,
    // The pending call gets the same error.
    handleUnhandledError: () => undefined,
  })
  return { source: custom, forget: () => reads.clear() }
}
