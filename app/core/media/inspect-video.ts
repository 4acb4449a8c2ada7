/** What a video file is, and what is odd about it, from its bytes alone. */
import { type ByteSource, MissingBytes } from '../formats/byte-source.ts'
import type { Inspection, Oddity } from '../formats/inspection.ts'
import { counted, summaryOf } from '../formats/reader.ts'
import { readAvailable } from '../formats/reading/available.ts'
import { readAviVideo } from './avi-video.ts'
import { codecLabel } from './codecs.ts'
import { readDemuxedVideo } from './demuxed-video.ts'
import { DamagedBox } from './iso-boxes.ts'
import { readIsoVideo } from './iso-video.ts'
import { readMatroskaVideo } from './matroska-video.ts'
import type { PacketTable, VideoFacts } from './packet-table.ts'
import { type Container, containerOf, SIGNATURE_BYTES } from './signature.ts'
import { odditiesOf } from './video-oddities.ts'
import { Unreadable, type VideoReading } from './video-reading.ts'
import { watched } from './watched-source.ts'

export interface VideoInspection {
  inspection: Inspection
  /** Both, or neither where the container does not tell or is damaged. */
  facts?: VideoFacts
  table?: PacketTable
}

/**
 * `container` is what the file's name or its finder takes it for; its first bytes decide. Never throws because of what
 * is in the file, only when it cannot be read.
 */
export async function inspectVideo(path: string, container: string, source: ByteSource): Promise<VideoInspection> {
  if (source.sizeBytes === 0) return damaged(container, { level: 'error', code: 'empty', message: `The file "${nameOf(path)}" is empty.`, hint: 'Copy it from the camera again.' })
  const head = await readAvailable(source, 0, SIGNATURE_BYTES)
  const found = containerOf(head.bytes)
  if (!found) return notAVideo(path, container)
  const watch = watched(source)
  try {
    const reading = await readVideo(found, watch)
    return judged(path, container, found, { ...reading, complete: reading.complete && !watch.missing })
  } catch (thrown) {
    if (watch.failure) throw watch.failure.thrown
    if (watch.missing || thrown instanceof MissingBytes) return judged(path, container, found, { facts: { container: found }, oddities: [], complete: false })
    return damaged(found, damageOf(thrown))
  }
}

function readVideo(container: Container, source: ByteSource): Promise<VideoReading> {
  switch (container) {
    case 'mp4':
    case 'mov':
      return readIsoVideo(container, source)
    case 'mkv':
    case 'webm':
      return readMatroskaVideo(container, source)
    case 'mpeg-ts':
      return readDemuxedVideo(container, source)
    case 'avi':
      return readAviVideo(source)
    default:
      return Promise.resolve({ facts: { container }, oddities: [], complete: false })
  }
}

function judged(path: string, expected: string, container: Container, reading: VideoReading): VideoInspection {
  const { facts, table, complete } = reading
  const oddities = [...mislabelled(expected, container), ...absences(path, reading), ...reading.oddities, ...odditiesOf(facts, table)]
  const inspection: Inspection = { kind: 'footage', format: container, summary: summaryLine(facts), facts: { ...facts }, oddities, complete }
  const refused = oddities.some(({ level }) => level === 'error')
  return table && !refused ? { inspection, facts: facts as VideoFacts, table } : { inspection }
}

function absences(path: string, { facts, table, complete }: VideoReading): Oddity[] {
  if (!complete) return []
  const name = nameOf(path)
  if (facts.codec === undefined) {
    const what = facts.hasAudio ? 'holds sound but no picture' : 'holds no video track'
    return [{ level: 'error', code: facts.hasAudio ? 'audio-only' : 'no-video-track', message: `The file "${name}" ${what}.` }]
  }
  if (table && table.ptsUs.length === 0) return [{ level: 'error', code: 'no-frames', message: `The video track of "${name}" has no frames.`, hint: 'The recording was stopped before it began, or not closed. Record again.' }]
  return []
}

function summaryLine(facts: Partial<VideoFacts>): string {
  const { displayWidth, displayHeight, frameRateHz, frameCount, codec } = facts
  return summaryOf(
    displayWidth && displayHeight ? `${displayWidth} × ${displayHeight}` : undefined,
    frameRateHz ? `${Number(frameRateHz.toFixed(2))} fps${facts.variableFrameRate ? ' (varies)' : ''}` : undefined,
    frameCount === undefined ? undefined : counted(frameCount, 'frame'),
    codec ? codecLabel(codec) : undefined,
  )
}

/** Containers whose names people and finders mix freely. */
const FAMILIES: Record<string, string> = { mp4: 'iso', mov: 'iso', m4v: 'iso', '3gp': 'iso', m4a: 'iso', qt: 'iso', mkv: 'matroska', webm: 'matroska', matroska: 'matroska', mts: 'mpeg-ts', m2ts: 'mpeg-ts', ts: 'mpeg-ts', 'mpeg-ts': 'mpeg-ts', mpg: 'mpeg-ps', mpeg: 'mpeg-ps', 'mpeg-ps': 'mpeg-ps', vob: 'mpeg-ps', avi: 'avi', wmv: 'wmv', asf: 'wmv', mxf: 'mxf', flv: 'flv' }

function mislabelled(expected: string, found: Container): Oddity[] {
  const family = FAMILIES[expected.toLowerCase()]
  if (family === undefined || family === FAMILIES[found]) return []
  return [{ level: 'note', code: 'mislabelled', message: `The file is called ${expected.toUpperCase()}, but it is ${found.toUpperCase()}. It is read as what it is.` }]
}

function notAVideo(path: string, container: string): VideoInspection {
  return damaged(container, {
    level: 'error',
    code: 'not-a-video',
    message: `The file "${nameOf(path)}" does not begin as a video file does, whatever its name says.`,
    hint: 'Expected was MP4, MOV, MKV, WebM, AVI, MTS, MPG, WMV or MXF.',
  })
}

function damaged(format: string, oddity: Oddity): VideoInspection {
  return { inspection: { kind: 'footage', format, summary: `${format.toUpperCase()} · damaged`, facts: {}, oddities: [oddity], complete: true } }
}

function damageOf(thrown: unknown): Oddity {
  if (thrown instanceof Unreadable) return thrown.oddity
  if (thrown instanceof DamagedBox) return { level: 'error', code: 'damaged-header', field: thrown.box, message: `${thrown.message}.`, hint: 'Copy it from the camera again.' }
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  return { level: 'error', code: 'unreadable', message: `The file is damaged and cannot be read (${words}).`, hint: 'Copy it from the camera again.' }
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
