/** What an event may be off by, in parts: what differs from event to event, and what many of them share and so no number of strides takes away. */
import { EVENT_KINDS, type EventKind, type EventSource, type GaitEvent, KINEMATIC_SOURCES, type KinematicSource, OFFSET_ORIGINS } from '../gait-event.ts'

/** Standard deviations, seconds; independent of each other, together the event's `uncertaintyS`. */
export interface ErrorParts {
  /** Of each event anew. */
  scatterS: number
  /** Of all events alike of this foot and kind that are told the same way: this person's foot comes down otherwise than others'. */
  footS: number
  /** Of both feet alike. */
  bothS: number
  /** Of all events that hang on the same clock of plates, of whatever foot and kind: no time between two of them is off by it. */
  clockS: number
}

/**
 * Measured once, when this was written; no bench prints it. About the mean of a foot, and of the feet about that of both, in the sample lab's walkers, seven of them healthy or with a deviation at 0.9 and 1.3 m/s, keypoints with 10 mm
 * of noise: Zeni's 5 and 8 to 9 ms, foot velocity's 16 and 28 ms, and 15 and 28, foot height's 14 and 22, and 30 and 16. Of Zeni's scatter 8 ms are taken instead of 5, assumed: a film's keypoints tremble more slowly than noise does.
 */
const SCATTER_S: Readonly<Record<KinematicSource, Readonly<Record<EventKind, number>>>> = {
  zeni: { 'foot-strike': 0.008, 'foot-off': 0.008 },
  'foot-velocity': { 'foot-strike': 0.016, 'foot-off': 0.028 },
  'foot-height': { 'foot-strike': 0.014, 'foot-off': 0.022 },
}
const FOOT_S: Readonly<Record<KinematicSource, Readonly<Record<EventKind, number>>>> = {
  zeni: { 'foot-strike': 0.01, 'foot-off': 0.01 },
  'foot-velocity': { 'foot-strike': 0.015, 'foot-off': 0.028 },
  'foot-height': { 'foot-strike': 0.03, 'foot-off': 0.016 },
}
/** Of what a method's events still share when they have been put right, and that is half of their variance at least, as in those walkers. Plates under the same feet have taken away what both have in common; of others' plates each foot is half by itself. Assumed. */
const FOOT_SHARE = { trial: 1, lab: 0.5, usual: 0.5 } as const
/** Of a variance: eyes, and other programs, are early or late as ever to one half, and err anew with each event to the other. Of plates, their threshold is the same each time. Assumed. */
const SCATTER_SHARE = { manual: 0.5, vendor: 0.5, 'force-plate': 0.25 } as const

export function errorParts({ source, kind, uncertaintyS: wholeS, clockS = 0, footS: ownS = 0, correctedFrom }: Pick<GaitEvent, 'source' | 'kind' | 'uncertaintyS' | 'clockS' | 'footS' | 'correctedFrom'>): ErrorParts {
  const uncertaintyS = clockS === 0 && ownS === 0 ? wholeS : Math.sqrt(Math.max(0, wholeS ** 2 - clockS ** 2 - ownS ** 2))
  const { scatterS, footS, bothS } = partsApart({ source, kind, uncertaintyS, correctedFrom })
  return { scatterS, footS: Math.hypot(footS, ownS), bothS, clockS }
}

/** Whatever the clock, and however the foot comes down. */
function partsApart({ source, kind, uncertaintyS, correctedFrom }: Pick<GaitEvent, 'source' | 'kind' | 'uncertaintyS' | 'correctedFrom'>): Omit<ErrorParts, 'clockS'> {
  if (!isKinematic(source)) return parted(uncertaintyS, Math.sqrt(SCATTER_SHARE[source]) * uncertaintyS, 0)
  const scatterS = Math.min(correctedFrom ? Math.SQRT1_2 * uncertaintyS : uncertaintyS, SCATTER_S[source][kind])
  const sharedS = Math.sqrt(uncertaintyS ** 2 - scatterS ** 2)
  return parted(uncertaintyS, scatterS, correctedFrom ? Math.sqrt(FOOT_SHARE[correctedFrom]) * sharedS : FOOT_S[source][kind])
}

/** What both feet share is what is left. */
function parted(uncertaintyS: number, scatterS: number, mostFootS: number): Omit<ErrorParts, 'clockS'> {
  const footS = Math.min(mostFootS, Math.sqrt(uncertaintyS ** 2 - scatterS ** 2))
  return { scatterS, footS, bothS: Math.sqrt(Math.max(0, uncertaintyS ** 2 - scatterS ** 2 - footS ** 2)) }
}

const SOURCES = ['force-plate', ...KINEMATIC_SOURCES, 'vendor', 'manual'] as const satisfies readonly EventSource[]
const ORIGINS = [undefined, ...OFFSET_ORIGINS]
export const WAYS_OF_TELLING = SOURCES.length * EVENT_KINDS.length * ORIGINS.length

/** A number that events share which share what they are off by, below `WAYS_OF_TELLING`. */
export const wayOfTelling = ({ source, kind, correctedFrom }: Pick<GaitEvent, 'source' | 'kind' | 'correctedFrom'>): number => (SOURCES.indexOf(source) * EVENT_KINDS.length + EVENT_KINDS.indexOf(kind)) * ORIGINS.length + ORIGINS.indexOf(correctedFrom)

const isKinematic = (source: GaitEvent['source']): source is KinematicSource => (KINEMATIC_SOURCES as readonly string[]).includes(source)
