import type { Oddity } from '../inspection.ts'

/** Global message numbers of the FIT profile (FIT SDK, Profile.xlsx, "mesg_num"). */
const FILE_ID = 0
const SESSION = 18
const LAP = 19
const RECORD = 20
const HRV = 78
/** Field 253 is the timestamp of every message; seconds since 1989-12-31T00:00:00Z. */
const TIMESTAMP_FIELD = 253
const FIT_EPOCH_S = 631_065_600

export interface FitContents {
  records: number
  laps: number
  sessions: number
  hrvMessages: number
  messages: number
  fileType?: number
  sport?: number
  firstTimestampS?: number
  lastTimestampS?: number
}

interface Definition {
  global: number
  bigEndian: boolean
  size: number
  /** Where in the message the one field lies that is looked at; found once, not per message. */
  notedOffset?: number
}

/** The one field of a message that is looked at: record time, file type, sport. */
const NOTED: Record<number, { number: number; size: number }> = {
  [RECORD]: { number: TIMESTAMP_FIELD, size: 4 },
  [FILE_ID]: { number: 0, size: 1 },
  [SESSION]: { number: 5, size: 1 },
}

/** Walks definition and data messages between header and CRC; stops at the first that does not fit. */
export function walkFitRecords(bytes: Uint8Array, start: number, end: number): { contents: FitContents; fault?: Oddity } {
  const contents: FitContents = { records: 0, laps: 0, sessions: 0, hrvMessages: 0, messages: 0 }
  const definitions = new Map<number, Definition>()
  let position = start
  while (position < end) {
    const header = bytes[position] ?? 0
    // FIT SDK, "Record header byte": bit 7 compressed timestamp, bit 6 definition, bit 5 developer fields.
    const isCompressed = (header & 0x80) !== 0
    const local = isCompressed ? (header >>> 5) & 3 : header & 0x0f
    if (!isCompressed && (header & 0x40) !== 0) {
      const definition = readDefinition(bytes, position + 1, end, (header & 0x20) !== 0)
      if (definition === undefined) return { contents, fault: cutShort(position, 'definition message') }
      definitions.set(local, definition)
      position = definition.next
      continue
    }
    const definition = definitions.get(local)
    if (definition === undefined) {
      return {
        contents,
        fault: {
          level: 'error',
          code: 'fit-undefined-message',
          field: `byte ${position}`,
          message: `The message at byte ${position} uses local type ${local}, which no definition before it describes; the file is damaged there.`,
        },
      }
    }
    if (position + 1 + definition.size > end) return { contents, fault: cutShort(position, 'data message') }
    noteMessage(contents, definition, bytes, position + 1)
    position += 1 + definition.size
  }
  return { contents }
}

function readDefinition(
  bytes: Uint8Array,
  start: number,
  end: number,
  hasDeveloperFields: boolean,
): (Definition & { next: number }) | undefined {
  const fieldCount = bytes[start + 4]
  if (fieldCount === undefined || start + 5 + fieldCount * 3 > end) return undefined
  const bigEndian = bytes[start + 1] === 1
  const [low = 0, high = 0] = bigEndian ? [bytes[start + 3], bytes[start + 2]] : [bytes[start + 2], bytes[start + 3]]
  const global = low | (high << 8)
  let notedOffset: number | undefined
  let size = 0
  let next = start + 5
  for (let index = 0; index < fieldCount; index++, next += 3) {
    const fieldSize = bytes[next + 1] ?? 0
    const noted = NOTED[global]
    if (bytes[next] === noted?.number && fieldSize === noted?.size) notedOffset = size
    size += fieldSize
  }
  if (hasDeveloperFields) {
    const developerCount = bytes[next]
    if (developerCount === undefined || next + 1 + developerCount * 3 > end) return undefined
    next++
    for (let index = 0; index < developerCount; index++, next += 3) size += bytes[next + 1] ?? 0
  }
  return { global, bigEndian, size, next, ...(notedOffset === undefined ? {} : { notedOffset }) }
}

function noteMessage(contents: FitContents, definition: Definition, bytes: Uint8Array, start: number): void {
  contents.messages++
  const noted = notedValue(definition, bytes, start)
  if (definition.global === RECORD) {
    contents.records++
    if (noted !== undefined) {
      contents.firstTimestampS ??= noted + FIT_EPOCH_S
      contents.lastTimestampS = noted + FIT_EPOCH_S
    }
  } else if (definition.global === LAP) contents.laps++
  else if (definition.global === HRV) contents.hrvMessages++
  else if (definition.global === FILE_ID) {
    if (noted !== undefined) contents.fileType ??= noted
  } else if (definition.global === SESSION) {
    contents.sessions++
    if (noted !== undefined) contents.sport ??= noted
  }
}

/** FIT stores "no value" as all bits set. */
function notedValue(definition: Definition, bytes: Uint8Array, start: number): number | undefined {
  const noted = NOTED[definition.global]
  if (noted === undefined || definition.notedOffset === undefined) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + start + definition.notedOffset, noted.size)
  const value = noted.size === 4 ? view.getUint32(0, !definition.bigEndian) : view.getUint8(0)
  return value === (noted.size === 4 ? 0xffff_ffff : 0xff) ? undefined : value
}

function cutShort(position: number, what: string): Oddity {
  return {
    level: 'error',
    code: 'fit-message-cut-short',
    field: `byte ${position}`,
    message: `The ${what} at byte ${position} reaches past the end of the recorded data.`,
    hint: 'Copy the file from the watch again.',
  }
}
