/** MP4 and MOV: the packet table from the sample tables, without reading a frame. */
import type { ByteSource } from '../formats/byte-source.ts'
import type { FootageFormat } from '../formats/footage-container.ts'
import type { Oddity } from '../formats/inspection.ts'
import { noted } from '../notes/notes.ts'
import { codecOf, codecOfObjectType } from './codecs.ts'
import { demux, type Demuxed } from './demuxer.ts'
import { isEmpty, presentedSamples, type Presented } from './edit-list.ts'
import { factsOf } from './facts.ts'
import { type Box, DamagedBox, topLevelBoxes, viewOf } from './iso-boxes.ts'
import { checkFragments } from './iso-fragments.ts'
import { type IsoMovie, type IsoTrack, readMovie } from './iso-movie.ts'
import { packetTableOf } from './packet-columns.ts'
import type { Packet, PacketTable, VideoFacts } from './packet-table.ts'
import { ticksToUs } from './ticks.ts'
import { truncated, Unreadable, type VideoReading } from './video-reading.ts'

/** The header of a day at 240 frames a second is smaller. */
const MOST_MOOV_BYTES = 512 * 2 ** 20

export async function readIsoVideo(container: FootageFormat, source: ByteSource): Promise<VideoReading> {
  const boxes = await topLevelBoxes(source)
  const moov = findMoov(boxes, source.sizeBytes)
  const movie = readMovie(viewOf(await source.read(moov.start, moov.end - moov.start)), moov, source.sizeBytes)
  const last = boxes.at(-1)!
  if (last.end > source.sizeBytes) throw truncated(last.type, last.end, source.sizeBytes)
  if (movie.fragmented) await checkFragments(source, boxes)
  const track = movie.tracks.find(({ handler }) => handler === 'vide')
  if (!track) return { facts: { container, hasAudio: hasAudio(movie) }, oddities: [], complete: true }
  const demuxed = await demux(source, { packets: movie.fragmented && track.samples.count === 0 })
  return join(container, movie, track, demuxed, source.sizeBytes)
}

function findMoov(boxes: Box[], sizeBytes: number): Box {
  const moov = boxes.find(({ type }) => type === 'moov')
  if (!moov) {
    const last = boxes.at(-1)
    if (last && last.end > sizeBytes) throw truncated(last.type, last.end, sizeBytes)
    throw new Unreadable({
      code: 'moov-missing',
      field: 'moov',
      message: `The file has no "moov" box, which says where its frames are. It has ${listOf(boxes)}.`,
      hint: 'The recording was probably not closed, for want of power or space. The camera maker’s repair tool may help; else record again.',
    })
  }
  if (moov.end > sizeBytes) throw truncated('moov', moov.end, sizeBytes)
  if (moov.end - moov.start > MOST_MOOV_BYTES) throw new DamagedBox('moov', `The header claims ${moov.end - moov.start} bytes`)
  return moov
}

function join(container: FootageFormat, movie: IsoMovie, track: IsoTrack, demuxed: Demuxed, sizeBytes: number): VideoReading {
  const video = demuxed.video
  const shown = presentedSamples(track.samples.compositionTicks, track.edits, track.timescale, movie.timescale)
  const table = packetTableOf(video?.packets ?? packetsOf(track, shown))
  const described = {
    container,
    codec: track.sampleEntry === 'mp4v' ? codecOfObjectType(track.objectType) : codecOf(video?.codecName ?? track.sampleEntry ?? 'unknown'),
    ...codecStringOf(track, demuxed),
    codedWidth: video?.codedWidth ?? track.width,
    codedHeight: video?.codedHeight ?? track.height,
    rotationDeg: video?.rotationDeg ?? 0,
    ...(video?.pixelAspect ? { pixelAspect: video.pixelAspect } : {}),
    ...(video?.colour ? { colour: video.colour } : {}),
    ...(track.interlaced ? { interlaced: true } : {}),
    editList: track.edits.map((edit) => ({
      mediaTimeUs: isEmpty(edit) ? null : Number(ticksToUs(edit.mediaTime, track.timescale)),
      durationUs: Number(ticksToUs(edit.segmentDuration, movie.timescale)),
      rate: edit.rate,
    })),
    hasAudio: hasAudio(movie),
    ...(movie.createdAtMs === undefined ? {} : { recordedAt: new Date(movie.createdAtMs).toISOString() }),
  } satisfies Partial<VideoFacts>
  return {
    facts: factsOf(described, table, 1e6 / track.timescale),
    table,
    oddities: [...missingFrames(track, table, sizeBytes), ...editOddities(track, shown, table), ...trackOddities(movie, demuxed)],
    complete: true,
  }
}

function* packetsOf({ samples, timescale }: IsoTrack, shown: Presented): Generator<Packet> {
  for (const [index, sample] of shown.sample.entries())
    yield {
      ptsUs: ticksToUs(shown.ticks[index]!, timescale),
      durationUs: ticksToUs(samples.durationTicks[sample]!, timescale),
      isKey: samples.isKey[sample] === 1,
      decodeIndex: sample,
      byteLength: samples.byteLength[sample]!,
    }
}

/** RFC 6381 §3.3: `mp4v.20`, the object type in hexadecimal. */
function codecStringOf(track: IsoTrack, demuxed: Demuxed): { codecString?: string } {
  const codecString = track.objectType === undefined ? demuxed.video?.codecString : `mp4v.${track.objectType.toString(16).padStart(2, '0')}`
  return codecString === undefined ? {} : { codecString }
}

function hasAudio(movie: IsoMovie): boolean {
  return movie.tracks.some(({ handler }) => handler === 'soun')
}

function missingFrames({ samples }: IsoTrack, table: PacketTable, sizeBytes: number): Oddity[] {
  const beyond = samples.offset.reduce((count, offset, sample) => (offset + samples.byteLength[sample]! > sizeBytes ? count + 1 : count), 0)
  if (beyond === 0) return []
  const first = table.decodeIndex.findIndex((sample) => samples.offset[sample]! + samples.byteLength[sample]! > sizeBytes)
  return [
    {
      level: 'error',
      code: 'truncated',
      field: first < 0 ? 'mdat' : `frame ${first}`,
      message: `The bytes of ${beyond} of ${samples.count} frames lie beyond the end of the file.`,
      hint: 'Copy it from the camera again.',
    },
  ]
}

function editOddities(track: IsoTrack, shown: Presented, table: PacketTable): Oddity[] {
  const edits = track.edits.filter((edit) => !isEmpty(edit))
  const hidden = table.ptsUs.length === 0 && track.samples.count === 0 ? 0 : track.samples.count - distinct(shown.sample, track.samples.count)
  const oddities: Oddity[] = []
  if (edits.length > 1)
    oddities.push(noted('warning', 'several-edits', { pieces: edits.length }, { field: 'elst', hint: 'A stand-in in plain order will be made. Exporting the film once from the camera’s own program avoids it.' }))
  if (edits.some((edit) => edit.rate !== 1)) oddities.push(noted('warning', 'edit-rate', {}, { field: 'elst' }))
  if (hidden > 0) oddities.push(noted('note', 'edit-list-trims', { hidden, of: track.samples.count }, { field: 'elst' }))
  return oddities
}

function distinct(samples: Uint32Array, count: number): number {
  const seen = new Uint8Array(count)
  for (const sample of samples) seen[sample] = 1
  return seen.reduce((sum, flag) => sum + flag, 0)
}

function trackOddities(movie: IsoMovie, demuxed: Demuxed): Oddity[] {
  const films = movie.tracks.filter(({ handler }) => handler === 'vide').length
  return [...severalTracks(films), ...(demuxed.video?.mirrored ? [MIRRORED] : [])]
}

export function severalTracks(count: number): Oddity[] {
  if (count < 2) return []
  return [noted('note', 'several-video-tracks', { tracks: count })]
}

export const MIRRORED: Oddity = noted('warning', 'mirrored', {}, { hint: 'Check that left is left: a window shows such a film as it was filmed, a stand-in shows it mirrored.' })

function listOf(boxes: Box[]): string {
  const types = [...new Set(boxes.map(({ type }) => `"${type.trim()}"`))].slice(0, 6)
  return types.length === 0 ? 'no boxes' : types.join(', ')
}
