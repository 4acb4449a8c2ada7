import { invertInto, timesInto } from '../../math/symmetric3.ts'
import { type Layout, OWN_COLUMNS } from './layout.ts'
import type { Sightings } from './sightings.ts'
import type { ReducedSystem } from './system.ts'
import type { View } from './view.ts'

/** In metres: a point that hardly anybody sees is near enough for its block to have an inverse. */
const SOMEWHERE_M = 100

/**
 * The equations of one keypoint: its points share their parameters, so that those lie side by side here, camera after camera.
 * (No arrays are taken apart: that alone would take longer than the sums.)
 */
export class KeypointBlock {
  readonly #size: number
  readonly #width: number
  /** What the cameras' parameters say alone, and with the points eliminated. */
  readonly #own: Float64Array
  readonly #left: Float64Array
  readonly #right: Float64Array
  readonly #crossed = new Float64Array(3)
  readonly #scaled = new Float64Array(3)
  readonly #system: ReducedSystem
  readonly #layout: Layout
  readonly #sightings: Sightings
  readonly #keypoint: number

  constructor(system: ReducedSystem, layout: Layout, sightings: Sightings, keypoint: number) {
    this.#width = layout.own.length
    this.#size = this.#width * sightings.cameraCount
    this.#own = new Float64Array(this.#size * this.#width)
    this.#left = new Float64Array(this.#size * this.#size)
    this.#right = new Float64Array(this.#size)
    this.#system = system
    this.#layout = layout
    this.#sightings = sightings
    this.#keypoint = keypoint
  }

  add(point: number, place: number, { byCamera: a, byPoint: b }: View, missU: number, missV: number, weight: number): void {
    const { own } = this.#layout
    const { cross, pointInverse, pointRight } = this.#system
    const first = this.#width * this.#sightings.cameras[place]!
    for (let i = 0; i < this.#width; i++) {
      const au = weight * a[own[i]!]!
      const av = weight * a[OWN_COLUMNS + own[i]!]!
      this.#right[first + i]! += au * missU + av * missV
      for (let j = 0; j <= i; j++) this.#own[(first + i) * this.#width + j]! += au * a[own[j]!]! + av * a[OWN_COLUMNS + own[j]!]!
      const at = 3 * (this.#width * place + i)
      for (let axis = 0; axis < 3; axis++) cross[at + axis] = au * b[axis]! + av * b[3 + axis]!
    }
    for (let axis = 0, at = 6 * point; axis < 3; axis++) {
      pointRight[3 * point + axis]! += weight * (b[axis]! * missU + b[3 + axis]! * missV)
      for (let other = axis; other < 3; other++) pointInverse[at++]! += weight * (b[axis]! * b[other]! + b[3 + axis]! * b[3 + other]!)
    }
  }

  /** Once all that see it are added: each two of its sightings then go together. */
  eliminate(point: number, damping: number): void {
    const { starts, cameras } = this.#sightings
    const { cross, pointInverse, pointRight } = this.#system
    for (const own of [0, 3, 5]) pointInverse[6 * point + own] = pointInverse[6 * point + own]! * (1 + damping) + SOMEWHERE_M ** -2
    const block = pointInverse.subarray(6 * point, 6 * point + 6)
    if (!invertInto(block, block)) block.fill(0)
    for (let place = starts[point]!; place < starts[point + 1]!; place++)
      for (let i = 0; i < this.#width; i++) {
        for (let axis = 0; axis < 3; axis++) this.#crossed[axis] = cross[3 * (this.#width * place + i) + axis]!
        timesInto(block, this.#crossed, this.#scaled)
        const row = this.#width * cameras[place]! + i
        this.#right[row]! -= this.#scaled[0]! * pointRight[3 * point]! + this.#scaled[1]! * pointRight[3 * point + 1]! + this.#scaled[2]! * pointRight[3 * point + 2]!
        // Cameras come in order, so that this is the lower half.
        for (let other = starts[point]!; other <= place; other++) this.#subtractRow(row, other, cross)
      }
  }

  #subtractRow(row: number, other: number, cross: Float64Array): void {
    const p = this.#scaled[0]!
    const q = this.#scaled[1]!
    const r = this.#scaled[2]!
    let at = row * this.#size + this.#width * this.#sightings.cameras[other]!
    let from = 3 * this.#width * other
    for (let j = 0; j < this.#width; j++, at++, from += 3) this.#left[at]! -= p * cross[from]! + q * cross[from + 1]! + r * cross[from + 2]!
  }

  /** To the equations of all. */
  addTo(diagonal: Float64Array): void {
    const { matrix, right } = this.#system
    const { size, columns, keypointCount } = this.#layout
    const columnAt = (place: number) => columns[this.#width * (Math.floor(place / this.#width) * keypointCount + this.#keypoint) + (place % this.#width)]!
    for (let i = 0; i < this.#size; i++) {
      const row = columnAt(i)
      if (row < 0) continue
      right[row]! += this.#right[i]!
      diagonal[row]! += this.#own[i * this.#width + (i % this.#width)]!
      for (let j = 0; j <= i; j++) {
        const column = columnAt(j)
        if (column < 0) continue
        const isOneCamera = Math.floor(i / this.#width) === Math.floor(j / this.#width)
        const value = this.#left[i * this.#size + j]! + (isOneCamera ? this.#own[i * this.#width + (j % this.#width)]! : 0)
        matrix[Math.max(row, column) * size + Math.min(row, column)]! += value
      }
    }
  }
}
