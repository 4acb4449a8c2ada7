/** On which day files were recorded, as far as they tell, and how one knows. */
import { localDay } from '../time/day.ts'
import { isOfSetUp } from './recordings.ts'

export interface RecordedOn {
  /** ISO day. */
  day: string
  /** By the clock of a camera, which its film states, or by when a file was last changed. */
  by: 'film' | 'file'
  /** Of the file that says so. */
  name: string
}

interface Listed {
  name: string
  kind: string
  /** ISO time, where a film states when it was made. */
  recordedAt?: string | undefined
  modifiedUs: number
}

/** No film, and no file of markers, is older; a clock that was never set is. */
const FIRST_LIKELY_MS = Date.UTC(1990, 0, 1)

/**
 * The earliest film; without one that knows, the earliest file: who works on a file or copies it makes it younger, not older. Neither C3D nor TRC has a place for a date.
 * What describes the set-up may be years older. Null where nothing tells.
 */
export function recordedOn(files: readonly Listed[], nowUs: number): RecordedOn | null {
  const recordings = files.filter(({ kind }) => kind !== 'unknown' && !isOfSetUp(kind))
  const earliest = (by: RecordedOn['by'], timeMs: (file: Listed) => number): RecordedOn | null => {
    const [first] = recordings
      .map((file) => ({ name: file.name, ms: timeMs(file) }))
      .filter(({ ms }) => ms >= FIRST_LIKELY_MS && ms <= nowUs / 1000)
      .toSorted((one, other) => one.ms - other.ms)
    return first ? { day: localDay(new Date(first.ms)), by, name: first.name } : null
  }
  return earliest('film', ({ recordedAt }) => Date.parse(recordedAt ?? '')) ?? earliest('file', ({ modifiedUs }) => modifiedUs / 1000)
}

/** `as the clock of the camera has it in cam01.mov`. */
export const recordedOnWords = ({ by, name }: RecordedOn): string => (by === 'film' ? `as the clock of the camera has it in ${name}` : `when ${name} was last changed: no file says when it was recorded`)
