import { type Field, smoothMin } from './field.ts'

/** A part of a garment: endless cloth, and the hems that cut it. */
export interface Piece {
  cloth: Field
  cut: Field
}

export interface Garment {
  field: Field
  /** Negative where one sees it; near a hem it is the way to the hem. */
  coat: Field
}

const HEM_REACH_M = 0.02
/** Further from cloth than this its hems change nothing. */
export const FAR_FROM_CLOTH_M = 0.1

export function sewn(pieces: readonly Piece[], seamM: number): Garment {
  return {
    field: (x, y, z) => {
      let distance = Infinity
      for (const { cloth, cut } of pieces) {
        const uncut = cloth(x, y, z)
        distance = smoothMin(distance, uncut > FAR_FROM_CLOTH_M ? uncut : Math.max(uncut, cut(x, y, z)), seamM)
      }
      return distance
    },
    coat: (x, y, z) => {
      let distance = Infinity
      for (const { cloth, cut } of pieces) distance = Math.min(distance, Math.max(cloth(x, y, z) - HEM_REACH_M, cut(x, y, z)))
      return distance
    },
  }
}
