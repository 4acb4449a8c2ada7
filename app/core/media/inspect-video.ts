/** What a video file is, and what is odd about it, from its bytes alone. */
import { type ByteSource, MissingBytes } from '../formats/byte-source.ts'
import { formatOfName } from '../formats/extensions.ts'
import { type FootageContainer, HEAD_BYTES, recogniseFootageContainer } from '../formats/footage-container.ts'
import type { Inspection, Oddity } from '../formats/inspection.ts'
import { mislabelled } from '../formats/mislabelled.ts'
import { fileName } from '../formats/path-parts.ts'
import { counted, summaryOf } from '../formats/reader.ts'
import { readAvailable } from '../formats/reading/available.ts'
import { readAviVideo } from './avi-video.ts'
import { codecLabel } from './codecs.ts'
import { readDemuxedVideo } from './demuxed-video.ts'
import { DamagedBox } from './iso-boxes.ts'
import { readIsoVideo } from './iso-video.ts'
import { readMatroskaVideo } from './matroska-video.ts'
import type { PacketTable, VideoFacts } from './packet-table.ts'
import { odditiesOf } from './video-oddities.ts'
import { Unreadable, type VideoReading } from './video-reading.ts'
import { watched } from './watched-source.ts'

export interface VideoInspection {
  inspection: Inspection
  /** Both, or neither where the container does not tell or is damaged. */
  facts?: VideoFacts
  table?: PacketTable
}

/** Never throws because of what is in the file, only when it cannot be read. */
export async function inspectVideo(path: string, source: ByteSource): Promise<VideoInspection> {
  const promised = formatOfName(path)?.format ?? 'unknown'
  if (source.sizeBytes === 0) return damaged(promised, { level: 'error', code: 'empty', message: `The file "${fileName(path)}" is empty.`, hint: 'Copy it from the camera again.' })
  const head = await readAvailable(source, 0, HEAD_BYTES)
  const found = recogniseFootageContainer(head.bytes)
  if (!found) return notAVideo(path, promised)
  const watch = watched(source)
  try {
    const reading = await readVideo(found, watch)
    return judged(path, found, { ...reading, complete: reading.complete && !watch.missing })
  } catch (thrown) {
    if (watch.failure) throw watch.failure.thrown
    if (watch.missing || thrown instanceof MissingBytes) return judged(path, found, { facts: { container: found.format }, oddities: [], complete: false })
    return damaged(found.format, damageOf(thrown))
  }
}

function readVideo({ family, format }: FootageContainer, source: ByteSource): Promise<VideoReading> {
  switch (family) {
    case 'iso-bmff':
      return readIsoVideo(format, source)
    case 'matroska':
      return readMatroskaVideo(format, source)
    case 'mpeg-ts':
      return readDemuxedVideo(format, source)
    case 'avi':
      return readAviVideo(source)
    default:
      return Promise.resolve({ facts: { container: format }, oddities: [], complete: false })
  }
}

function judged(path: string, { format }: FootageContainer, reading: VideoReading): VideoInspection {
  const { facts, table, complete } = reading
  const oddities = [...mislabelled(path, format), ...absences(path, reading), ...reading.oddities, ...odditiesOf(facts, table)]
  const inspection: Inspection = { kind: 'footage', format, summary: summaryLine(facts), facts: { ...facts }, oddities, complete }
  const refused = oddities.some(({ level }) => level === 'error')
  return table && !refused ? { inspection, facts: facts as VideoFacts, table } : { inspection }
}

function absences(path: string, { facts, table, complete }: VideoReading): Oddity[] {
  if (!complete) return []
  const name = fileName(path)
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

function notAVideo(path: string, promised: string): VideoInspection {
  return damaged(promised, {
    level: 'error',
    code: 'not-a-video',
    message: `The file "${fileName(path)}" does not begin as a video file does, whatever its name says.`,
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
