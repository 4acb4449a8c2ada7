/** What an error of the decoder says of the frames that it was given. */
import type { EncodedPacket } from 'mediabunny'

/** A decoder that has failed, in the run it was in. */
export interface Stumble {
  /** Name of the DOMException. */
  error: string
  /** The key packet it was started from. */
  entry: EncodedPacket
  /** The frame it went on for. */
  wanted: number
  /** Key frames it was started earlier than it had to. */
  back: number
  /** Whether any frame had come out since its start. */
  cameOut: boolean
  /** Given, and not come out. */
  pending: ReadonlySet<number>
}

export type Verdict =
  /** Nothing. Chromium takes decoders away from windows that nobody looks at. */
  | { kind: 'taken-away' }
  /** The packet it was started from is no key frame to it. */
  | { kind: 'no-start' }
  /** From this frame to the next key frame nothing came out. */
  | { kind: 'damage'; first: number }

export function verdictOn({ error, wanted, cameOut, pending }: Pick<Stumble, 'error' | 'wanted' | 'cameOut' | 'pending'>): Verdict {
  if (error === 'QuotaExceededError') return { kind: 'taken-away' }
  if (error === 'DataError' && !cameOut) return { kind: 'no-start' }
  return { kind: 'damage', first: pending.size > 0 ? Math.min(...pending) : wanted }
}

/**
 * The frames that a damage has cost an attempt. `end` is the next key frame after it. What is here already has come out,
 * whichever way it came.
 */
export function lostFrames({ wanted, back }: Pick<Stumble, 'wanted' | 'back'>, first: number, end: number, isHere: (index: number) => boolean): number[] {
  const lost: number[] = []
  for (let index = first; index < end; index++) if (!isHere(index)) lost.push(index)
  // The way to it would lead to the same place again, unless its own key frame lies behind that.
  const leadsThere = wanted < first || (wanted >= end && back > 0)
  if (leadsThere && !isHere(wanted)) lost.push(wanted)
  return lost
}
