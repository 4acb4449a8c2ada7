import type { FILM_NOTES, Span as NotedSpan } from '../../../notes/english/films.ts'
import { said, saidInEnglish, type ValuesOf } from '../../../notes/notes.ts'
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

/** As a note has it. */
export const noteSpan = ({ fromUs, toUs }: Pick<Finding, 'fromUs' | 'toUs'>): NotedSpan => (fromUs === null || toUs === null ? null : { fromS: fromUs / 1e6, toS: toUs / 1e6 })

interface About extends Pick<Finding, 'level' | 'subject' | 'fromUs' | 'toUs'> {
  hint?: string
  /** Where several sentences have one. */
  code?: string
}

export function noticed<Key extends keyof typeof FILM_NOTES>(key: Key, values: ValuesOf<Key>, { level, subject, hint, code = key, fromUs, toUs }: About): Finding {
  const one = said(key, values)
  return { level, code, subject, message: saidInEnglish(one), said: [one], ...(hint !== undefined && { hint }), fromUs, toUs }
}
