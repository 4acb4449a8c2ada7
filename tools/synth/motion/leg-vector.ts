import type { Leg } from '../person/body-state.ts'

/** A leg's angles in a row, to reckon with: three of the hip, three of the knee, three of the ankle, the toes. */
export type LegVector = readonly number[]

export function toLeg(v: LegVector): Leg {
  return { hip: [v[0]!, v[1]!, v[2]!], knee: [v[3]!, v[4]!, v[5]!], ankle: [v[6]!, v[7]!, v[8]!], toes: v[9]! }
}
