/** What is said of a difference by how it may differ by chance, and by what it was measured. */
import type { HeldBack, Verdict } from './deviation.ts'
import type { Difference } from './differences.ts'

/** In which the true difference lies with 95 %. Null where too little is known. */
export function intervalOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): readonly [number, number] | null {
  return error && error.halfDeg !== null ? [deltaDeg - error.halfDeg, deltaDeg + error.halfDeg] : null
}

/** Why something is not beyond that is over the family threshold; null: it is beyond, or not over it. */
export function heldBackBy({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): HeldBack | null {
  const size = Math.abs(deltaDeg)
  if (!error || size <= error.familyDeg) return null
  if (error.isOfOneStride) return { by: 'one-stride' }
  const { halfDeg, events } = error
  if (halfDeg === null || size > halfDeg) return null
  return events && size ** 2 > halfDeg ** 2 - events.deg ** 2 ? { by: 'events', seconds: events.byS } : { by: 'measurement' }
}

/** Beyond is nothing that events could feign, and nothing of one stride: its interval leaves out 0. Where nobody knows how far sessions differ there is none, and the people's own spread holds that. */
export function verdictOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): Verdict {
  if (!error) return 'too-little-data'
  const size = Math.abs(deltaDeg)
  return size > error.familyDeg && !heldBackBy({ deltaDeg, error }) ? 'beyond' : size > error.singleDeg ? 'possible' : 'within'
}
