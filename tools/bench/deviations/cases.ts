import type { Side } from '../../../app/core/body/joints.ts'
import type { Deviation } from '../../synth/model.ts'

/** Degrees, a short step's in metres: from what no threshold reaches to twice what it takes. */
const AMOUNTS: Readonly<Record<Deviation['kind'], readonly number[]>> = {
  'stiff-knee': [12, 24, 30, 36],
  'drop-foot': [10, 20, 25, 30],
  'hip-hike': [6, 14, 18],
  'trunk-lean': [8, 16, 20],
  'short-step': [0.12],
}

export interface Changed {
  person: number
  effectDeg: number
  deviation: Deviation
}

const PEOPLE = 8

/** From the steadiest person's sessions, 1.5° per joint, to the least steady one's, 3°. */
export const effectOf = (place: number, of: number): number => 1.5 + (1.5 * place) / (of - 1)

/** By person. */
export const CASES: readonly (readonly Changed[])[] = Array.from({ length: PEOPLE }, (_, place) =>
  Object.entries(AMOUNTS).flatMap(([kind, amounts], row) =>
    amounts.map((amount, column): Changed => {
      const side: Side = (place + row + column) % 2 === 0 ? 'left' : 'right'
      return { person: place + 1, effectDeg: effectOf(place, PEOPLE), deviation: { kind: kind as Deviation['kind'], side, amount } }
    }),
  ),
)
