import { medianOfFirst } from './rank.ts'
import { measure, residualsFor, type Residuals } from './residuals.ts'
import { seenAt, type Clock, type Moments, type Scene } from './scene.ts'

/** By film: its places among the unknowns, -1 for what is not sought. Offsets in seconds. */
export interface Unknowns {
  count: number
  offset: readonly number[]
  drift: readonly number[]
}

export interface NormalEquations {
  /** Row by row. */
  normal: Float64Array
  gradient: Float64Array
  /** The gradient's parts by block of moments, and by pair and keypoint. */
  byBlock: Float64Array[]
  byKeypoint: Float64Array[]
  /** By pair and keypoint: of the distances about their middle, in rays. */
  deviations: number[]
}

/** Fewer of a keypoint in a pair tell nothing beside its bias. */
const LEAST_SIGHTINGS = 12
/** As many tell a spread as well as all. */
const ENOUGH = 256
/** Standard deviations at which the loss gives way. */
const GIVES_WAY = 3
const DEVIATION_OF_MEDIAN = 1.4826
/** In rays: a twentieth of a pixel of a common lens. Nothing is known better. */
const LEAST_DEVIATION = 3e-5

/** Of all pairs' distances from epipolar lines, weighed by their spread and the loss of Geman & McClure (1987), each keypoint's bias in each pair eliminated. */
export function normalEquations(scene: Scene, moments: Moments, clocks: readonly Clock[], unknowns: Unknowns): NormalEquations {
  const seen = seenAt(scene, moments, clocks)
  const zeros = () => new Float64Array(unknowns.count)
  const result: NormalEquations = { normal: new Float64Array(unknowns.count ** 2), gradient: zeros(), byBlock: Array.from({ length: moments.blocks }, zeros), byKeypoint: [], deviations: [] }
  const residuals = residualsFor(moments.timesUs.length)
  const sums = blockSums(moments)
  const some = new Float64Array(ENOUGH)
  for (const { one, other, essential } of scene.pairs) {
    const columns = columnsOf(unknowns, one, other)
    for (let keypoint = 0; keypoint < seen[one]!.x.length; keypoint++) {
      measure(essential, seen[one]!, seen[other]!, keypoint, residuals)
      const spread = spreadOf(residuals.off, some)
      if (!spread) continue
      result.deviations.push(spread.deviation)
      sums.add(residuals, spread)
      sums.putInto(result, columns)
    }
  }
  return result
}

/** An unknown that a pair tells of: whose, and whether it grows with time. */
interface Column {
  place: number
  side: 0 | 1
  power: 0 | 1
}

function columnsOf({ offset, drift }: Unknowns, one: number, other: number): Column[] {
  const all: Column[] = [
    { place: offset[one]!, side: 0, power: 0 },
    { place: offset[other]!, side: 1, power: 0 },
    { place: drift[one]!, side: 0, power: 1 },
    { place: drift[other]!, side: 1, power: 1 },
  ]
  return all.filter(({ place }) => place >= 0)
}

interface Spread {
  middle: number
  deviation: number
}

/** `some` is scratch. */
function spreadOf(off: Float64Array, some: Float64Array): Spread | undefined {
  const stride = Math.ceil(off.length / ENOUGH)
  let count = 0
  for (let at = 0; at < off.length; at += stride) if (!Number.isNaN(off[at]!)) some[count++] = off[at]!
  if (count < LEAST_SIGHTINGS) return undefined
  const middle = medianOfFirst(some, count)
  for (let at = 0; at < count; at++) some[at] = Math.abs(some[at]! - middle)
  return { middle, deviation: Math.max(DEVIATION_OF_MEDIAN * medianOfFirst(some, count), LEAST_DEVIATION) }
}

/** Weight, weight × distance, weight × slope by one and by other, the same × distance, and the slopes' three products. */
const SUMS = 9

/** Sums of one keypoint in one pair, block by block; within a block all moments count as one for the drift. */
function blockSums({ timesUs, block, blocks, middleUs }: Moments) {
  const sums = new Float64Array(SUMS * blocks)
  const away = awayOf({ timesUs, block, blocks, middleUs })

  return {
    add({ off, byOne, byOther }: Residuals, { middle, deviation }: Spread) {
      sums.fill(0)
      const scale = 1 / (GIVES_WAY * deviation)
      const most = 1 / (deviation * deviation)
      for (let at = 0; at < off.length; at++) {
        const distance = off[at]! - middle
        const one = byOne[at]!
        const other = byOther[at]!
        if (Number.isNaN(distance + one + other)) continue
        const loss = 1 + distance * distance * scale * scale
        const weight = most / (loss * loss)
        const into = SUMS * block[at]!
        sums[into]! += weight
        sums[into + 1]! += weight * distance
        sums[into + 2]! += weight * one
        sums[into + 3]! += weight * other
        sums[into + 4]! += weight * one * distance
        sums[into + 5]! += weight * other * distance
        sums[into + 6]! += weight * one * one
        sums[into + 7]! += weight * one * other
        sums[into + 8]! += weight * other * other
      }
    },

    /** About their weighted means, so that a constant distance neither costs nor pulls. */
    putInto({ normal, gradient, byBlock, byKeypoint }: NormalEquations, columns: readonly Column[]) {
      const total = (value: (at: number, away: number) => number) => away.reduce((sum, own, at) => sum + value(SUMS * at, own), 0)
      const weights = total((at) => sums[at]!)
      const meanDistance = total((at) => sums[at + 1]!) / weights
      const meanSlopes = columns.map(({ side, power }) => total((at, own) => sums[at + 2 + side]! * own ** power) / weights)
      const gradientHere = new Float64Array(gradient.length)
      for (const [column, { place, side, power }] of columns.entries()) {
        const meanSlope = meanSlopes[column]!
        for (const [at, own] of away.entries()) {
          const from = SUMS * at
          const part = own ** power * (sums[from + 4 + side]! - meanDistance * sums[from + 2 + side]!) - meanSlope * (sums[from + 1]! - meanDistance * sums[from]!)
          byBlock[at]![place]! += part
          gradientHere[place]! += part
        }
        for (const [row, other] of columns.entries())
          normal[other.place * gradient.length + place]! += total((at, own) => own ** (power + other.power) * sums[at + 6 + side + other.side]!) - weights * meanSlope * meanSlopes[row]!
      }
      for (const [place, value] of gradientHere.entries()) gradient[place]! += value
      byKeypoint.push(gradientHere)
    },
  }
}

/** By block: seconds from the middle. */
function awayOf({ timesUs, block, blocks, middleUs }: Moments): Float64Array {
  const [sum, count] = [new Float64Array(blocks), new Float64Array(blocks)]
  for (const [at, timeUs] of timesUs.entries()) {
    sum[block[at]!]! += (timeUs - middleUs) / 1e6
    count[block[at]!]! += 1
  }
  return sum.map((value, at) => value / Math.max(1, count[at]!))
}
