/** Of steps: how they were found, and which cannot be. */
import type { Side } from '../../body/joints.ts'
import { capitalised } from '../../first-letter.ts'
import { EVENTS_CALLED, type EventKind, type KinematicSource, TOLD_BY } from '../../gait/gait-event.ts'
import { toldDegrees } from '../../told-degrees.ts'
import { type BodyPart, eventCalled, type NotedEvent, type NotedPart, partCalled } from './words.ts'

interface Between {
  before: NotedEvent
  /** The next of the same foot. */
  afterS: number
}

const PART_CALLED: Readonly<Record<NotedPart, (side: Side) => string>> = { pelvis: () => 'the pelvis', heading: () => 'both heel and toes of a foot, which tell where the person faces,', heel: (side) => `the ${side} heel`, toe: (side) => `the toes of the ${side} foot` }

/** Whence it is known how sure events are, where nobody has measured it of this person. */
export type Assumed = { why: 'manual' | 'vendor'; leastMs: number } | { why: 'manual-in-cycle' | 'vendor-in-cycle' | 'lab' } | { why: 'usual'; leastMs: number; mostMs: number }

function assumed(one: Assumed): string {
  switch (one.why) {
    case 'manual': return `of those set by hand a frame, and ${one.leastMs} ms at least`
    case 'manual-in-cycle': return 'of those set by hand about a frame'
    case 'vendor': return `of the file’s maker ${one.leastMs} ms at least`
    case 'vendor-in-cycle': return 'of the file’s maker about a frame'
    case 'lab': return 'of those put right as the lab’s plates tell, that this person is like those on them, and half of what is left shared by a foot'
    case 'usual': return `of those put right as is usual, that people are like computed walkers to ${one.leastMs === one.mostMs ? '' : `${one.leastMs} to `}${one.mostMs} ms`
  }
}

export const EVENT_NOTES = {
  'no-steps': () => 'No step was found, so there are no cycles and no parameters.',
  'no-feet-in-angles': () => 'Joint angles show no feet, so no step is found in them: there are cycles and parameters once somebody has placed the steps, or force plates tell them.',
  'no-feet': ({ missing }: { missing: readonly BodyPart[] }) => `The file has no marker for ${missing.map(partCalled).join(', ')}, so its steps cannot be found.`,
  'parts-missing': ({ missing }: { missing: readonly BodyPart[] }) => `The file has no marker for ${missing.map(partCalled).join(', ')}: what hangs on ${missing.length === 1 ? 'it' : 'them'} is not told.`,
  'feet-too-short': () => 'The trial lasts less than half a second, so steps cannot be found.',
  'walks-backwards': () => 'This is a walk backwards: feet go back while they are lifted. Steps by how feet move are known of walks forwards only, so none is told by that; force plates tell theirs, and steps can be set by hand.',
  'run-uncorrected': () => 'Steps here are a run’s. Markers alone show a running foot’s contact longer than it is, so how long it stands and flies cannot be told.',
  'events-out-of-order': ({ later, earlier }: { later: NotedEvent; earlier: NotedEvent }) => `The ${eventCalled(later)} comes after the ${eventCalled(earlier)}: no foot would be on the floor, though this is a walk.`,
  'events-too-close': ({ before, afterS, apartMs }: Between & { apartMs: number }) => `The ${eventCalled(before)} and the one at ${afterS.toFixed(2)} s are only ${apartMs} ms apart.`,
  'event-missing': ({ before, afterS }: Between) => `Between the ${eventCalled(before)} and the one at ${afterS.toFixed(2)} s there is no ${before.kind === 'foot-strike' ? 'foot off' : 'strike'}.`,
  'edited-event-gone': ({ event, edit }: { event: NotedEvent; edit: 'move' | 'change' }) => `The ${eventCalled(event)} that was ${edit === 'move' ? 'moved' : 'changed'} is not found any more; what was made of it stands.`,
  'events-by': ({ count, kind, side, source, passedOver }: { count: number; kind: EventKind; side: Side; source: KinematicSource; passedOver: readonly { source: KinematicSource; needs: readonly NotedPart[] }[] }) =>
    `${count} ${EVENTS_CALLED[kind]} of the ${side} foot were found by ${TOLD_BY[source]}: ${passedOver.map((one) => `${TOLD_BY[one.source]} was not looked at where ${one.needs.map((part) => PART_CALLED[part](side)).join(' or ')} is not there`).join('; ')}.`,
  'foot-not-seen': ({ kind, side }: { kind: EventKind; side: Side }) => `${capitalised(EVENTS_CALLED[kind])} of the ${side} foot cannot be found: ${PART_CALLED[kind === 'foot-strike' ? 'heel' : 'toe'](side)} ${kind === 'foot-strike' ? 'is' : 'are'} never there for half a second.`,
  'not-heel-first': ({ feet, heelFirstDeg }: { feet: readonly { side: Side; angleDeg: number }[]; heelFirstDeg: number }) =>
    `Where it strikes, ${feet.map(({ side, angleDeg }) => `the ${side} foot’s sole is seen at ${toldDegrees(angleDeg)} to how it stands`).join(', ')}: toes up by more than ${heelFirstDeg}° is a strike with the heel. Steps by how feet move are known best of those; of others strikes may be told too early and offs too late, which makes stance too long and swing too short. What they may be off by is stated to be more here.`,
  'events-assumed': ({ assumptions }: { assumptions: readonly Assumed[] }) => `How sure events are is assumed: ${assumptions.map(assumed).join('; ')}. Intervals of parameters and of angles at events hang on it.`,
}
