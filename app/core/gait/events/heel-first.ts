/** Feet that do not come down with the heel first: how early or late steps by how feet move are is known of the others, so of these it is stated to be less well known. */
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import { meanOf } from '../../math/mean.ts'
import { medianBetween } from '../../math/median.ts'
import { degreesOf } from '../../math/degrees.ts'
import { SIDES, type Side } from '../../body/joints.ts'
import { lastStarted } from '../../time/frame-times.ts'
import { type EventKind, type GaitEvent, inOrder, type KinematicSource } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'

/** Of the sole, against how it stands: who strikes with the heel comes down with more (Altman & Davis 2012, Gait Posture 35:298, of runners). */
const HEEL_FIRST_DEG = 8
/** Of a contact: by then a foot is flat, if it ever is, and its heel has not risen. Assumed. */
const STANDING = [0.25, 0.3, 0.35, 0.4, 0.45] as const

/**
 * Seconds (root mean square) by which strikes come still earlier, and offs later, than those of the same computed people who come down with their heels: six people at 0.9 and 1.3 m/s with a foot that drops by 14, 20 and 28°, keypoints with
 * 10 mm of noise. Measured once, when this was written. Real feet may drop otherwise, so nothing is put right by it. By its height a foot is found too early to tell how it comes down.
 */
const LESS_SURE_S = {
  zeni: { 'foot-strike': 0.026, 'foot-off': 0.031 },
  'foot-velocity': { 'foot-strike': 0.062, 'foot-off': 0.058 },
} as const satisfies Partial<Record<KinematicSource, Readonly<Record<EventKind, number>>>>

type Told = GaitEvent & { source: keyof typeof LESS_SURE_S }

/** `isWalk`: of runs nobody has looked. What plates of the same trial have taught was learnt of these very feet. */
export function lessSureWithoutHeel(events: readonly GaitEvent[], points: GaitPoints, isWalk: (event: GaitEvent) => boolean): { events: GaitEvent[]; findings: Oddity[] } {
  const isTold = (event: GaitEvent): event is Told => event.source in LESS_SURE_S && event.correctedFrom !== 'trial' && isWalk(event)
  const flat = SIDES.flatMap((side) => {
    const angleDeg = medianBetween(strikeAngles(inOrder(events.filter((event) => event.side === side && isTold(event))), points, side))
    return angleDeg < HEEL_FIRST_DEG ? [{ side, angleDeg }] : []
  })
  if (flat.length === 0) return { events: [...events], findings: [] }
  return {
    events: events.map((event) => (flat.some(({ side }) => side === event.side) && isTold(event) ? lessSure(event) : event)),
    findings: [noted('note', 'not-heel-first', { feet: flat, heelFirstDeg: HEEL_FIRST_DEG })],
  }
}

function lessSure(event: Told): GaitEvent {
  const footS = LESS_SURE_S[event.source][event.kind]
  return { ...event, uncertaintyS: Math.hypot(event.uncertaintyS, footS), footS }
}

/** Degrees by which the toes are higher, seen from the heel, than where the foot stands. `own`: events of the foot, in the order of time. */
function strikeAngles(own: readonly GaitEvent[], points: GaitPoints, side: Side): number[] {
  return own.slice(1).flatMap((off, at) => {
    const strike = own[at]!
    if (strike.kind !== 'foot-strike' || off.kind !== 'foot-off') return []
    const angleAt = (share: number) => soleDeg(points, side, strike.timeS + share * (off.timeS - strike.timeS))
    const angle = angleAt(0) - meanOf(STANDING.map(angleAt))
    return Number.isNaN(angle) ? [] : [angle]
  })
}

function soleDeg({ timesS, heel, toe }: GaitPoints, side: Side, timeS: number): number {
  const frame = lastStarted(timesS, timeS)
  const [x, y, z] = [0, 1, 2].map((axis) => toe[side][3 * frame + axis]! - heel[side][3 * frame + axis]!) as [number, number, number]
  return degreesOf(Math.atan2(z, Math.hypot(x, y)))
}
