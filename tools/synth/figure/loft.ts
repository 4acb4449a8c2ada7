import { type Field, norm } from './field.ts'

/** A cross-section of a limb: an ellipse whose front and back half differ in depth. Metres. */
export interface Section {
  /** Height in the segment's frame. */
  z: number
  halfWidth: number
  front: number
  back: number
  /** How far its middle lies before the axis (+X) and to its left (+Y). */
  forward?: number
  leftward?: number
}

const SAMPLES = 96
const COLUMNS = 5

/** Sections joined smoothly from the lowest to the highest, with rounded ends. */
export function loft(sections: readonly Section[]): Field {
  const sorted = sections.toSorted((a, b) => a.z - b.z)
  const [lowest, highest] = [sorted[0]!.z, sorted.at(-1)!.z]
  const table = sampled(sorted, lowest, highest)
  const step = (highest - lowest) / (SAMPLES - 1)
  return (x, y, z) => {
    const inside = Math.max(lowest, Math.min(highest, z))
    const place = (inside - lowest) / step
    const index = Math.min(SAMPLES - 2, Math.floor(place))
    const share = place - index
    const from = index * COLUMNS
    const px = x - between(table, from + 3, share)
    const py = y - between(table, from + 4, share)
    const pz = z - inside
    const width = between(table, from, share)
    const depth = between(table, px > 0 ? from + 1 : from + 2, share)
    const end = Math.min(width, depth)
    const reach = norm(px / depth, py / width, pz / end)
    return reach < 1e-6 ? -end : norm(px, py, pz) * (1 - 1 / reach)
  }
}

function between(table: Float64Array, at: number, share: number): number {
  const here = table[at]!
  return here + share * (table[at + COLUMNS]! - here)
}

function sampled(sections: readonly Section[], lowest: number, highest: number): Float64Array {
  const columns = [
    sections.map(({ halfWidth }) => halfWidth),
    sections.map(({ front }) => front),
    sections.map(({ back }) => back),
    sections.map(({ forward = 0 }) => forward),
    sections.map(({ leftward = 0 }) => leftward),
  ]
  const heights = sections.map(({ z }) => z)
  const table = new Float64Array(SAMPLES * COLUMNS)
  columns.forEach((values, column) => {
    const curve = monotone(heights, values)
    for (let sample = 0; sample < SAMPLES; sample++) table[sample * COLUMNS + column] = curve(lowest + ((highest - lowest) * sample) / (SAMPLES - 1))
  })
  return table
}

/** Cubic pieces that never overshoot (Fritsch & Carlson 1980, with the weighted harmonic mean of Fritsch & Butland 1984). */
function monotone(x: readonly number[], y: readonly number[]): (at: number) => number {
  const gaps = x.slice(1).map((value, index) => value - x[index]!)
  const slopes = gaps.map((gap, index) => (y[index + 1]! - y[index]!) / gap)
  const tangents = x.map((_, index) => {
    const [before, after] = [slopes[index - 1], slopes[index]]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    if (before * after <= 0) return 0
    const [left, right] = [gaps[index - 1]!, gaps[index]!]
    return (3 * (left + right)) / ((2 * right + left) / before + (right + 2 * left) / after)
  })
  return (at) => {
    const found = x.findIndex((value) => value > at)
    const index = found === -1 ? x.length - 2 : Math.max(0, found - 1)
    const gap = gaps[index]!
    const t = (at - x[index]!) / gap
    const [a, b, ta, tb] = [y[index]!, y[index + 1]!, tangents[index]! * gap, tangents[index + 1]! * gap]
    return a + t * (ta + t * (3 * (b - a) - 2 * ta - tb + t * (ta + tb - 2 * (b - a))))
  }
}
