/** The header of a film of any length, whose frames nobody reads. */
import { joinedBytes } from '../../../core/formats/joined-bytes.ts'
import { type ByteSource, bytesInMemory } from '../../../core/formats/byte-source.ts'

interface Wanted {
  frames: number
  /** Every second frame is shown one later than it is stored. */
  bFrames?: boolean
  /** One size for all. */
  bytesAFrame?: number
  /** Seconds since 1904. */
  created?: number
}

/** Pieces, joined once: a box in a box in a box would be copied each time. */
type Bytes = readonly Uint8Array[]

const TICKS_A_FRAME = 100
const TIMESCALE = 24_000

export function isoFilm({ frames, bFrames = false, bytesAFrame = 1, created = 0 }: Wanted): ByteSource {
  const moov = box('moov', box('mvhd', words(0, created, created, 1000, 0)), box('trak', box('tkhd', words(0, 0, 0, 1, 0, 0, 0, 0)), media(frames, bFrames, bytesAFrame)))
  const head = joinedBytes([...box('ftyp', letters('isom'), words(0)), ...moov, ...words(8 + frames * bytesAFrame), ...letters('mdat')])
  const known = bytesInMemory(head)
  const sizeBytes = head.length + frames * bytesAFrame
  return {
    sizeBytes,
    async read(offset, length) {
      const end = Math.min(offset + length, sizeBytes)
      const bytes = new Uint8Array(Math.max(0, end - offset))
      bytes.set(await known.read(offset, bytes.length))
      return bytes
    },
  }
}

function media(frames: number, bFrames: boolean, bytesAFrame: number): Bytes {
  const entry = new Uint8Array(78)
  new DataView(entry.buffer).setUint32(24, (64 << 16) | 48)
  const stbl = box(
    'stbl',
    box('stsd', words(0, 1), box('jpeg', [entry])),
    box('stts', words(0, 1, frames, TICKS_A_FRAME)),
    ...(bFrames ? [box('ctts', words(0, frames), [compositionOffsets(frames)])] : []),
    box('stsz', words(0, bytesAFrame, frames)),
    box('stsc', words(0, 1, 1, frames, 1)),
    box('stco', words(0, 1, 0)),
  )
  return box('mdia', box('mdhd', words(0, 0, 0, TIMESCALE, 0, 0)), box('hdlr', words(0, 0), letters('vide'), words(0, 0, 0)), box('minf', box('vmhd', words(1, 0, 0)), stbl))
}

/** Pairs after the first frame change places: stored 0, 2, 1, 4, 3 … */
function compositionOffsets(frames: number): Uint8Array {
  const bytes = new Uint8Array(frames * 8)
  const view = new DataView(bytes.buffer)
  for (let frame = 0; frame < frames; frame++) {
    view.setUint32(frame * 8, 1)
    view.setInt32(frame * 8 + 4, frame === 0 || frame === frames - 1 ? 0 : frame % 2 === 1 ? TICKS_A_FRAME : -TICKS_A_FRAME)
  }
  return bytes
}

function box(type: string, ...parts: Bytes[]): Bytes {
  const inside = parts.flat()
  return [...words(8 + inside.reduce((sum, { length }) => sum + length, 0)), ...letters(type), ...inside]
}

function words(...values: number[]): Bytes {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value)
  return [bytes]
}

function letters(text: string): Bytes {
  return [new TextEncoder().encode(text)]
}
