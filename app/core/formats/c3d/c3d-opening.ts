import type { Oddity } from '../inspection.ts'
import { type Processor, PROCESSOR_CODES, numbersFor } from './c3d-numbers.ts'

/** C3D user guide: everything is counted in blocks of 512 bytes, the first is number 1. */
export const BLOCK = 512

/** What the first block says (C3D user guide, "The header section"; words are counted from 1 there). */
export interface C3dHeader {
  pointCount: number
  analogPerFrame: number
  firstFrame: number
  lastFrame: number
  maxInterpolationGap: number
  scale: number
  dataBlock: number
  analogSamplesPerFrame: number
  frameRateHz: number
  events: readonly C3dHeaderEvent[]
}

/** One of the 18 that the header has room for (C3D user guide, "Event storage"). */
export interface C3dHeaderEvent {
  timeS: number
  label: string
  shown: boolean
}

type Fault = Omit<Oddity, 'level'>

/** Where words of the first block lie. */
export const wordAt = (index: number): number => (index - 1) * 2
export const EVENT_LABELS_KEY = 12_345
export const MOST_HEADER_EVENTS = 18

/** Where the parameter section starts, or why it cannot be told. */
export function parameterStartOf(first: Uint8Array, sizeBytes: number): number | Fault {
  if (first.length < BLOCK) {
    return {
      code: 'c3d-too-short',
      field: 'header',
      message: `The file ends after ${first.length} bytes, inside the 512-byte header of a C3D file.`,
      hint: 'Copy or export the file again.',
    }
  }
  const block = first[0] ?? 0
  if (first[1] !== 0x50) {
    return {
      code: 'c3d-key',
      field: 'header byte 2',
      message: `The second byte of a C3D file is 80; here it is ${first[1] ?? 0}. The header is damaged, or this is no C3D file.`,
    }
  }
  const start = (block - 1) * BLOCK
  if (block >= 2 && start + 4 <= sizeBytes) return start
  return {
    code: 'c3d-parameter-pointer',
    field: 'header byte 1',
    message: `The header puts the parameter section at block ${block}, but the file has ${Math.floor(sizeBytes / BLOCK)} blocks and the first is the header.`,
  }
}

/** Of the section's first four bytes. */
export function processorOf(opening: Uint8Array): Processor | Fault {
  const code = opening[3] ?? 0
  return (
    PROCESSOR_CODES[code] ?? {
      code: 'c3d-processor',
      field: 'parameter section byte 4',
      message: `The processor type is ${code}; a C3D file has 84 (Intel), 85 (DEC) or 86 (SGI). Its numbers cannot be read.`,
    }
  )
}

export function readHeader(block: Uint8Array, processor: Processor): C3dHeader {
  const numbers = numbersFor(processor, block)
  const hasEvents = numbers.uint16(wordAt(150)) === EVENT_LABELS_KEY
  const events = hasEvents ? Math.min(numbers.uint16(wordAt(151)), MOST_HEADER_EVENTS) : 0
  return {
    pointCount: numbers.uint16(wordAt(2)),
    analogPerFrame: numbers.uint16(wordAt(3)),
    firstFrame: numbers.uint16(wordAt(4)),
    lastFrame: numbers.uint16(wordAt(5)),
    maxInterpolationGap: numbers.uint16(wordAt(6)),
    scale: numbers.float32(wordAt(7)),
    dataBlock: numbers.uint16(wordAt(9)),
    analogSamplesPerFrame: numbers.uint16(wordAt(10)),
    frameRateHz: numbers.float32(wordAt(11)),
    events: Array.from({ length: events }, (_, event) => ({
      timeS: numbers.float32(wordAt(153) + 4 * event),
      label: String.fromCharCode(...block.subarray(wordAt(199) + 4 * event, wordAt(199) + 4 * event + 4)),
      // 0 switches the display of an event on.
      shown: block[wordAt(189) + event] === 0,
    })),
  }
}

/**
 * Programs write wrong block counts here, too small or too large; the section ends where the data begin,
 * else what is read as labels would be coordinates.
 */
export function parameterSectionLength(declaredBlocks: number, parameterBlock: number, dataBlock: number): number {
  const blocks = dataBlock > parameterBlock ? dataBlock - parameterBlock : declaredBlocks
  // The count is one byte wide: 255 blocks are the most that a program can have meant.
  return Math.min(Math.max(blocks, 1), 255) * BLOCK - 4
}
