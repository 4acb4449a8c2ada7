/** Where a pelvis goes, and by that which way its person walks: what is turned against the way is counted from there. */
import { degreesOf } from '../../math/degrees.ts'
import { column, type Mat3 } from '../../math/mat3.ts'
import { LEAST_SAMPLES, lowPass } from '../../signal/butterworth.ts'
import { bridged } from '../../signal/bridged.ts'
import { LEAST_THROUGH_ROOM_MPS } from '../cycles/room-speed.ts'
import { WAY_CUT_OFF_HZ } from '../events/heading.ts'
import type { Way } from '../gait-points.ts'

/** No person is faster: lengths are in another unit. */
const MOST_MPS = 15
/** Who walks along one line faces to no more than so many degrees either side of it, once steps are smoothed away. Assumed. */
const STRAIGHT_DEG = 20
/** Who faces by more aside of where they go walks sideways. */
const ASIDE_DEG = 45

export interface Headings {
  /** Of each frame, from the room's x; where the person faces on the whole. */
  headingRad: Float64Array
  /** What tells it. `faces`: the pelvis itself, so that what it is turned by all the time is not seen. */
  by: 'goes' | 'faces'
  isTurning: boolean
  isSideways: boolean
}

interface Moving {
  rateHz: number
  timesS: Float64Array
}

/** Null where the pelvis is never known. `place`: null where the file does not have it. */
export function headingsOf({ rateHz, timesS }: Moving, pelvisAt: (frame: number) => Mat3, place: Way | null): Headings | null {
  const faces = bridgedPlane(Float64Array.from({ length: 2 * timesS.length }, (_, at) => column(pelvisAt(at >> 1), 0)[at % 2 as 0 | 1]))
  if (!faces) return null
  const slowly = slow(faces, rateHz)
  const isTurning = turnDeg(slowly) > 2 * STRAIGHT_DEG
  const there = place && bridgedPlane(Float64Array.from({ length: 2 * timesS.length }, (_, at) => place[3 * (at >> 1) + (at % 2)]!))
  const goes = there && (isTurning ? speeds(slow(there, rateHz), rateHz) : throughout(timesS, there))
  const speedMps = goes && meanSpeed(goes)
  if (goes === null || speedMps === null || !(speedMps >= LEAST_THROUGH_ROOM_MPS && speedMps <= MOST_MPS)) return { headingRad: alongRad(isTurning ? slowly : mean(faces)), by: 'faces', isTurning, isSideways: false }
  const asideRad = meanAside(slowly, goes)
  const aside = Math.abs(degreesOf(asideRad))
  if (aside > ASIDE_DEG && aside < 180 - ASIDE_DEG) return { headingRad: alongRad(isTurning ? slowly : mean(faces)), by: 'faces', isTurning, isSideways: true }
  const back = aside > 90 ? Math.PI : 0
  const headingRad = Float64Array.from(timesS, (_, frame) => {
    const [x, y] = [goes[2 * frame]!, goes[2 * frame + 1]!]
    // Who stands still faces as when going.
    return Math.hypot(x, y) < LEAST_THROUGH_ROOM_MPS ? Math.atan2(slowly[2 * frame + 1]!, slowly[2 * frame]!) - asideRad + back : Math.atan2(y, x) + back
  })
  return { headingRad, by: 'goes', isTurning, isSideways: false }
}

/** Whether so many metres a second are nobody's. */
export const isNobodysSpeed = ({ rateHz, timesS }: Moving, place: Way): boolean => {
  let [wayM, frames] = [0, 0]
  for (let frame = 1; frame < timesS.length; frame++) {
    const stepM = Math.hypot(place[3 * frame]! - place[3 * frame - 3]!, place[3 * frame + 1]! - place[3 * frame - 2]!)
    if (Number.isNaN(stepM)) continue
    wayM += stepM
    frames++
  }
  return (wayM * rateHz) / frames > MOST_MPS
}

/** Pairs of x and y. Null where nothing is there. */
function bridgedPlane(pairs: Float64Array): Float64Array | null {
  const [x, y] = [0, 1].map((axis) => bridged(pairs.filter((_, at) => at % 2 === axis)))
  return x && y ? pairs.map((_, at) => (at % 2 === 0 ? x : y)[at >> 1]!) : null
}

function slow(pairs: Float64Array, rateHz: number): Float64Array {
  if (pairs.length / 2 < LEAST_SAMPLES || rateHz <= 2 * WAY_CUT_OFF_HZ) return mean(pairs)
  const [x, y] = [0, 1].map((axis) => lowPass(pairs.filter((_, at) => at % 2 === axis), WAY_CUT_OFF_HZ, rateHz)) as [Float64Array, Float64Array]
  return pairs.map((_, at) => (at % 2 === 0 ? x : y)[at >> 1]!)
}

function mean(pairs: Float64Array): Float64Array {
  let [x, y] = [0, 0]
  for (let at = 0; at < pairs.length; at += 2) [x, y] = [x + pairs[at]!, y + pairs[at + 1]!]
  const frames = pairs.length / 2
  return pairs.map((_, at) => (at % 2 === 0 ? x : y) / frames)
}

/** From the leftmost to the rightmost way. */
function turnDeg(pairs: Float64Array): number {
  let [turned, least, most] = [0, 0, 0]
  for (let at = 2; at < pairs.length; at += 2) {
    turned += between(pairs[at - 2]!, pairs[at - 1]!, pairs[at]!, pairs[at + 1]!)
    ;[least, most] = [Math.min(least, turned), Math.max(most, turned)]
  }
  return degreesOf(most - least)
}

const between = (x: number, y: number, toX: number, toY: number): number => Math.atan2(x * toY - y * toX, x * toX + y * toY)

/** Metres a second, frame by frame. */
const speeds = (places: Float64Array, rateHz: number): Float64Array =>
  places.map((_, at) => {
    const [from, to] = [Math.max(at - 2, at % 2), Math.min(at + 2, places.length - 2 + (at % 2))]
    return to === from ? 0 : ((places[to]! - places[from]!) * rateHz) / ((to - from) / 2)
  })

/** Along one line, by the least squares of all frames: sways within steps hardly tilt it. */
function throughout(timesS: Float64Array, places: Float64Array): Float64Array {
  const middleS = timesS.reduce((sum, timeS) => sum + timeS, 0) / timesS.length
  let [x, y, squares] = [0, 0, 0]
  for (const [frame, timeS] of timesS.entries()) {
    const fromMiddle = timeS - middleS
    ;[x, y, squares] = [x + fromMiddle * places[2 * frame]!, y + fromMiddle * places[2 * frame + 1]!, squares + fromMiddle ** 2]
  }
  return places.map((_, at) => (at % 2 === 0 ? x : y) / squares)
}

function meanSpeed(goes: Float64Array): number {
  let sum = 0
  for (let at = 0; at < goes.length; at += 2) sum += Math.hypot(goes[at]!, goes[at + 1]!)
  return sum / (goes.length / 2)
}

/** From where somebody goes to where they face, the faster the more it counts. */
function meanAside(faces: Float64Array, goes: Float64Array): number {
  let [along, aside] = [0, 0]
  for (let at = 0; at < faces.length; at += 2) {
    along += goes[at]! * faces[at]! + goes[at + 1]! * faces[at + 1]!
    aside += goes[at]! * faces[at + 1]! - goes[at + 1]! * faces[at]!
  }
  return Math.atan2(aside, along)
}

const alongRad = (pairs: Float64Array): Float64Array => Float64Array.from({ length: pairs.length / 2 }, (_, frame) => Math.atan2(pairs[2 * frame + 1]!, pairs[2 * frame]!))
