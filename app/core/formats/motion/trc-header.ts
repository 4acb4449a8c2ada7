import type { DATA_FILE_NOTES } from '../../notes/english/data-files.ts'
import { noted, type ValuesOf } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { firstLines, linesOf, numberIn, readText, wholeCount } from '../reading/text.ts'
import { METRES_A_UNIT, trcField, trcMarkers } from './trc-columns.ts'

const MARKERS_LISTED = 200

interface TrcRows {
  count: number
  firstTimeS?: number
  lastTimeS?: number
  /** Columns of the first row. */
  columns: number
  brokenRow?: number
}

/** Motion Analysis TRC: two lines of header names and values, two of column names, rows of coordinates. */
export async function readTrcHeader(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const lines = firstLines(excerpt.text, 5)
  const [, names = '', values = ''] = lines
  const field = (name: string) => trcField(names, values, name)
  if (lines.length < 4 || !names.split('\t').some((name) => name.trim() === 'NumMarkers')) {
    if (excerpt.missing) return notYetReadable('TRC')
    return refused('TRC', {
      code: 'trc-header',
      field: 'line 2',
      message: 'The second line of a TRC file names DataRate, NumFrames, NumMarkers and Units; here they are missing.',
    })
  }
  const markers = trcMarkers(lines[3] ?? '')
  const rows = countRows(excerpt.text)
  const rowsThere = wholeCount(rows.count, excerpt, source.sizeBytes)
  const declared = {
    frames: numberIn(field('NumFrames')),
    markers: numberIn(field('NumMarkers')),
    rateHz: numberIn(field('DataRate')),
  }
  const units = field('Units') ?? ''
  return {
    summary: summaryOf(
      'TRC',
      counted(markers.length, 'marker'),
      counted(rowsThere, 'frame'),
      inHz(declared.rateHz),
      units,
    ),
    facts: {
      markers: markers.length,
      markerNames: markers.slice(0, MARKERS_LISTED),
      frames: rowsThere,
      ...(declared.frames === undefined ? {} : { declaredFrames: declared.frames }),
      ...(declared.rateHz === undefined ? {} : { rateHz: declared.rateHz }),
      ...(rows.firstTimeS === undefined ? {} : { firstTimeS: rows.firstTimeS }),
      ...(rows.lastTimeS === undefined || !excerpt.whole ? {} : { lastTimeS: rows.lastTimeS }),
      units,
      countsAreExact: excerpt.whole,
    },
    oddities: excerpt.missing
      ? []
      : [...trcOddities(declared, units, markers, rows, excerpt.whole), ...readInPart(excerpt, source.sizeBytes)],
    complete: !excerpt.missing,
  }
}

function countRows(text: string): TrcRows {
  const rows: TrcRows = { count: 0, columns: 0 }
  let number = 0
  for (const line of linesOf(text)) {
    number++
    if (number <= 5 || line.trim() === '') continue
    const [frame, time] = line.split('\t', 2)
    const timeS = numberIn(time)
    if (numberIn(frame) === undefined || timeS === undefined) {
      rows.brokenRow ??= number
      continue
    }
    rows.count++
    if (rows.firstTimeS === undefined) {
      rows.firstTimeS = timeS
      rows.columns = line.trimEnd().split('\t').length
    }
    rows.lastTimeS = timeS
  }
  return rows
}

function trcOddities(
  declared: { frames?: number | undefined; markers?: number | undefined; rateHz?: number | undefined },
  units: string,
  markers: string[],
  rows: TrcRows,
  whole: boolean,
): Oddity[] {
  const oddities: Oddity[] = []
  const fail = (code: string, field: string, message: string) => oddities.push({ level: 'error', code, field, message })
  const warn = <Key extends keyof typeof DATA_FILE_NOTES>(key: Key, field: string, values: ValuesOf<Key>) => oddities.push(noted('warning', key, values, { field }))
  if (rows.count === 0) fail('trc-no-rows', 'data rows', 'The file has a header but no row of coordinates.')
  if (markers.length === 0) fail('trc-no-markers', 'line 4', 'The fourth line names no marker.')
  if (declared.rateHz === undefined || declared.rateHz <= 0) {
    fail('trc-rate', 'DataRate', 'DataRate is missing or not above zero, so the frames have no time.')
  }
  if (declared.markers !== undefined && declared.markers !== markers.length) {
    warn('trc-marker-count', 'NumMarkers', { stated: declared.markers, markers: markers.length })
  }
  if (whole && declared.frames !== undefined && rows.count > 0 && declared.frames !== rows.count) {
    warn('trc-frame-count', 'NumFrames', { stated: declared.frames, rows: rows.count })
  }
  if (rows.count > 0 && rows.columns > 2 + 3 * markers.length) {
    warn('trc-columns', 'data rows', { columns: rows.columns, markers: markers.length })
  }
  if (whole && rows.brokenRow !== undefined) {
    warn('trc-broken-row', `line ${rows.brokenRow}`, { line: rows.brokenRow })
  }
  if (!Object.hasOwn(METRES_A_UNIT, units)) {
    warn('trc-units', 'Units', { unit: units.slice(0, 20) })
  }
  const seen = new Set<string>()
  const repeated = markers.find((name) => seen.size === seen.add(name).size)
  if (repeated !== undefined) {
    warn('trc-marker-twice', 'line 4', { marker: repeated.slice(0, 40) })
  }
  const intervals = rows.count - 1
  if (whole && declared.rateHz !== undefined && declared.rateHz > 0 && intervals > 0 && rows.brokenRow === undefined) {
    const measuredHz = intervals / ((rows.lastTimeS ?? 0) - (rows.firstTimeS ?? 0))
    if (!(Math.abs(measuredHz / declared.rateHz - 1) < 0.02)) {
      const measured = Number.isFinite(measuredHz) && measuredHz > 0 ? Number(measuredHz.toPrecision(4)) : null
      warn('trc-rate-disagrees', 'DataRate', { stated: declared.rateHz, measured })
    }
  }
  return oddities
}
