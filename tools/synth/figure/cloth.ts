import type { Field } from './field.ts'
import { FAR_FROM_CLOTH_M } from './garment.ts'

/** No garment hangs so far from what it covers. */
const LOOSEST_M = 0.06
const FAR_FROM_FLESH_M = FAR_FROM_CLOTH_M + LOOSEST_M

/** Cloth that hangs on flesh: `easeAt` says how far from it. Far away, where that changes nothing, nobody asks. */
export function clothOver(flesh: Field, easeAt: Field): Field {
  return (x, y, z) => {
    const distance = flesh(x, y, z)
    return distance > FAR_FROM_FLESH_M ? distance - LOOSEST_M : distance - easeAt(x, y, z)
  }
}

/** Folds of cloth that is wider than what it covers. */
export function crease(x: number, y: number, z: number, easeM: number): number {
  return 0.16 * easeM * Math.sin(38 * z + 9 * x + 2.5 * Math.sin(23 * y + 8 * z)) * Math.sin(29 * (x + y) + 11 * z)
}
