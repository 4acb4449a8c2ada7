/**
 * Where the clock of force plates lies on that of the movement, by the weight that they carry: who is pushed up by more than their weight goes faster upwards, whatever their feet are seen to do (Newton). Not by steps that movement tells, which are
 * early or late themselves: plates so placed may teach by how much.
 */
import { CONTACT_N } from '../../forces/force-plate.ts'
import { medianBetween } from '../../math/median.ts'
import { pearson } from '../../math/pearson.ts'
import { lowPass, LEAST_SAMPLES } from '../../signal/butterworth.ts'
import { USUAL_CLEANING } from '../../signal/usual-cleaning.ts'
import type { GaitPoints } from '../gait-points.ts'
import { type PlateForce, MOST_BESIDE_M, plateContacts, pressedBesideM, WIDE_M } from './plate-events.ts'

export interface PlatesClock {
  /** Session time of the forces' time 0, seconds; and how much slower they run is not told. NaN where nothing tells it. */
  offsetS: number
  /** Standard error. */
  errorS: number
  /** 0 where another offset would do as well, 1 where none comes near. */
  confidence: number
  verdict: 'sure' | 'unsure' | 'refused'
  /** In words. */
  reason: string
}

/** Whoever starts two devices by hand is no further apart. Assumed. */
const MOST_LAG_S = 2
const LAG_STEP_S = 0.005
/** Of both alike, as points are smoothed. */
const CUT_OFF_HZ = USUAL_CLEANING.cutOffHz
/** Fewer seconds of both say nothing. */
const LEAST_S = 3
/** Nor does less of it tell one offset from another. Assumed. */
const LEAST_COMMON_S = 1
/** A run flies for less; who is off the plates for longer walks beside them. */
const LONGEST_FLIGHT_S = 0.3
/** Below that half of what plates measure is something else than what is seen. Assumed. */
const LEAST_CORRELATION = 0.5
/** The logarithm of how many times as likely the best offset has to be as any other. Assumed. */
const SURE = 5
const UNSURE = 1
/** Fewer do not tell which foot stood where. Assumed. */
const FEWEST_CONTACTS = 4
/** What keypoints that err alike in each stride, and segments' weights that are nobody's in particular, shift: 12 ms by the films of the sample, 5 ms where the pelvis alone stands for the body. */
const MODEL_S = 0.012

const refused = (reason: string): PlatesClock => ({ offsetS: Number.NaN, errorS: Number.NaN, confidence: 0, verdict: 'refused', reason })

export function platesClock(points: GaitPoints, reactions: readonly PlateForce[]): PlatesClock {
  const acceleration = accelerationOf(points)
  if (!acceleration) return refused('The points do not tell how the whole body goes up and down.')
  const weight = weightOn(reactions)
  if (!weight) return refused('These plates do not carry the person throughout: how the body goes up and down can be held against them only where every step is on a plate, as on a treadmill’s.')
  const lags = Array.from({ length: Math.round((2 * MOST_LAG_S) / LAG_STEP_S) + 1 }, (_, at) => at * LAG_STEP_S - MOST_LAG_S)
  const at = (lagS: number, otherS?: number) => correlationAt(points, acceleration, weight, lagS, otherS)
  const independentOf = ({ n }: Correlation) => (2 * CUT_OFF_HZ * n) / points.rateHz
  const fits = lags.map((lagS) => at(lagS))
  // The body goes up and down once a step.
  const stepOf = (places: readonly number[]) => medianBetween(places.slice(1).map((place, one) => lags[place]! - lags[places[one]!]!))
  const isTold = ({ n }: Correlation) => n >= LEAST_S * points.rateHz
  const rs = fits.map((fit) => (isTold(fit) ? fit.r : Number.NaN))
  const peaks = [...rs.keys()].slice(1, -1).filter((place) => rs[place]! > rs[place - 1]! && rs[place]! >= rs[place + 1]!)
  const { fitting, otherFootM, ownFootM } = byFeet(points, reactions, peaks.map((place) => lags[place]!))
  const [best, ...others] = peaks.filter((_, place) => fitting[place]).toSorted((one, other) => rs[other]! - rs[one]!)
  if (best === undefined || !(rs[best]! >= LEAST_CORRELATION)) return refused('At no offset within two seconds do plates carry more as the body is speeded upwards: they may be of another trial, or further apart.')
  const [next] = others
  const r = rs[best]!
  // Held against each other by the same frames: strides that are alike differ by what points tremble by, and in other frames that is more or less by chance.
  const isAllTold = fits.every(isTold)
  const ahead = Math.min(isAllTold ? Infinity : UNSURE, ...others.map((other) => {
    const [here, there] = [at(lags[best]!, lags[other]!), at(lags[other]!, lags[best]!)]
    const lead = (independentOf(here) / 2) * Math.log((1 - Math.max(0, there.r) ** 2) / (1 - Math.max(0, here.r) ** 2))
    return Number.isNaN(lead) ? 0 : lead
  }))
  const [before, after] = [rs[best - 1]!, rs[best + 1]!]
  const bend = before - 2 * r + after
  const offsetS = lags[best]! + (bend < 0 ? (LAG_STEP_S * (before - after)) / (2 * bend) : 0)
  // From how sharp the peak is (Cramér and Rao), and what the body's model may shift.
  const errorS = Math.hypot(Math.sqrt((1 - r ** 2) / (r * independentOf(fits[best]!) * (-bend / LAG_STEP_S ** 2))), MODEL_S)
  // Nothing but which foot it was tells half a stride: feet that are alike push alike.
  const otherFoot = others.find((place) => isOtherFoot(lags[place]! - lags[best]!, stepOf(peaks)))
  const isSure = ahead >= SURE && otherFoot === undefined && !(ownFootM > MOST_BESIDE_M)
  const told = { offsetS, errorS, confidence: 1 - Math.exp(-Math.max(0, ahead)) }
  const other = next === undefined ? '' : `; the next best, ${Math.round(1000 * (lags[next]! - lags[best]!))} ms from it, by ${rs[next]!.toFixed(2)}`
  const isBeside = ownFootM > MOST_BESIDE_M ? ` Plates are pressed ${Math.round(100 * ownFootM)} cm beside the feet that would stand on them.` : ''
  const unseen = isAllTold ? '' : ` Not every offset within two seconds leaves ${LEAST_S} s of both to look at.`
  if (ahead < UNSURE) return { ...refused(`Two offsets do as well: one stride is as another here${other}.`), confidence: told.confidence }
  const halfStride = otherFoot !== undefined ? ` Half a stride from it, ${Math.round(1000 * (lags[otherFoot]! - lags[best]!))} ms away, the other foot would step on each plate, and where plates are pressed does not tell which foot it was: it fits by ${rs[otherFoot]!.toFixed(2)}. Look at which foot steps when a plate begins to be pressed.` : Number.isNaN(otherFootM) ? '' : ` Half a stride from it the other foot would step on each plate, ${Math.round(100 * otherFootM)} cm beside where they are pressed; at this offset it is ${Math.round(100 * ownFootM)} cm.`
  return { ...told, verdict: isSure ? 'sure' : 'unsure', reason: `What plates carry goes with how the body is speeded upwards: by ${r.toFixed(2)} at this offset${other}.${halfStride}${isBeside}${unseen} That tells one stride of this trial from the next, not whether these plates are of this trial: those of another walk like it fit as well.` }
}

/** Upwards, frame by frame; null where the whole body is never seen for long enough. */
function accelerationOf({ centre, rateHz, timesS }: GaitPoints): Float64Array | null {
  if (!centre) return null
  const z = (frame: number) => centre[3 * frame + 2]!
  const values = Float64Array.from(timesS, (_, frame) => (frame === 0 || frame === timesS.length - 1 ? Number.NaN : (z(frame - 1) - 2 * z(frame) + z(frame + 1)) * rateHz ** 2))
  return values.filter((value) => !Number.isNaN(value)).length >= LEAST_S * rateHz ? values : null
}

interface Weight {
  rateHz: number
  firstTimeS: number
  newtons: Float64Array
}

/** On all plates together, as smooth as points are, from the first step to the last; null where nobody stands on them for longer than a run flies. */
function weightOn(reactions: readonly PlateForce[]): Weight | null {
  const [first] = reactions
  if (!first || reactions.some(({ rateHz, firstTimeS, forceN }) => rateHz !== first.rateHz || firstTimeS !== first.firstTimeS || forceN.length !== first.forceN.length)) return null
  const { rateHz } = first
  const total = Float64Array.from({ length: first.forceN.length / 3 }, (_, at) => reactions.reduce((sum, { forceN }) => sum + (forceN[3 * at + 2]! || 0), 0))
  const [from, to] = [total.findIndex((newtons) => newtons > CONTACT_N), total.findLastIndex((newtons) => newtons > CONTACT_N)]
  let off = 0
  for (let at = from; at < to; at++) {
    off = total[at]! > CONTACT_N ? 0 : off + 1
    if (off > LONGEST_FLIGHT_S * rateHz) return null
  }
  if (from < 0 || to - from < Math.max(LEAST_SAMPLES, LEAST_S * rateHz)) return null
  return { rateHz, firstTimeS: first.firstTimeS + from / rateHz, newtons: lowPass(total.subarray(from, to + 1), CUT_OFF_HZ, rateHz) }
}

interface Correlation {
  /** NaN where they have too little in common. */
  r: number
  /** Frames that both tell. */
  n: number
}

/** Where the forces' time 0 lies so long after the session's; by those frames only that are on the plates with the other offset as well. */
function correlationAt({ timesS, rateHz }: GaitPoints, acceleration: Float64Array, { rateHz: samplesHz, firstTimeS, newtons }: Weight, lagS: number, otherS = lagS): Correlation {
  const last = newtons.length - 1
  const further = (lagS - otherS) * samplesHz
  let [n, a, w, aa, ww, aw] = [0, 0, 0, 0, 0, 0]
  for (let frame = 0; frame < timesS.length; frame++) {
    const at = (timesS[frame]! - lagS - firstTimeS) * samplesHz
    if (at < 0 || at >= last || at + further < 0 || at + further >= last || Number.isNaN(acceleration[frame]!)) continue
    const before = Math.floor(at)
    const [x, y] = [acceleration[frame]!, newtons[before]! + (at - before) * (newtons[before + 1]! - newtons[before]!)]
    n++
    a += x
    w += y
    aa += x * x
    ww += y * y
    aw += x * y
  }
  return { n, r: n < LEAST_COMMON_S * rateHz ? Number.NaN : pearson({ n, a, b: w, aa, bb: ww, ab: aw }) }
}

interface ByFeet {
  /** Of each offset whether a foot stands where plates are pressed. */
  fitting: boolean[]
  /** How far beside it feet lie at offsets that do not fit for that, at least; NaN where there are none. */
  otherFootM: number
  ownFootM: number
}

/** Offsets at which feet alone stand on plates as often as at any, and where these are pressed. */
function byFeet(points: GaitPoints, reactions: readonly PlateForce[], lags: readonly number[]): ByFeet {
  const stood = lags.map((lagS) => {
    const moved = reactions.map((one) => ({ ...one, firstTimeS: one.firstTimeS + lagS }))
    const contacts = plateContacts(moved, points)
    return { n: contacts.length, besideM: contacts.length < FEWEST_CONTACTS ? Number.NaN : pressedBesideM(contacts, moved, points) }
  })
  const most = Math.max(0, ...stood.map(({ n }) => n))
  const areOn = stood.map(({ n }) => most === 0 || 2 * n > most)
  const known = stood.filter(({ besideM }, place) => areOn[place] && !Number.isNaN(besideM)).map(({ besideM }) => besideM)
  const ownFootM = known.length === 0 ? Number.NaN : Math.min(...known)
  const fitting = stood.map(({ besideM }, place) => areOn[place]! && !(besideM > ownFootM + WIDE_M))
  const beside = known.filter((metres) => metres > ownFootM + WIDE_M)
  return { fitting, ownFootM, otherFootM: beside.length === 0 ? Number.NaN : Math.min(...beside) }
}

const isOtherFoot = (lagS: number, stepS: number): boolean => Math.abs(Math.round(lagS / stepS)) % 2 === 1
