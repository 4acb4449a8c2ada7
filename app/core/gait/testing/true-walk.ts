/** A walk whose steps are known exactly, as tests want to see it: on the floor, round a bend, as a child's, trembling. */
import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import type { Side } from '../../body/joints.ts'
import { randomStream } from '../../math/random-stream.ts'
import { lowPassPoints } from '../../signal/low-pass-points.ts'
import type { EventKind, GaitEvent } from '../gait-event.ts'
import { gaitPoints, type GaitPoints } from '../gait-points.ts'

export interface TrueWalk {
  motion: MarkerMotion
  truth: readonly Pick<GaitEvent, 'side' | 'kind' | 'timeS'>[]
}

/** `events`: of the sample lab, a line an event: side, kind, microseconds. */
export function trueWalk(motion: MarkerMotion, events: string): TrueWalk {
  const rows = events.trim().split('\n').slice(1).map((line) => line.split(','))
  return { motion, truth: rows.map(([side, kind, us]) => ({ side: side as Side, kind: kind as EventKind, timeS: Number(us) / 1e6 })) }
}

type Place = readonly [x: number, y: number, z: number]

/** Every point somewhere else: what does not change from frame to frame leaves standing feet standing. */
export function moved({ motion, truth }: TrueWalk, to: (place: Place, timeS: number) => Place): TrueWalk {
  const { markers, timesS, points } = motion
  const there = new Float64Array(points.length)
  for (let at = 0; at < points.length; at += 3) there.set(to([points[at]!, points[at + 1]!, points[at + 2]!], timesS[Math.floor(at / 3 / markers.length)]!), at)
  return { motion: { ...motion, points: there }, truth }
}

/** From a belt onto the floor. */
export const onFloor = (walk: TrueWalk, beltMps: number): TrueWalk => moved(walk, ([x, y, z], timeS) => [x + beltMps * timeS, y, z])

/** Straight for so far, then round a bend through so many degrees to the left, then straight on. Of a walk on the floor along +x. */
export function round(walk: TrueWalk, afterM: number, radiusM: number, degrees: number): TrueWalk {
  const through = (degrees * Math.PI) / 180
  return moved(walk, ([x, y, z]) => {
    const angle = Math.max(0, Math.min(through, (x - afterM) / radiusM))
    const beyond = x < afterM ? x - afterM : Math.max(0, x - afterM - through * radiusM)
    const away = radiusM - y
    return [afterM + away * Math.sin(angle) + beyond * Math.cos(angle), radiusM - away * Math.cos(angle) + beyond * Math.sin(angle), z]
  })
}

/** Smaller by a share, and quicker as what is smaller swings: by its root (of equal Froude numbers). */
export function asSmallAs(walk: TrueWalk, share: number): TrueWalk {
  const { motion, truth } = moved(walk, ([x, y, z]) => [share * x, share * y, share * z])
  const quicker = Math.sqrt(share)
  return { motion: { ...motion, rateHz: motion.rateHz / quicker, timesS: motion.timesS.map((timeS) => timeS * quicker) }, truth: truth.map((event) => ({ ...event, timeS: event.timeS * quicker })) }
}

/** The same film played from its end: who leaves the floor with the toes then lands on them, and walks backwards. */
export function playedBack({ motion, truth }: TrueWalk): TrueWalk {
  const { markers, timesS, points } = motion
  const [perFrame, endS] = [3 * markers.length, timesS[0]! + timesS.at(-1)!]
  const back = new Float64Array(points.length)
  for (let frame = 0; frame < timesS.length; frame++) back.set(points.subarray((timesS.length - 1 - frame) * perFrame, (timesS.length - frame) * perFrame), frame * perFrame)
  return { motion: { ...motion, points: back }, truth: truth.map(({ side, kind, timeS }) => ({ side, kind: kind === 'foot-off' ? ('foot-strike' as const) : ('foot-off' as const), timeS: endS - timeS })) }
}

export function trembling(walk: TrueWalk, standardDeviationM: number): TrueWalk {
  const random = randomStream(1, 'trembling')
  return moved(walk, (place) => place.map((value) => random.gaussian(value, standardDeviationM)) as unknown as Place)
}

/** Frames [from, to) only. */
export function cut({ motion, truth }: TrueWalk, from: number, to: number): TrueWalk {
  const { markers } = motion
  return { motion: { ...motion, timesS: motion.timesS.subarray(from, to), points: motion.points.subarray(3 * markers.length * from, 3 * markers.length * to) }, truth }
}

/** Those markers that a name tells are missing in these frames. */
export function without({ motion, truth }: TrueWalk, isMissing: (marker: string) => boolean, from = 0, to = motion.timesS.length): TrueWalk {
  const points = motion.points.slice()
  for (let frame = from; frame < to; frame++) for (const [place, marker] of motion.markers.entries()) if (isMissing(marker)) points.fill(Number.NaN, 3 * (frame * motion.markers.length + place), 3 * (frame * motion.markers.length + place) + 3)
  return { motion: { ...motion, points }, truth }
}

/** Through the filter that steps are looked for behind. */
export function pointsOf({ motion }: TrueWalk, cutOffHz = 6): GaitPoints {
  const { points } = lowPassPoints({ frames: motion.timesS.length, keypoints: motion.markers.length, points: motion.points }, cutOffHz, motion.rateHz)
  return gaitPoints({ ...motion, points })!
}
