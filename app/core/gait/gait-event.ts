import type { Side } from '../body/joints.ts'

export const EVENT_KINDS = ['foot-strike', 'foot-off'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
/** Several of them, in words. */
export const EVENTS_CALLED: Readonly<Record<EventKind, string>> = { 'foot-strike': 'strikes', 'foot-off': 'offs' }
/** By what an event is told, in words: found, or put there, by … */
export const TOLD_BY: Readonly<Record<EventSource, string>> = {
  'force-plate': 'force plates',
  zeni: 'the feet’s way (Zeni)',
  'foot-velocity': 'the feet’s speed up and down',
  'foot-height': 'the feet’s height',
  vendor: 'the file’s maker',
  manual: 'a person',
}

/** Of markers or keypoints alone: the foot's way from the pelvis, how fast it goes up and down, how high it is. In the order in which they are trusted. */
export const KINEMATIC_SOURCES = ['zeni', 'foot-velocity', 'foot-height'] as const
export type KinematicSource = (typeof KINEMATIC_SOURCES)[number]

/** Where it is known from by how much a method is early or late: plates of the same trial, of several people of the lab, or what ships with the program. */
export const OFFSET_ORIGINS = ['trial', 'lab', 'usual'] as const
export type OffsetOrigin = (typeof OFFSET_ORIGINS)[number]

/** How an event was found: by the force under the foot, by how the foot moves, by another program, or by a person. */
export type EventSource = 'force-plate' | KinematicSource | 'vendor' | 'manual'

/** Nobody knows by eye, or by another program, to less than this when a foot strikes or leaves. Assumed; force plates tell it themselves. */
export const LEAST_SEEN_S = 0.01

export interface GaitEvent {
  side: Side
  kind: EventKind
  timeS: number
  source: EventSource
  /** Standard deviation, as far as the method is known. */
  uncertaintyS: number
  /** Of that what all events share which hang on the same clock of plates in a file of their own; not there: nothing. */
  clockS?: number | undefined
  /** Of that what the events of this one foot share, which comes down otherwise than those of which the method is known; not there: nothing. */
  footS?: number | undefined
  /** What was added to the time that the method found, because it is known to be early or late; not there: nothing. */
  correctedByS?: number | undefined
  /** Where that is known from. */
  correctedFrom?: OffsetOrigin | undefined
}

export const inOrder = (events: readonly GaitEvent[]): GaitEvent[] => events.toSorted((a, b) => a.timeS - b.timeS)
