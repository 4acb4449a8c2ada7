/** By how much the events of a method are early or late: learnt where plates tell the truth of the same steps, taken away where they do not. */
import { median, medianBetween } from '../../math/median.ts'
import { type EventKind, type GaitEvent, inOrder, type KinematicSource, KINEMATIC_SOURCES, type OffsetOrigin } from '../gait-event.ts'
import type { GaitKind } from '../gait-kind.ts'
import { LONGEST_STRIDE_S, SAME_STEP_S } from '../step-times.ts'

export interface MethodOffset {
  source: KinematicSource
  kind: EventKind
  /** Of whom it is known. */
  gait: GaitKind
  /** The method's moment after the true one, negative where it is early, in strides of `aboutStrideS`; and what a second more of the stride adds. */
  lateByS: number
  perStrideS: number
  aboutStrideS: number
  /** Strides to which it applies. */
  strideS: { least: number; most: number }
  /** Standard deviation of single events about it, and what the clock of the plates may be off by. */
  spreadS: number
  /** Of that the clock's part; not there: the plates had the movement's own. */
  clockS?: number | undefined
  /** Events that it was learnt from. */
  n: number
  from: OffsetOrigin
  /** Whose they were, in words. */
  learntFrom: string
}

/** An event that a method has found of a step whose true moment is known. */
export interface EventPair {
  found: GaitEvent
  trueS: number
  /** What all of these may be off by together. */
  clockS: number
  /** From the foot's event of the same kind before or after; NaN where there is none. */
  strideS: number
}

export type LearntOffset = { offset: MethodOffset } | { source: KinematicSource; kind: EventKind; refused: string }

/** Fewer tell no median that one of them could not have moved. */
const FEWEST = 6
/** What scatters by more is no offset: correcting would move events that are right. 20 ms already move knee flexion by 6° (design §6). */
export const WIDEST_SPREAD_S = 0.02
/** Strides so much shorter or longer than those that were learnt from are moved alike. */
const ALIKE_S = 0.1

/** `found`: by one or more methods; `sure`: of the same trial, by plates. */
export function eventPairs(found: readonly GaitEvent[], sure: readonly GaitEvent[]): EventPair[] {
  const strideAt = strideTimes(found)
  return found.flatMap((event) => {
    const same = sure.filter(({ side, kind, timeS }) => side === event.side && kind === event.kind && Math.abs(timeS - event.timeS) < SAME_STEP_S)
    return same.length === 1 ? [{ found: event, trueS: same[0]!.timeS, clockS: same[0]!.clockS ?? 0, strideS: strideAt(event) }] : []
  })
}

/** For every method and kind that there are pairs of: its offset, or why there is none. */
export function learntOffsets(pairs: readonly EventPair[], gait: MethodOffset['gait'], learntFrom: string): LearntOffset[] {
  const kinds: readonly EventKind[] = ['foot-strike', 'foot-off']
  return KINEMATIC_SOURCES.flatMap((source) => kinds.flatMap((kind): LearntOffset[] => {
    const own = pairs.filter(({ found, strideS }) => found.source === source && found.kind === kind && !Number.isNaN(strideS))
    if (own.length === 0) return []
    if (own.length < FEWEST) return [{ source, kind, refused: `of ${own.length} events no offset can be told; it takes ${FEWEST}` }]
    const lates = own.map(({ found, trueS }) => found.timeS - trueS)
    const lateByS = medianBetween(lates)
    const scatterS = Math.hypot(...lates.map((late) => late - lateByS)) / Math.sqrt(own.length - 1)
    if (scatterS > WIDEST_SPREAD_S) return [{ source, kind, refused: `they scatter by ${Math.round(1000 * scatterS)} ms about their median; beyond ${1000 * WIDEST_SPREAD_S} ms there is no one offset` }]
    const strides = own.map(({ strideS }) => strideS)
    const clockS = Math.max(...own.map((pair) => pair.clockS))
    return [{ offset: { source, kind, gait, lateByS, perStrideS: 0, aboutStrideS: median(strides), strideS: { least: Math.min(...strides) - ALIKE_S, most: Math.max(...strides) + ALIKE_S }, spreadS: Math.hypot(scatterS, clockS), ...(clockS > 0 && { clockS }), n: own.length, from: 'trial', learntFrom } }]
  }))
}

/** Those events moved to where they truly are, whose method, gait and stride one of these is about; the first that is counts. Others stay as they are. */
export function corrected(events: readonly GaitEvent[], offsets: readonly MethodOffset[], gaitAt: (event: GaitEvent) => MethodOffset['gait']): GaitEvent[] {
  const strideAt = strideTimes(events)
  return inOrder(events.map((event) => {
    const strideS = strideAt(event)
    const ownGait = gaitAt(event)
    const offset = offsets.find(({ source, kind, gait, strideS: { least, most } }) => source === event.source && kind === event.kind && gait === ownGait && strideS >= least && strideS <= most)
    if (!offset) return event
    const correctedByS = -(offset.lateByS + offset.perStrideS * (strideS - offset.aboutStrideS))
    return { ...event, timeS: event.timeS + correctedByS, uncertaintyS: uncertaintyOf(offset), ...(offset.clockS !== undefined && { clockS: offset.clockS }), correctedByS, correctedFrom: offset.from }
  }))
}

/** Of what plates of the same trial teach the median itself is the less sure the fewer they were. */
const uncertaintyOf = ({ from, spreadS, clockS = 0, n }: MethodOffset): number => (from === 'trial' ? Math.hypot(scatterOf({ spreadS, clockS }) * Math.sqrt(1 + Math.PI / 2 / n), clockS) : spreadS)

/** About it, whatever the clock. */
export const scatterOf = ({ spreadS, clockS = 0 }: Pick<MethodOffset, 'spreadS' | 'clockS'>): number => Math.sqrt(Math.max(0, spreadS ** 2 - clockS ** 2))

/** The foot's way from this event to its next like it, and from the one before: their mean, or the one that there is. */
function strideTimes(events: readonly GaitEvent[]): (event: GaitEvent) => number {
  const strideOf = new Map<GaitEvent, number>()
  for (const side of ['left', 'right'] as const)
    for (const kind of ['foot-strike', 'foot-off'] as const) {
      const own = inOrder(events.filter((event) => event.side === side && event.kind === kind))
      for (const [at, event] of own.entries()) {
        const around = [own[at - 1] && event.timeS - own[at - 1]!.timeS, own[at + 1] && own[at + 1]!.timeS - event.timeS].filter((strideS) => strideS !== undefined && strideS <= LONGEST_STRIDE_S) as number[]
        strideOf.set(event, around.length === 0 ? Number.NaN : around.reduce((sum, strideS) => sum + strideS, 0) / around.length)
      }
    }
  return (event) => strideOf.get(event) ?? Number.NaN
}
