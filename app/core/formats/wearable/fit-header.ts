import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readAvailable } from '../reading/available.ts'
import { fitCrc } from './fit-crc.ts'
import type { FitContents } from './fit-records.ts'
import { walkFitRecords } from './fit-records.ts'

/** A day at one record a second is 3 MB; beyond this only the header is looked at. */
const LIMIT_BYTES = 16 << 20
/** FIT SDK, "Chained FIT files": several may stand one after another. */
const LONGEST_CHAIN = 64

const FILE_TYPES: Record<number, string> = { 2: 'settings', 3: 'sport', 4: 'activity', 5: 'workout', 6: 'course', 9: 'weight', 15: 'monitoring' }
const SPORTS: Record<number, string> = { 0: 'generic', 1: 'running', 2: 'cycling', 4: 'fitness equipment', 5: 'swimming', 10: 'training', 11: 'walking', 17: 'hiking' }

interface FitHeader {
  headerSize: number
  dataSize: number
  protocol: string
  profile: string
}

/** FIT SDK, "File header": 12 bytes, or 14 with a CRC of the first 12. */
export async function readFitHeader(source: ByteSource): Promise<Findings> {
  const { bytes, missing } = await readAvailable(source, 0, Math.min(source.sizeBytes, LIMIT_BYTES))
  const title = 'FIT'
  const first = readHeader(bytes, 0)
  if ('message' in first) return missing && bytes.length < 14 ? notYetReadable(title) : refused(title, first)
  const whole = bytes.length >= source.sizeBytes
  const oddities: Oddity[] = []
  let contents: FitContents | undefined
  let files = 0
  if (whole) {
    for (let at = 0; at < bytes.length && files < LONGEST_CHAIN; files++) {
      const part = readPart(bytes, at)
      oddities.push(...part.oddities)
      contents = contents === undefined ? part.contents : sumOf(contents, part.contents)
      if (part.end === undefined) break
      at = part.end
    }
  } else if (!missing) {
    oddities.push(noted('note', 'records-uncounted', {}, { code: 'read-in-part' }))
  } else if (first.headerSize + first.dataSize + 2 > source.sizeBytes) {
    oddities.push(truncated(first, source.sizeBytes, 0))
  }
  const durationS = (contents?.lastTimestampS ?? 0) - (contents?.firstTimestampS ?? 0)
  const sport = contents?.sport === undefined ? undefined : SPORTS[contents.sport]
  return {
    summary: summaryOf(
      title,
      FILE_TYPES[contents?.fileType ?? -1],
      sport,
      contents === undefined ? undefined : counted(contents.records, 'record'),
      durationS > 0 ? `${Math.round(durationS)} s` : undefined,
    ),
    facts: {
      protocolVersion: first.protocol,
      profileVersion: first.profile,
      ...(contents === undefined
        ? {}
        : {
            records: contents.records,
            laps: contents.laps,
            sessions: contents.sessions,
            hrvMessages: contents.hrvMessages,
            messages: contents.messages,
            chainedFiles: files,
            ...(durationS > 0 ? { durationS } : {}),
          }),
      ...(contents?.fileType === undefined ? {} : { fileType: FILE_TYPES[contents.fileType] ?? String(contents.fileType) }),
      ...(sport === undefined ? {} : { sport }),
      ...(contents?.firstTimestampS === undefined ? {} : { startedAt: new Date(contents.firstTimestampS * 1000).toISOString() }),
    },
    oddities,
    complete: !missing,
  }
}

function readHeader(bytes: Uint8Array, at: number): FitHeader | Omit<Oddity, 'level'> {
  const where = at === 0 ? 'file header' : `header of the chained file at byte ${at}`
  const headerSize = bytes[at] ?? 0
  if (bytes.length < at + 12) {
    return { code: 'fit-too-short', field: where, message: `The ${where} needs 12 bytes; the file ends after ${bytes.length - at}.` }
  }
  if (headerSize !== 12 && headerSize !== 14) {
    return { code: 'fit-header-size', field: where, message: `The ${where} claims ${headerSize} bytes; a FIT header has 12 or 14.` }
  }
  const signature = String.fromCharCode(...bytes.subarray(at + 8, at + 12))
  if (signature !== '.FIT') {
    return {
      code: 'fit-signature',
      field: where,
      message: `The ${where} should hold ".FIT"; it holds "${signature.replaceAll(/[^ -~]/g, '?')}".`,
      hint: at === 0 ? 'Copy the file from the watch again.' : 'The first part of the file is sound; what follows it cannot be read.',
    }
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + at)
  const protocol = view.getUint8(1)
  const profile = view.getUint16(2, true)
  return {
    headerSize,
    dataSize: view.getUint32(4, true),
    protocol: `${protocol >>> 4}.${protocol & 0x0f}`,
    profile: `${Math.floor(profile / 100)}.${String(profile % 100).padStart(2, '0')}`,
  }
}

function readPart(bytes: Uint8Array, at: number): { contents: FitContents; oddities: Oddity[]; end?: number } {
  const nothing: FitContents = { records: 0, laps: 0, sessions: 0, hrvMessages: 0, messages: 0 }
  const header = readHeader(bytes, at)
  if ('message' in header) return { contents: nothing, oddities: [{ level: 'error', ...header }] }
  const oddities: Oddity[] = []
  const dataStart = at + header.headerSize
  const dataEnd = dataStart + header.dataSize
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.headerSize === 14 && bytes.length >= at + 14) {
    const stored = view.getUint16(at + 12, true)
    // The SDK allows 0 for "not computed".
    if (stored !== 0 && stored !== fitCrc(bytes.subarray(at, at + 12))) {
      oddities.push({ level: 'error', code: 'fit-header-crc', field: 'header CRC', message: 'The checksum of the header does not match: the header has been altered.' })
    }
  }
  if (dataEnd + 2 > bytes.length) {
    oddities.push(truncated(header, bytes.length, at))
    return { contents: walkFitRecords(bytes, dataStart, Math.min(dataEnd, bytes.length)).contents, oddities }
  }
  const { contents, fault } = walkFitRecords(bytes, dataStart, dataEnd)
  if (fault !== undefined) oddities.push(fault)
  if (view.getUint16(dataEnd, true) !== fitCrc(bytes.subarray(at, dataEnd))) {
    oddities.push({
      level: 'error',
      code: 'fit-crc',
      field: 'file CRC',
      message: 'The checksum at the end does not match the recorded data: bytes have been altered or lost.',
      hint: 'Copy the file from the watch again.',
    })
  }
  return { contents, oddities, end: dataEnd + 2 }
}

function truncated(header: FitHeader, length: number, at: number): Oddity {
  const expected = header.headerSize + header.dataSize + 2
  return {
    level: 'error',
    code: 'fit-truncated',
    field: 'data size',
    message: `The header announces ${expected} bytes with header and checksum; the file has ${length - at}.`,
    hint: 'The end of the recording is missing: copy the file from the watch again.',
  }
}

function sumOf(one: FitContents, other: FitContents): FitContents {
  return {
    ...other,
    ...one,
    records: one.records + other.records,
    laps: one.laps + other.laps,
    sessions: one.sessions + other.sessions,
    hrvMessages: one.hrvMessages + other.hrvMessages,
    messages: one.messages + other.messages,
  }
}
