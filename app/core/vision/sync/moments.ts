import { STEP_US } from './even-tracks.ts'
import type { Prepared } from './prepare.ts'
import { ranked } from './rank.ts'
import type { Clock, Moments } from './scene.ts'

/** Of what the person moves in lively moments: less tells nothing of time. */
const STILL = 0.2
const LIVELY_RANK = 0.9
const GRID_US = 2 * STEP_US
const MOST_BLOCKS = 24
const LEAST_BLOCK_US = 500_000
/** More moments of one block say little new. */
export const ENOUGH_MOMENTS = { refining: 1500, comparing: 600 } as const

/** Speeds as they would be by session time. */
interface Timed {
  offsetUs: number
  first: number
  overall: Float64Array
  lively: number
}

/** When the person moves and at least two films see them. */
export function livelyMoments({ tracks, speeds }: Pick<Prepared, 'tracks' | 'speeds'>, clocks: readonly Clock[], most: number): Moments {
  const timed = tracks.flatMap(({ first, count }, film): Timed[] => (count === 0 ? [] : [{ offsetUs: clocks[film]!.offsetUs, first, overall: speeds[film]!.overall, lively: livelyOf(speeds[film]!.overall) }]))
  const fromUs = Math.min(...timed.map(({ first, offsetUs }) => first * STEP_US + offsetUs))
  const toUs = Math.max(...timed.map(({ first, overall, offsetUs }) => (first + overall.length) * STEP_US + offsetUs))
  const all: number[] = []
  for (let timeUs = fromUs; timeUs < toUs; timeUs += GRID_US) if (isLively(timed, timeUs)) all.push(timeUs)
  const kept = Math.min(most, all.length)
  const blocks = Math.max(1, Math.min(MOST_BLOCKS, Math.floor((all.length * GRID_US) / LEAST_BLOCK_US)))
  return {
    timesUs: Float64Array.from({ length: kept }, (_, at) => all[Math.floor((at * all.length) / kept)]!),
    block: Int32Array.from({ length: kept }, (_, at) => Math.floor((at * blocks) / kept)),
    blocks,
    middleUs: all.length === 0 ? 0 : (all[0]! + all.at(-1)!) / 2,
  }
}

function isLively(timed: readonly Timed[], timeUs: number): boolean {
  let [seeing, isMoving] = [0, false]
  for (const { offsetUs, first, overall, lively } of timed) {
    const speed = overall[Math.round((timeUs - offsetUs) / STEP_US) - first]
    if (speed === undefined || Number.isNaN(speed)) continue
    seeing++
    isMoving ||= speed >= STILL * lively
  }
  return isMoving && seeing >= 2
}

function livelyOf(overall: Float64Array): number {
  const known = overall.filter((speed) => !Number.isNaN(speed))
  return known.length === 0 ? Infinity : ranked(known, known.length, Math.floor(LIVELY_RANK * (known.length - 1)))
}

/** Indices of one film's even moments at which the person moves, at most so many. */
export function livelyIndices(overall: Float64Array, most: number): Int32Array {
  const least = STILL * livelyOf(overall)
  const all: number[] = []
  for (let index = 0; index < overall.length; index++) if (overall[index]! >= least) all.push(index)
  const stride = Math.max(2, all.length / most)
  return Int32Array.from({ length: Math.floor(all.length / stride) }, (_, at) => all[Math.floor(at * stride)]!)
}
