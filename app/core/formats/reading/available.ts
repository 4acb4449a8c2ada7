import type { ByteSource } from '../byte-source.ts'
import { MissingBytes } from '../byte-source.ts'

export interface AvailableBytes {
  bytes: Uint8Array
  /** True where bytes between the last one given and the end asked for have not arrived yet. */
  missing: boolean
}

/** The bytes asked for, as far as the file has them and they have arrived. */
export async function readAvailable(source: ByteSource, offset: number, length: number): Promise<AvailableBytes> {
  const end = Math.min(offset + length, source.sizeBytes)
  if (offset < 0 || end <= offset) return { bytes: new Uint8Array(0), missing: false }
  try {
    return { bytes: await source.read(offset, end - offset), missing: false }
  } catch (error) {
    if (!(error instanceof MissingBytes)) throw error
    const arrived = Math.min(error.offset, end) - offset
    if (arrived <= 0 || error.offset >= end) return { bytes: new Uint8Array(0), missing: true }
    return { bytes: await source.read(offset, arrived), missing: true }
  }
}
