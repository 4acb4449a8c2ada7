import type { Corner } from './corner-candidates.ts'

/** Corners by their place in a grid that has no known ends; `u` runs along the picture's right turned by any angle, `v` a right turn on. */
export class Lattice {
  readonly #corners = new Map<number, Corner>()

  get size(): number {
    return this.#corners.size
  }

  at(u: number, v: number): Corner | undefined {
    return this.#corners.get(keyOf(u, v))
  }

  put(u: number, v: number, corner: Corner): void {
    this.#corners.set(keyOf(u, v), corner)
  }

  /** Of the places taken. */
  *places(): Generator<readonly [u: number, v: number, corner: Corner]> {
    for (const [key, corner] of this.#corners) yield [Math.floor(key / SPAN) - HALF, (key % SPAN) - HALF, corner]
  }

  /** The taken places about one, itself left out. */
  around(u: number, v: number, reach: number): (readonly [u: number, v: number, corner: Corner])[] {
    const found: (readonly [number, number, Corner])[] = []
    for (let du = -reach; du <= reach; du++) {
      for (let dv = -reach; dv <= reach; dv++) {
        const corner = du === 0 && dv === 0 ? undefined : this.at(u + du, v + dv)
        if (corner) found.push([u + du, v + dv, corner])
      }
    }
    return found
  }
}

const SPAN = 1024
const HALF = SPAN / 2
const keyOf = (u: number, v: number) => (u + HALF) * SPAN + v + HALF

export const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const
