/** Films whose clocks are told by what two at a time hear or see; those that are known, or told already, tell the others'. */
import type { StreamClock } from '../stream-clock.ts'
import type { EventLag } from './event-lag.ts'

export interface EventFilm {
  label: string
  /** So far; that of a given one stays. */
  clock: StreamClock
  isGiven: boolean
  /** Why it has nothing to tell. */
  lacks?: string | undefined
}

export interface EventClock {
  clock: StreamClock
  verdict: 'given' | 'reference' | EventLag['verdict']
  reason: string
  confidence: number
  /** Standard error beside the reference; NaN where nothing tells. */
  errorUs: number
}

interface Pair extends EventLag {
  one: number
  other: number
}

/** So many standard errors apart, two ways to a clock contradict each other. */
const CONTRADICTS = 4

/** `lagOf(one, other)`: to be added to the other's times for the one's. */
export function clocksByEvents(films: readonly EventFilm[], lagOf: (one: number, other: number) => EventLag): EventClock[] {
  const pairs = pairsOf(films, lagOf)
  const clocks = new Map<number, EventClock>(films.flatMap((film, n) => (film.isGiven ? [[n, { ...said(film.clock, 'given', 'Its clock is given.'), confidence: 1, errorUs: 0 }]] : [])))
  if (clocks.size === 0) {
    const reference = bestTold(films, pairs)
    clocks.set(reference, { ...said(films[reference]!.clock, 'reference', 'The others are told by it.'), confidence: 1, errorUs: 0 })
  }
  for (let next = nextPair(pairs, clocks); next; next = nextPair(pairs, clocks)) {
    const [from, to, beside] = clocks.has(next.one) ? [next.one, next.other, besideOf(next)] : [next.other, next.one, reversed(besideOf(next))]
    clocks.set(to, told(clocks.get(from)!, next, beside))
  }
  return films.map((film, n) => contradicted(clocks.get(n) ?? refused(film, n, pairs), n, films, clocks, pairs))
}

function pairsOf(films: readonly EventFilm[], lagOf: (one: number, other: number) => EventLag): Pair[] {
  const pairs: Pair[] = []
  for (let one = 0; one < films.length; one++)
    for (let other = one + 1; other < films.length; other++) {
      const hasNothing = films[one]!.lacks !== undefined || films[other]!.lacks !== undefined
      if (!hasNothing && !(films[one]!.isGiven && films[other]!.isGiven)) pairs.push({ ...lagOf(one, other), one, other })
    }
  return pairs
}

/** Who has most in common with the others. */
function bestTold(films: readonly EventFilm[], pairs: readonly Pair[]): number {
  const common = films.map((_, n) => pairs.filter(({ one, other, verdict }) => (one === n || other === n) && verdict !== 'refused').reduce((sum, { confidence }) => sum + confidence, 0))
  return common.indexOf(Math.max(...common))
}

/** The surest of those that lead on. */
function nextPair(pairs: readonly Pair[], clocks: ReadonlyMap<number, EventClock>): Pair | undefined {
  const isSure = ({ verdict }: Pair) => (verdict === 'sure' ? 1 : 0)
  const leading = pairs.filter(({ one, other, verdict }) => verdict !== 'refused' && clocks.has(one) !== clocks.has(other))
  return leading.sort((a, b) => isSure(b) - isSure(a) || b.confidence - a.confidence)[0]
}

const besideOf = ({ offsetUs, rate = 1 }: EventLag): StreamClock => ({ offsetUs, rate })
const reversed = ({ offsetUs, rate }: StreamClock): StreamClock => ({ offsetUs: -offsetUs / rate, rate: 1 / rate })

function told(from: EventClock, { verdict, reason, confidence, errorUs }: EventLag, beside: StreamClock): EventClock {
  const clock = { offsetUs: from.clock.offsetUs + from.clock.rate * beside.offsetUs, rate: from.clock.rate * beside.rate }
  return { clock, verdict: from.verdict === 'unsure' ? 'unsure' : verdict, reason, confidence: Math.min(from.confidence, confidence), errorUs: Math.hypot(from.errorUs, errorUs) }
}

function refused({ clock, lacks }: EventFilm, n: number, pairs: readonly Pair[]): EventClock {
  const best = pairs.filter(({ one, other }) => one === n || other === n).sort((a, b) => b.confidence - a.confidence)[0]
  return { ...said(clock, 'refused', lacks ?? best?.reason ?? 'No other film has anything to compare it with.'), confidence: 0, errorUs: NaN }
}

/** A third film that says otherwise makes both doubtful. */
function contradicted(own: EventClock, n: number, films: readonly EventFilm[], clocks: ReadonlyMap<number, EventClock>, pairs: readonly Pair[]): EventClock {
  if (own.verdict !== 'sure') return own
  for (const { one, other, verdict, offsetUs, errorUs } of pairs) {
    if (verdict !== 'sure' || (one !== n && other !== n)) continue
    const [a, b] = [clocks.get(one)!, clocks.get(other)!]
    const apartUs = Math.abs(b.clock.offsetUs - a.clock.offsetUs - a.clock.rate * offsetUs)
    if (apartUs > CONTRADICTS * errorUs) return { ...own, verdict: 'unsure', reason: `${films[one === n ? other : one]!.label} says otherwise by ${(apartUs / 1000).toFixed(0)} ms.` }
  }
  return own
}

function said(clock: StreamClock, verdict: EventClock['verdict'], reason: string): Pick<EventClock, 'clock' | 'verdict' | 'reason'> {
  return { clock, verdict, reason }
}
