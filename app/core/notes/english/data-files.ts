/** Of files of numbers over time: markers, joint angles, forces, channels, heart beats, tables. */
import { toldCount } from '../../told-count.ts'
import { toldMegabytes } from '../../told-megabytes.ts'

/** What a file says that it has, and what is there. */
type Stated<There extends string> = Record<'stated' | There, number>

interface Line {
  line: number
}

/** Of a photo: what ends it. */
export type PhotoEnd = 'jpeg' | 'png'

/** Programs look for them by these names. */
export const PHOTO_END: Readonly<Record<PhotoEnd, string>> = { jpeg: 'end-of-image marker', png: 'IEND chunk' }

export const DATA_FILE_NOTES = {
  'read-in-part': ({ bytes, of }: Record<'bytes' | 'of', number>) => `Only the first ${toldMegabytes(bytes)} MB of ${toldMegabytes(of)} MB were read here; counts are estimates.`,
  'records-uncounted': () => 'The file is too large to count its records here.',
  'trc-marker-count': ({ stated, markers }: Stated<'markers'>) => `NumMarkers says ${stated}, the fourth line names ${markers} markers.`,
  'trc-frame-count': ({ stated, rows }: Stated<'rows'>) => `NumFrames says ${stated}, the file holds ${rows} rows.`,
  'trc-columns': ({ columns, markers }: Record<'columns' | 'markers', number>) => `The first row has ${columns} columns; ${markers} markers need ${2 + 3 * markers}.`,
  'trc-broken-row': ({ line }: Line) => `Line ${line} does not begin with a frame number and a time.`,
  'trc-units': ({ unit }: { unit: string }) => (unit === '' ? 'The file names no unit of length.' : `The unit of length is "${unit}", not one of m, cm or mm.`),
  'trc-marker-twice': ({ marker }: { marker: string }) => `The marker name "${marker}" occurs more than once.`,
  'trc-rate-disagrees': ({ stated, measured }: { stated: number; /** Null: time stands still, or goes back. */ measured: number | null }) => `DataRate says ${stated} Hz, the time column ${measured === null ? 'does not advance' : `runs at ${measured} Hz`}.`,
  'mot-row-count': ({ stated, rows }: Stated<'rows'>) => `nRows says ${stated}, the file holds ${rows} rows.`,
  'mot-column-count': ({ stated, columns }: Stated<'columns'>) => `nColumns says ${stated}, the label line names ${columns} columns.`,
  'mot-no-time': ({ column }: { column: string }) => `The first column is "${column}", not "time".`,
  'mot-angle-unit': () => 'The header does not say whether angles are in degrees or radians.',
  'anc-channel-count': ({ stated, channels }: Stated<'channels'>) => `#Channels says ${stated}, the Name line names ${channels}.`,
  'anc-mixed-rates': () => 'The channels have different rates; the rows follow the fastest.',
  'anc-cut-short': ({ stated, lastS }: Stated<'lastS'>) => `The header announces ${stated} s, the last sample is at ${lastS} s.`,
  'forces-sample-count': ({ stated, rows }: Stated<'rows'>) => `NumberOfSamples says ${stated}, the file holds ${rows} rows.`,
  'table-ragged': ({ line, columns }: Line & { columns: number }) => `Line ${line} does not have the ${toldCount(columns)} ${columns === 1 ? 'column' : 'columns'} of the first one.`,
  'table-no-header': () => 'The first line holds numbers, so the columns have no names.',
  'rr-implausible': ({ count, leastMs, mostMs, first }: Record<'count' | 'leastMs' | 'mostMs' | 'first', number>) => `${toldCount(count)} ${count === 1 ? 'value is' : 'values are'} no interval between heart beats (${leastMs} to ${mostMs} ms); the first is ${first}.`,
  'rr-not-a-number': ({ lines }: { lines: number }) => `${toldCount(lines)} ${lines === 1 ? 'line holds' : 'lines hold'} no number.`,
  'training-no-time': () => 'No track point says when it was recorded.',
  'photo-truncated': ({ format }: { format: PhotoEnd }) => `The ${PHOTO_END[format]} is missing: the end of the photo was lost, and its lower part may be grey.`,
}
