import type { Said } from '../../notes/said.ts'
import { noteIn } from '../../report/words/notes/note-in.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Inspection, Oddity } from '../inspection.ts'

const KINDS = ['footage', 'calibration', 'calibration-photo', 'keypoints', 'c3d', 'trc', 'mot', 'analog', 'wearable', 'imu', 'table', 'unknown']

/** What is wrong with an inspection as such, whatever the file was; empty where it is sound. */
export function faultsOf(inspection: Inspection): string[] {
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  check(KINDS.includes(inspection.kind), `kind ${inspection.kind}`)
  check(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(inspection.format), `format ${inspection.format}`)
  check(inspection.summary.length <= 400, 'summary too long')
  check(typeof inspection.complete === 'boolean', 'complete')
  for (const oddity of inspection.oddities) {
    const { level, code, message, field, hint } = oddity
    check(['error', 'warning', 'note'].includes(level), `level ${level}`)
    check(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code), `code ${code}`)
    check(message.length > 10 && message.length <= 400, `message of ${code}`)
    check(!/NaN|undefined|Infinity|\[object/.test(message.replaceAll(/"[^"]*"/g, '')), `${code} says: ${message}`)
    check(field === undefined || field.length <= 400, `field of ${code}`)
    check(hint === undefined || hint.length > 5, `hint of ${code}`)
    check(isSayable(oddity), `${code} is said in English alone: ${message}`)
  }
  const json = JSON.stringify(inspection)
  check(json.length < 400_000, `${json.length} characters of JSON`)
  check(isPlain(inspection.facts), 'facts are not plain JSON')
  return faults
}

/** Only while something is brought in. */
const OF_IMPORT = ['mislabelled', 'not-used-here', 'photo-not-for-calibration']

/** In every language of a report, of what has come in; what was cut as it was too long, or held what nobody can read, is not. */
function isSayable({ level, code, message, said = [] }: Oddity): boolean {
  return level === 'error' || OF_IMPORT.includes(code) || /…$|\ufffd/.test(message) || noteIn('de', message, JSON.parse(JSON.stringify(said)) as Said[]) !== null
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string' || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every(isPlain)
  return typeof value === 'object' && value !== null && Object.values(value).every(isPlain)
}

export interface WatchedSource extends ByteSource {
  bytesRead: number
}

/** Counts what a reader asks for, and refuses requests outside the file. */
export function watched(source: ByteSource): WatchedSource {
  const watching: WatchedSource = {
    sizeBytes: source.sizeBytes,
    bytesRead: 0,
    read(offset, length) {
      if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0 || length < 0 || offset + length > source.sizeBytes) {
        throw new RangeError(`read(${offset}, ${length}) of ${source.sizeBytes} bytes`)
      }
      watching.bytesRead += length
      return source.read(offset, length)
    },
  }
  return watching
}
