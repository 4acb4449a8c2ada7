import type { Said } from '../../../notes/said.ts'

/** What a person should know of a reconstruction, by name and by time. */
export interface Finding {
  /** `warning`: something may be wrong until a person has looked. `note`: good to know. */
  level: 'warning' | 'note'
  /** kebab-case and stable. */
  code: string
  /** The camera, cameras or keypoint that it is about. */
  subject: string
  message: string
  hint?: string
  /** The message as data. */
  said?: Said[] | undefined
  /** Of the stretch that it speaks of; null: of all of it. */
  fromUs: number | null
  toUs: number | null
}

/** Frames from the first to before the first that does not belong any more. */
export type Span = readonly [from: number, to: number]

/** Shorter is a blink that filling gaps takes care of. */
const SHORTEST_US = 100_000
/** Closer together it is one and the same. */
const APART_US = 250_000

/** The spans of frames that count, joined where they are close together, without the short ones. */
export function spansWhere(timesUs: ArrayLike<number>, counts: (frame: number) => boolean, shortestUs = SHORTEST_US): Span[] {
  const spans: [number, number][] = []
  for (let frame = 0; frame < timesUs.length; frame++) {
    if (!counts(frame)) continue
    const last = spans.at(-1)
    if (last && timesUs[frame]! - endUs(timesUs, last) < APART_US) last[1] = frame + 1
    else spans.push([frame, frame + 1])
  }
  return spans.filter((span) => endUs(timesUs, span) - timesUs[span[0]]! >= shortestUs || isAll(timesUs, span))
}

export const isAll = (timesUs: ArrayLike<number>, [from, to]: Span): boolean => from === 0 && to === timesUs.length

/** A frame lasts until the next one. */
function endUs(timesUs: ArrayLike<number>, [from, to]: Span): number {
  if (to < timesUs.length) return timesUs[to]!
  const step = timesUs.length > 1 ? (timesUs[timesUs.length - 1]! - timesUs[0]!) / (timesUs.length - 1) : 0
  return timesUs[Math.max(from, to - 1)]! + step
}

export function timeOf(timesUs: ArrayLike<number>, span: Span): Pick<Finding, 'fromUs' | 'toUs'> {
  return isAll(timesUs, span) ? { fromUs: null, toUs: null } : { fromUs: timesUs[span[0]]!, toUs: Math.round(endUs(timesUs, span)) }
}

/** "between 2.1 s and 3.4 s" */
export function between({ fromUs, toUs }: Pick<Finding, 'fromUs' | 'toUs'>): string {
  return fromUs === null || toUs === null ? 'all the time' : `between ${seconds(fromUs)} and ${seconds(toUs)}`
}

const seconds = (us: number) => `${(us / 1e6).toFixed(1)} s`

/** `left-ankle` as people say it. */
export const inWords = (keypoint: string): string => keypoint.replaceAll('-', ' ')

/** "cam01, cam02 and cam03" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
