/** The `moov` box of an ISO base media file: its tracks, their edit lists and sample tables, all in integers. */
import { type Box, childBoxes, DamagedBox, fourLetters } from './iso-boxes.ts'
import { NO_SAMPLES, readSampleTable, type SampleTable } from './iso-sample-table.ts'

export interface IsoMovie {
  timescale: number
  /** By the clock of whoever wrote the file; absent where it was not set. */
  createdAtMs?: number
  tracks: IsoTrack[]
  /** Frames lie in `moof` boxes after the header (ISO/IEC 14496-12 §8.8). */
  fragmented: boolean
}

export interface IsoTrack {
  id: number
  /** `vide`, `soun`, … */
  handler: string
  timescale: number
  edits: IsoEdit[]
  /** Type of the sample description, `avc1`; absent where there is none. */
  sampleEntry?: string
  /** MPEG-4 object type of an `mp4v` entry (ISO/IEC 14496-1 table 5). */
  objectType?: number
  width: number
  height: number
  interlaced: boolean
  samples: SampleTable
}

export interface IsoEdit {
  /** In the movie's timescale. */
  segmentDuration: number
  /** In the track's timescale; −1 is an empty edit: nothing is shown. */
  mediaTime: number
  rate: number
}

/** `view` holds the whole `moov` box. Throws `DamagedBox`. */
export function readMovie(view: DataView, moov: Box, fileBytes: number): IsoMovie {
  const bodyStart = moov.bodyStart - moov.start
  const movie: IsoMovie = { timescale: 0, tracks: [], fragmented: false }
  for (const box of childBoxes(view, bodyStart, view.byteLength, 'moov')) {
    if (box.type === 'mvhd') Object.assign(movie, { timescale: readTimescale(view, box, 'moov/mvhd') }, readCreation(view, box))
    else if (box.type === 'mvex') movie.fragmented = true
    else if (box.type === 'cmov') throw new DamagedBox('moov/cmov', 'The header of this QuickTime file is compressed, which nobody has written since 2005')
    else if (box.type === 'trak') {
      const track = readTrack(view, box, fileBytes)
      if (track) movie.tracks.push(track)
    }
  }
  return movie
}

function readTrack(view: DataView, trak: Box, fileBytes: number): IsoTrack | undefined {
  const path = 'moov/trak'
  const found = childrenByType(view, trak, path)
  const mdia = found.get('mdia')
  if (!mdia) return undefined
  const media = childrenByType(view, mdia, `${path}/mdia`)
  const [mdhd, hdlr, minf] = [media.get('mdhd'), media.get('hdlr'), media.get('minf')]
  const stbl = minf && childrenByType(view, minf, `${path}/mdia/minf`).get('stbl')
  if (!mdhd || !hdlr || !stbl) return undefined
  const handler = hdlr.bodyStart + 12 <= hdlr.end ? fourLetters(view, hdlr.bodyStart + 8) : undefined
  const id = readTrackId(view, found.get('tkhd'))
  if (handler !== 'vide') return withoutPictures(id, handler ?? '')
  const stblPath = `${path}/mdia/minf/stbl`
  const tables = childrenByType(view, stbl, stblPath)
  const stsd = tables.get('stsd')
  return {
    id,
    handler,
    timescale: readTimescale(view, mdhd, `${path}/mdia/mdhd`),
    edits: readEdits(view, found.get('edts')),
    ...(stsd ? readSampleEntry(view, stsd, `${stblPath}/stsd`) : { width: 0, height: 0, interlaced: false }),
    samples: readSampleTable(view, tables, stblPath, fileBytes),
  }
}

function readTrackId(view: DataView, tkhd: Box | undefined): number {
  if (!tkhd || tkhd.bodyStart + 24 > tkhd.end) return 0
  return view.getUint32(tkhd.bodyStart + (view.getUint8(tkhd.bodyStart) === 1 ? 20 : 12))
}

function withoutPictures(id: number, handler: string): IsoTrack {
  return { id, handler, timescale: 0, edits: [], width: 0, height: 0, interlaced: false, samples: NO_SAMPLES }
}

function childrenByType(view: DataView, parent: Box, path: string): Map<string, Box> {
  const boxes = new Map<string, Box>()
  for (const box of childBoxes(view, parent.bodyStart, parent.end, path)) if (!boxes.has(box.type)) boxes.set(box.type, box)
  return boxes
}

function readTimescale(view: DataView, box: Box, path: string): number {
  const at = box.bodyStart + (view.getUint8(box.bodyStart) === 1 ? 20 : 12)
  if (at + 4 > box.end) throw new DamagedBox(path, `The box "${path}" is too short for its timescale`)
  const timescale = view.getUint32(at)
  if (timescale === 0) throw new DamagedBox(path, `The box "${path}" has a timescale of 0, so no frame has a time`)
  return timescale
}

/** Before the Unix epoch: 66 years with 17 leap days. */
const SECONDS_FROM_1904_TO_1970 = 2_082_844_800
/** A clock that was never set begins in 1904, 1970 or 1980; some programs count seconds from 1970 here. */
const FIRST_LIKELY_MS = Date.UTC(2000, 0, 1)
const LAST_LIKELY_MS = Date.UTC(2100, 0, 1)

/** Seconds since 1904, UTC (ISO/IEC 14496-12 §8.2.2). */
function readCreation(view: DataView, mvhd: Box): Pick<IsoMovie, 'createdAtMs'> {
  const seconds = view.getUint8(mvhd.bodyStart) === 1 ? Number(view.getBigUint64(mvhd.bodyStart + 4)) : view.getUint32(mvhd.bodyStart + 4)
  const createdAtMs = (seconds - SECONDS_FROM_1904_TO_1970) * 1000
  return createdAtMs > FIRST_LIKELY_MS && createdAtMs < LAST_LIKELY_MS ? { createdAtMs } : {}
}

function readEdits(view: DataView, edts: Box | undefined): IsoEdit[] {
  const path = 'moov/trak/edts'
  const elst = edts && childrenByType(view, edts, path).get('elst')
  if (!elst || elst.bodyStart + 8 > elst.end) return []
  const long = view.getUint8(elst.bodyStart) === 1
  const entryBytes = long ? 20 : 12
  const count = view.getUint32(elst.bodyStart + 4)
  if (elst.bodyStart + 8 + count * entryBytes > elst.end)
    throw new DamagedBox(`${path}/elst`, `The edit list claims ${count} entries, more than its ${elst.end - elst.start} bytes can hold`)
  return Array.from({ length: count }, (_, index) => {
    const at = elst.bodyStart + 8 + index * entryBytes
    return {
      segmentDuration: long ? Number(view.getBigUint64(at)) : view.getUint32(at),
      mediaTime: long ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4),
      rate: view.getInt32(at + entryBytes - 4) / 0x10000,
    }
  })
}

/** The first sample description (ISO/IEC 14496-12 §12.1.3): 78 bytes of fields, then boxes. */
function readSampleEntry(view: DataView, stsd: Box, path: string): Pick<IsoTrack, 'sampleEntry' | 'objectType' | 'width' | 'height' | 'interlaced'> {
  const [entry] = childBoxes(view, stsd.bodyStart + 8, stsd.end, path)
  if (!entry || entry.bodyStart + 78 > entry.end) return { width: 0, height: 0, interlaced: false }
  const inner = entryExtensions(view, entry, `${path}/${entry.type}`)
  const fiel = inner.get('fiel')
  const objectType = entry.type === 'mp4v' ? objectTypeOf(view, inner.get('esds')) : undefined
  return {
    sampleEntry: entry.type,
    width: view.getUint16(entry.bodyStart + 24),
    height: view.getUint16(entry.bodyStart + 26),
    // QuickTime File Format, "Video sample description extensions": field count 2 is interlaced.
    interlaced: fiel !== undefined && fiel.bodyStart < fiel.end && view.getUint8(fiel.bodyStart) === 2,
    ...(objectType === undefined ? {} : { objectType }),
  }
}

/** Vendors put odd things after a sample description: what is no box ends the list. */
function entryExtensions(view: DataView, entry: Box, path: string): Map<string, Box> {
  const boxes = new Map<string, Box>()
  try {
    for (const box of childBoxes(view, entry.bodyStart + 78, entry.end, path)) boxes.set(box.type, box)
  } catch (thrown) {
    if (!(thrown instanceof DamagedBox)) throw thrown
  }
  return boxes
}

/** The object type in the DecoderConfigDescriptor (tag 4) of an `esds` (ISO/IEC 14496-1 §7.2.6.6). */
function objectTypeOf(view: DataView, esds: Box | undefined): number | undefined {
  if (!esds) return undefined
  let at = esds.bodyStart + 4
  for (const skip of [3, 0]) {
    const tag = at < esds.end ? view.getUint8(at++) : undefined
    while (at < esds.end && view.getUint8(at++) & 0x80);
    if (tag === 4) return at < esds.end ? view.getUint8(at) : undefined
    if (tag !== 3) return undefined
    at += skip
  }
  return undefined
}
