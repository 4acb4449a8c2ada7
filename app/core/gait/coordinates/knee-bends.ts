/** Which way a model's knees count, which no file says: gait2354 and gait2392 bend them to negative angles (range −120° to 10°), Rajagopal's, Lai's and OpenCap's to positive ones (0 to 140°). */
import { degreesOf } from '../../math/degrees.ts'
import { toldDegrees } from '../../told-degrees.ts'
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
  const reach = `from ${toldDegrees(least)} to ${toldDegrees(most)}`
  const sign = bends(most, least) ? 1 : bends(-least, -most) ? -1 : null
  if (sign === null) {
    const reason = `the knees of ${file} go ${reach}, which does not show whether bending counts up or down in its model, and the file does not say it`
    return { sign, reason, findings: [{ level: 'warning', code: 'knees-way-unknown', message: `Knee flexion is not told: ${reason}.`, hint: 'A trial in which a knee bends by more than 20° shows it.' }] }
  }
  const message = sign === 1 ? `The knees of ${file} go ${reach}: bending counts up, as in Rajagopal’s and OpenCap’s models, and they are taken as they are.` : `The knees of ${file} go ${reach}: bending counts down, as in the models gait2354 and gait2392, so they are turned round.`
  return { sign, reason: '', findings: [{ level: 'note', code: 'knees-way', message }] }
}

const bends = (bentDeg: number, straightDeg: number): boolean => bentDeg >= BENT_DEG && -straightDeg <= OVERSTRETCHED * bentDeg
