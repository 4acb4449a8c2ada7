import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, summaryOf } from '../reader.ts'
import { firstLines, linesOf, numberIn, readInPart, readText, wholeCount } from '../reading/text.ts'
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
  const add = (level: Oddity['level'], code: string, field: string, message: string) =>
    oddities.push({ level, code, field, message })
  if (rows.count === 0) add('error', 'trc-no-rows', 'data rows', 'The file has a header but no row of coordinates.')
  if (markers.length === 0) add('error', 'trc-no-markers', 'line 4', 'The fourth line names no marker.')
  if (declared.rateHz === undefined || declared.rateHz <= 0) {
    add('error', 'trc-rate', 'DataRate', 'DataRate is missing or not above zero, so the frames have no time.')
  }
  if (declared.markers !== undefined && declared.markers !== markers.length) {
    add('warning', 'trc-marker-count', 'NumMarkers', `NumMarkers says ${declared.markers}, the fourth line names ${markers.length} markers.`)
  }
  if (whole && declared.frames !== undefined && rows.count > 0 && declared.frames !== rows.count) {
    add('warning', 'trc-frame-count', 'NumFrames', `NumFrames says ${declared.frames}, the file holds ${rows.count} rows.`)
  }
  if (rows.count > 0 && rows.columns > 2 + 3 * markers.length) {
    add('warning', 'trc-columns', 'data rows', `The first row has ${rows.columns} columns; ${markers.length} markers need ${2 + 3 * markers.length}.`)
  }
  if (whole && rows.brokenRow !== undefined) {
    add('warning', 'trc-broken-row', `line ${rows.brokenRow}`, `Line ${rows.brokenRow} does not begin with a frame number and a time.`)
  }
  if (!Object.hasOwn(METRES_A_UNIT, units)) {
    add('warning', 'trc-units', 'Units', units === '' ? 'The file names no unit of length.' : `The unit of length is "${units.slice(0, 20)}", not one of m, cm or mm.`)
  }
  const seen = new Set<string>()
  const repeated = markers.find((name) => seen.size === seen.add(name).size)
  if (repeated !== undefined) {
    add('warning', 'trc-marker-twice', 'line 4', `The marker name "${repeated.slice(0, 40)}" occurs more than once.`)
  }
  const intervals = rows.count - 1
  if (whole && declared.rateHz !== undefined && declared.rateHz > 0 && intervals > 0 && rows.brokenRow === undefined) {
    const measuredHz = intervals / ((rows.lastTimeS ?? 0) - (rows.firstTimeS ?? 0))
    if (!(Math.abs(measuredHz / declared.rateHz - 1) < 0.02)) {
      const says = Number.isFinite(measuredHz) && measuredHz > 0 ? `runs at ${Number(measuredHz.toPrecision(4))} Hz` : 'does not advance'
      add('warning', 'trc-rate-disagrees', 'DataRate', `DataRate says ${declared.rateHz} Hz, the time column ${says}.`)
    }
  }
  return oddities
}
