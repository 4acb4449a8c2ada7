/** Which way a model's knees count, which no file says: gait2354 and gait2392 bend them to negative angles (range −120° to 10°), Rajagopal's, Lai's and OpenCap's to positive ones (0 to 140°). */
import { degreesOf } from '../../math/degrees.ts'
import { kneesUnknown } from '../../notes/english/coordinates.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../../formats/inspection.ts'

/** A knee bends by so much at least in any step, and straightens beyond its line by no more than a share of that. Assumed: who walks bends by 60° and overstretches by 10° at most. */
const BENT_DEG = 20
const OVERSTRETCHED = 1 / 3
/** Frames that went astray. */
const ASTRAY = 0.01

interface KneesWay {
  /** By which a course becomes flexion; null where nothing shows it. */
  sign: 1 | -1 | null
  /** Why none. */
  reason: string
  findings: Oddity[]
}

/** `knees`: of both sides together, radians. */
export function kneesWay(knees: readonly Float64Array[], file: string): KneesWay {
  const each = knees.map((knee) => knee.filter((value) => !Number.isNaN(value)).sort())
  const ends = each.filter(({ length }) => length > 0).map((knee) => [ASTRAY, 1 - ASTRAY].map((share) => degreesOf(knee[Math.round(share * (knee.length - 1))]!)) as [number, number])
  if (ends.length === 0) return { sign: null, reason: 'the file does not have it', findings: [] }
  const [least, most] = [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))]
  const reach = { file, leastDeg: least, mostDeg: most }
  const sign = bends(most, least) ? 1 : bends(-least, -most) ? -1 : null
  if (sign === null) {
    return { sign, reason: kneesUnknown(reach), findings: [noted('warning', 'knees-way-unknown', reach, { hint: 'A trial in which a knee bends by more than 20° shows it.' })] }
  }
  return { sign, reason: '', findings: [noted('note', 'knees-way', { ...reach, isUp: sign === 1 })] }
}

const bends = (bentDeg: number, straightDeg: number): boolean => bentDeg >= BENT_DEG && -straightDeg <= OVERSTRETCHED * bentDeg
