import { BufferAttribute, BufferGeometry } from 'three'
import type { LinearRgb } from '../../colour.ts'

/** Of one paint. */
export interface Piece {
  geometry: BufferGeometry
  paint: number
  colour: LinearRgb
  accent?: LinearRgb
}

const NONE: LinearRgb = [0, 0, 0]

export function merged(pieces: readonly Piece[]): BufferGeometry {
  const flat = pieces.map(({ geometry, ...rest }) => ({ ...rest, geometry: geometry.index ? geometry.toNonIndexed() : geometry }))
  const count = flat.reduce((sum, { geometry }) => sum + geometry.getAttribute('position').count, 0)
  const floats = (each: number) => new Float32Array(each * count)
  const arrays = { position: floats(3), normal: floats(3), uv: floats(2), colour: floats(3), accent: floats(3), paint: floats(1) }
  let at = 0
  for (const { geometry, paint, colour, accent = NONE } of flat) {
    for (const name of ['position', 'normal', 'uv'] as const) arrays[name].set(geometry.getAttribute(name).array, at * (name === 'uv' ? 2 : 3))
    const own = geometry.getAttribute('position').count
    for (let vertex = at; vertex < at + own; vertex++) {
      arrays.colour.set(colour, 3 * vertex)
      arrays.accent.set(accent, 3 * vertex)
      arrays.paint[vertex] = paint
    }
    at += own
  }
  const whole = new BufferGeometry()
  for (const [name, array] of Object.entries(arrays)) whole.setAttribute(name, new BufferAttribute(array, array.length / count))
  return whole
}

/** Without what hangs higher. */
export function lowerThan(geometry: BufferGeometry, heightM: number): BufferGeometry {
  const all = geometry.getAttribute('position').array
  const kept: number[] = []
  for (let at = 0; at < all.length; at += 9) {
    if (Math.max(all[at + 2]!, all[at + 5]!, all[at + 8]!) <= heightM) kept.push(...all.subarray(at, at + 9))
  }
  return trianglesOf(kept)
}

/** Nine numbers a triangle. */
export function trianglesOf(positions: readonly number[]): BufferGeometry {
  return new BufferGeometry().setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
}
