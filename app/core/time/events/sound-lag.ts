import { driftOf } from './drift.ts'
import { type EventLag, judged } from './event-lag.ts'
import { comparable, matchedLags, type Span, type StreamEvent } from './matching.ts'
import { onsetEvents } from './onset-events.ts'
import { ENVELOPE_HZ, onsetsOf } from './onsets.ts'
import { phaseCorrelation } from './phase-correlation.ts'

export interface Sound {
  /** Mono; or its envelope. */
  samples: ArrayLike<number>
  rateHz: number
  /** Of the first sample, on the stream's own clock. */
  startUs: number
}

const STEP_US = 1e6 / ENVELOPE_HZ
/** An echo comes within so many milliseconds and is no other lag. */
const ECHO = 60
const MOST_CANDIDATES = 6
/** Microphones a few metres apart hear the same at times that differ by less. */
const APART_US = 12_000
/** Standard deviation: two metres more or less from what is heard. */
const DISTANCE_US = 6_000

/**
 * When the same is heard in both: their rises are held against each other at every lag, and how many fall together decides.
 * Sound takes 2.9 ms a metre: where one microphone is three metres further off, the offset errs by half a frame at 60 frames a
 * second.
 */
export function soundLag(one: Sound, other: Sound, mostLagUs = Infinity): EventLag & { curve: { firstUs: number; stepUs: number; values: Float64Array } } {
  const [a, b] = [onsetsOf(one.samples, one.rateHz), onsetsOf(other.samples, other.rateHz)]
  const startsUs = one.startUs - other.startUs
  const [first, last] = [Math.max(-b.length, Math.ceil((-mostLagUs - startsUs) / STEP_US)), Math.min(a.length, Math.floor((mostLagUs - startsUs) / STEP_US))]
  const values = phaseCorrelation(a, b, first, Math.max(0, last - first + 1))
  const events = [onsetEvents(a), onsetEvents(b)] as const
  const spans = [a, b].map(({ length }) => ({ fromUs: 0, toUs: length * STEP_US })) as [Span, Span]
  const candidates = peaksOf(values)
    .map((at) => ({ at, fit: matchedLags(...events, (first + at) * STEP_US, APART_US).length }))
    .sort((p, q) => q.fit - p.fit)
  const best = candidates[0]
  const curve = { firstUs: startsUs + first * STEP_US, stepUs: STEP_US, values }
  const told = judged({ best: best?.fit ?? 0, second: candidates[1]?.fit ?? 0, comparable: best ? comparable(...events, (first + best.at) * STEP_US, spans) : 0 }, 'sound')
  const isTold = told.verdict !== 'refused' && best !== undefined
  if (!isTold) return { offsetUs: NaN, errorUs: NaN, ...told, curve }
  const offsetUs = curve.firstUs + (best.at + topOf(values, best.at)) * STEP_US
  const drifting = told.verdict === 'sure' ? driftOf(onOwnClock(events[0], one), onOwnClock(events[1], other), offsetUs, APART_US) : undefined
  return { offsetUs, errorUs: DISTANCE_US, ...drifting, ...told, curve }
}

const onOwnClock = (events: readonly StreamEvent[], { startUs }: Sound) => events.map(({ timeUs, strength }) => ({ timeUs: startUs + timeUs, strength }))

/** The highest places, none beside another; the highest first. */
function peaksOf(values: Float64Array): number[] {
  const peaks: number[] = []
  const isFree = (at: number) => peaks.every((peak) => Math.abs(peak - at) > ECHO)
  while (peaks.length < MOST_CANDIDATES) {
    let highest = -1
    for (let at = 0; at < values.length; at++) if (values[at]! > 0 && (highest < 0 || values[at]! > values[highest]!) && isFree(at)) highest = at
    if (highest < 0) break
    peaks.push(highest)
  }
  return peaks
}

/** The parabola's top through a peak and its neighbours, in steps from the peak. */
function topOf(values: Float64Array, at: number): number {
  const [before, own, after] = [values[at - 1] ?? 0, values[at]!, values[at + 1] ?? 0]
  const bend = before - 2 * own + after
  return bend < 0 ? (before - after) / (2 * bend) : 0
}
