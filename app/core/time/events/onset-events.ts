import { ENVELOPE_HZ } from './onsets.ts'
import type { StreamEvent } from './matching.ts'

/** Milliseconds within which a second rise is the same sound's. */
const APART = 80

/** The steepest moment of each rise, in milliseconds since the first one. */
export function onsetEvents(onsets: Float64Array): StreamEvent[] {
  const events: StreamEvent[] = []
  for (let at = 0; at < onsets.length; at++) {
    if (onsets[at] === 0) continue
    let steepest = at
    for (let other = at; other < at + APART && other < onsets.length; other++) if (onsets[other]! > onsets[steepest]!) steepest = other
    events.push({ timeUs: (steepest * 1e6) / ENVELOPE_HZ, strength: onsets[steepest]! })
    at = steepest + APART
  }
  return events
}
