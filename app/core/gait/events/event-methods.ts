/** Of markers or keypoints alone: each foot's events by the best method whose parts are there, stretch by stretch, and why a better one was passed over. */
import { SIDES, type Side } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
import type { NotedPart } from '../../notes/english/words.ts'
import { noted } from '../../notes/notes.ts'
import { EVENT_KINDS, type EventKind, type GaitEvent, inOrder, KINEMATIC_SOURCES, type KinematicSource } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { cutStretch, type EventMethod, stretchesOf } from './event-method.ts'
import { FOOT_HEIGHT } from './foot-height.ts'
import { FOOT_VELOCITY } from './foot-velocity.ts'
import { headingOf } from './heading.ts'
import { ZENI } from './zeni.ts'

const METHODS: Readonly<Record<KinematicSource, EventMethod>> = { zeni: ZENI, 'foot-velocity': FOOT_VELOCITY, 'foot-height': FOOT_HEIGHT }

export function eventsByMethods(points: GaitPoints): { events: GaitEvent[]; findings: Oddity[] } {
  const heading = headingOf(points)
  const findings: Oddity[] = []
  const events = SIDES.flatMap((side) => EVENT_KINDS.flatMap((kind) => eventsOfKind(points, heading, side, kind, findings)))
  return { events: inOrder(events), findings }
}

/** By one method, wherever it can look. */
export function eventsBy(source: KinematicSource, points: GaitPoints): GaitEvent[] {
  const heading = headingOf(points)
  return inOrder(SIDES.flatMap((side) => EVENT_KINDS.flatMap((kind) => stretchesOf(points, heading, side, METHODS[source].needs[kind]).flatMap((stretch) => eventsIn(METHODS[source], points, heading, side, kind, stretch)))))
}

function eventsOfKind(points: GaitPoints, heading: Float64Array, side: Side, kind: EventKind, findings: Oddity[]): GaitEvent[] {
  const lookedAt: { from: number; to: number }[] = []
  const events: GaitEvent[] = []
  const passedOver: { source: KinematicSource; needs: readonly NotedPart[] }[] = []
  for (const method of KINEMATIC_SOURCES.map((source) => METHODS[source])) {
    const stretches = stretchesOf(points, heading, side, method.needs[kind])
    const fresh = stretches.filter(({ from, to }) => !lookedAt.some((one) => one.from <= from && one.to >= to))
    // Where a better method has looked and seen nothing nothing happened.
    const isFresh = ({ timeS }: GaitEvent) => !lookedAt.some(({ from, to }) => timeS >= points.timesS[from]! && timeS <= points.timesS[to - 1]!)
    const found = fresh.flatMap((stretch) => eventsIn(method, points, heading, side, kind, stretch)).filter(isFresh)
    if (found.length > 0 && passedOver.length > 0) findings.push(noted('note', 'events-by', { count: found.length, kind, side, source: method.source, passedOver: [...passedOver] }))
    events.push(...found)
    lookedAt.push(...fresh)
    passedOver.push({ source: method.source, needs: method.needs[kind] })
  }
  if (lookedAt.length === 0) findings.push(noted('warning', 'foot-not-seen', { kind, side }))
  return events
}

function eventsIn(method: EventMethod, points: GaitPoints, heading: Float64Array, side: Side, kind: EventKind, stretch: { from: number; to: number }): GaitEvent[] {
  return method.find(cutStretch(points, heading, side, stretch), kind).map((at) => ({ side, kind, timeS: timeAt(points.timesS, stretch.from + at), source: method.source, uncertaintyS: method.uncertaintyS[kind] }))
}

function timeAt(timesS: Float64Array, at: number): number {
  const before = Math.min(timesS.length - 2, Math.floor(at))
  return timesS[before]! + (at - before) * (timesS[before + 1]! - timesS[before]!)
}
