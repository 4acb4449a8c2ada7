/** The sample tables of one track (ISO/IEC 14496-12 §8.6, §8.7): time, key, size and place of every sample. */
import { type Box, DamagedBox } from './iso-boxes.ts'
import { Unreadable } from './video-reading.ts'

/** In decode order, times in the track's timescale before any edit list. */
export interface SampleTable {
  count: number
  compositionTicks: Float64Array
  durationTicks: Float64Array
  isKey: Uint8Array
  byteLength: Uint32Array
  offset: Float64Array
}

export const NO_SAMPLES: SampleTable = {
  count: 0,
  compositionTicks: new Float64Array(),
  durationTicks: new Float64Array(),
  isKey: new Uint8Array(),
  byteLength: new Uint32Array(),
  offset: new Float64Array(),
}

/** Four hours at 240 frames a second. Every frame costs about 150 bytes while its table is made, and a worker has 1 GB. */
export const MOST_SAMPLES = 4 * 3600 * 240

export function tooManyFrames(field: string, claimed: number): Unreadable {
  return new Unreadable({
    code: 'too-many-frames',
    field,
    message: `"${field}" claims ${claimed} frames; at most ${MOST_SAMPLES} in one film are read, which is four hours at 240 a second.`,
    hint: 'If the film is that long, cut it into pieces with the camera maker’s program. Otherwise copy it from the camera again.',
  })
}

/** Throws `DamagedBox` or `Unreadable` where a table claims what it cannot hold; nothing is allocated before that is known. */
export function readSampleTable(view: DataView, boxes: Map<string, Box>, path: string, fileBytes: number): SampleTable {
  const table = new TableReader(view, boxes, path)
  const byteLength = readSizes(table, fileBytes)
  const count = byteLength.length
  const decodeTicks = new Float64Array(count)
  const durationTicks = new Float64Array(count)
  readDecodeTimes(table, decodeTicks, durationTicks)
  return {
    count,
    compositionTicks: addCompositionOffsets(table, decodeTicks),
    durationTicks,
    isKey: readKeys(table, count),
    byteLength,
    offset: readOffsets(table, byteLength),
  }
}

/** Entries of a full box, after its version and flags. */
class TableReader {
  readonly view: DataView
  readonly path: string
  private readonly boxes: Map<string, Box>
  constructor(view: DataView, boxes: Map<string, Box>, path: string) {
    this.view = view
    this.boxes = boxes
    this.path = path
  }

  has(type: string): boolean {
    return this.boxes.has(type)
  }

  box(type: string, leastBytes: number): Box {
    const box = this.boxes.get(type)
    if (!box) throw this.damaged(type, `The table "${type}" is missing`)
    if (box.bodyStart + leastBytes > box.end) throw this.damaged(type, `The table "${type}" is too short`)
    return box
  }

  /** Where the entries start, and how many there are; checked against the box. */
  entries(type: string, entryBytes: number): { at: number; count: number } {
    const box = this.box(type, 8)
    const count = this.view.getUint32(box.bodyStart + 4)
    const room = Math.floor((box.end - box.bodyStart - 8) / entryBytes)
    if (count > room) throw this.damaged(type, `The table "${type}" claims ${count} entries, but has room for ${room}`)
    return { at: box.bodyStart + 8, count }
  }

  damaged(type: string, message: string): DamagedBox {
    return new DamagedBox(`${this.path}/${type}`, message)
  }
}

function readSizes(table: TableReader, fileBytes: number): Uint32Array {
  if (!table.has('stsz') && table.has('stz2')) return readCompactSizes(table)
  const { view } = table
  const box = table.box('stsz', 12)
  const common = view.getUint32(box.bodyStart + 4)
  const count = view.getUint32(box.bodyStart + 8)
  const room = common === 0 ? Math.floor((box.end - box.bodyStart - 12) / 4) : Math.floor(fileBytes / common)
  if (count > room) throw table.damaged('stsz', `The table "stsz" claims ${count} frames, but there is room for ${room}`)
  if (count > MOST_SAMPLES) throw tooManyFrames(`${table.path}/stsz`, count)
  if (common !== 0) return new Uint32Array(count).fill(common)
  return Uint32Array.from({ length: count }, (_, index) => view.getUint32(box.bodyStart + 12 + index * 4))
}

function readCompactSizes(table: TableReader): Uint32Array {
  const { view } = table
  const box = table.box('stz2', 12)
  const bits = view.getUint8(box.bodyStart + 7)
  const count = view.getUint32(box.bodyStart + 8)
  const at = box.bodyStart + 12
  if (![4, 8, 16].includes(bits) || at + Math.ceil((count * bits) / 8) > box.end)
    throw table.damaged('stz2', `The table "stz2" claims ${count} sizes of ${bits} bits, more than it can hold`)
  if (count > MOST_SAMPLES) throw tooManyFrames(`${table.path}/stz2`, count)
  return Uint32Array.from({ length: count }, (_, index) => {
    if (bits === 16) return view.getUint16(at + index * 2)
    if (bits === 8) return view.getUint8(at + index)
    const pair = view.getUint8(at + (index >> 1))
    return index % 2 === 0 ? pair >> 4 : pair & 0x0f
  })
}

/**
 * Run lengths of a table, which may speak of a few samples too many, as some cameras write, but not of millions:
 * readers that expand them would run out of memory.
 */
function checkedRuns(table: TableReader, type: string, samples: number): { at: number; count: number } {
  const runs = table.entries(type, 8)
  let total = 0
  for (let entry = 0; entry < runs.count; entry++) total += table.view.getUint32(runs.at + entry * 8)
  if (total > samples + 1000)
    throw table.damaged(type, `The table "${type}" speaks of ${total} frames, but there are ${samples}`)
  return runs
}

/** Where the table ends early, the last duration goes on. */
function readDecodeTimes(table: TableReader, decodeTicks: Float64Array, durationTicks: Float64Array): void {
  const { at, count } = checkedRuns(table, 'stts', decodeTicks.length)
  let sample = 0
  let time = 0
  let delta = 0
  for (let entry = 0; entry < count && sample < decodeTicks.length; entry++) {
    const run = table.view.getUint32(at + entry * 8)
    delta = table.view.getUint32(at + entry * 8 + 4)
    for (const end = Math.min(sample + run, decodeTicks.length); sample < end; sample++, time += delta) {
      decodeTicks[sample] = time
      durationTicks[sample] = delta
    }
  }
  for (; sample < decodeTicks.length; sample++, time += delta) {
    decodeTicks[sample] = time
    durationTicks[sample] = delta
  }
}

/** Read as signed whatever the version says, as every reader does. */
function addCompositionOffsets(table: TableReader, decodeTicks: Float64Array): Float64Array {
  if (!table.has('ctts')) return decodeTicks
  const { at, count } = checkedRuns(table, 'ctts', decodeTicks.length)
  const composition = decodeTicks.slice()
  let sample = 0
  for (let entry = 0; entry < count && sample < composition.length; entry++) {
    const end = Math.min(sample + table.view.getUint32(at + entry * 8), composition.length)
    const offset = table.view.getInt32(at + entry * 8 + 4)
    for (; sample < end; sample++) composition[sample]! += offset
  }
  return composition
}

function readKeys(table: TableReader, samples: number): Uint8Array {
  if (!table.has('stss')) return new Uint8Array(samples).fill(1)
  const isKey = new Uint8Array(samples)
  const { at, count } = table.entries('stss', 4)
  for (let entry = 0; entry < count; entry++) {
    const sample = table.view.getUint32(at + entry * 4) - 1
    if (sample >= 0 && sample < samples) isKey[sample] = 1
  }
  return isKey
}

function readOffsets(table: TableReader, byteLength: Uint32Array): Float64Array {
  const offset = new Float64Array(byteLength.length)
  if (byteLength.length === 0) return offset
  const long = !table.has('stco') && table.has('co64')
  const chunks = table.entries(long ? 'co64' : 'stco', long ? 8 : 4)
  const runs = table.entries('stsc', 12)
  const { view } = table
  let sample = 0
  for (let run = 0; run < runs.count && sample < offset.length; run++) {
    const first = view.getUint32(runs.at + run * 12)
    const perChunk = view.getUint32(runs.at + run * 12 + 4)
    if (perChunk > offset.length)
      throw table.damaged('stsc', `The table "stsc" claims ${perChunk} frames in one chunk, but there are ${offset.length} in all`)
    const last = run + 1 < runs.count ? view.getUint32(runs.at + (run + 1) * 12) - 1 : chunks.count
    if (first < 1 || last > chunks.count || last < first - 1)
      throw table.damaged('stsc', `The table "stsc" speaks of chunks ${first} to ${last}, but there are ${chunks.count}`)
    for (let chunk = first - 1; chunk < last && sample < offset.length; chunk++) {
      let at = long ? Number(view.getBigUint64(chunks.at + chunk * 8)) : view.getUint32(chunks.at + chunk * 4)
      for (const end = Math.min(sample + perChunk, offset.length); sample < end; sample++) {
        offset[sample] = at
        at += byteLength[sample]!
      }
    }
  }
  if (sample < offset.length)
    throw table.damaged('stsc', `Of ${offset.length} frames only ${sample} have a place in the file`)
  return offset
}
