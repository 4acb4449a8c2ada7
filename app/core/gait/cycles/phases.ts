/** The seven parts of a walking stride, bounded by the person's own events (Perry's names; stance by what the other foot does, swing by thirds). */
import type { Stride } from './strides.ts'

export const PHASES = ['loading', 'mid-stance', 'terminal-stance', 'pre-swing', 'initial-swing', 'mid-swing', 'terminal-swing'] as const
export type Phase = (typeof PHASES)[number]

/** `initial swing`, `mid-stance`, of `initial-swing` and `mid-stance`. */
export const phaseWords = (phase: string): string => phase.replace(/^(initial|terminal)-/, '$1 ')

/** Percent of the stride: where each phase begins, and 100 at the end of the last. */
export type PhaseBorders = readonly number[]

/** Null where an event of the stride is missing, or they are not in a walk's order. */
export function phaseBorders({ fromS, toS, offS, oppositeOffS, oppositeStrikeS }: Stride): PhaseBorders | null {
  const percent = (timeS: number) => (100 * (timeS - fromS)) / (toS - fromS)
  const [otherOff, otherStrike, off] = [percent(oppositeOffS), percent(oppositeStrikeS), percent(offS)]
  if (!(otherOff > 0 && otherOff < otherStrike && otherStrike < off && off < 100)) return null
  const third = (100 - off) / 3
  return [0, otherOff, (otherOff + otherStrike) / 2, otherStrike, off, off + third, off + 2 * third, 100]
}
