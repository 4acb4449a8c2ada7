import { pchip } from './pchip.ts'
import { isThere, stretchesWhere, type Stretch, type Track } from './track.ts'

/** A gap that was filled, and how far off what fills it may be. */
export interface Filling {
  gap: Stretch
  /** Of each axis in the middle of the gap, squared; towards its ends it falls as `shareOf` says. */
  variance: readonly [number, number, number]
}

/**
 * Fills gaps of at most so many frames between points, in place, by PCHIP; never before the first or after the last. How wrong that
 * may be says the same filling of gaps as long where the track is known: no other model knows how this point moves. Where
 * the track is too short to tell, nothing is filled.
 */
export function fillGaps(track: Track, longest: number): Filling[] {
  const frames = track.length / 3
  const known = track.slice()
  const gaps = stretchesWhere(frames, (frame) => !isThere(known, frame)).filter(([from, to]) => from > 0 && to < frames && to - from <= longest)
  const variances = new Map<number, Filling['variance'] | undefined>()
  return gaps.flatMap((gap) => {
    const length = gap[1] - gap[0]
    if (!variances.has(length)) variances.set(length, trialVariance(known, length))
    const variance = variances.get(length)
    if (!variance) return []
    for (const [place, value] of filled(known, gap).entries()) track[3 * gap[0] + place] = value
    return [{ gap, variance }]
  })
}

/** Nought at a gap's ends and one in its middle: the square of an interpolation's remainder, (t − a)·(b − t). */
export function shareOf([from, to]: Stretch, frame: number): number {
  const half = (to - from + 1) / 2
  return (((frame - from + 1) * (to - frame)) / (half * half)) ** 2
}

/** Three numbers a frame of the gap. */
function filled(track: Track, [from, to]: Stretch): Float64Array {
  const before = lastThere(track, from - 2)
  const after = nextThere(track, to + 1)
  const nodes = [...(before < 0 ? [] : [before]), from - 1, to, ...(3 * after < track.length ? [after] : [])]
  const values = new Float64Array(3 * (to - from))
  for (let axis = 0; axis < 3; axis++) {
    const ys = nodes.map((node) => track[3 * node + axis]!)
    for (let frame = from; frame < to; frame++) values[3 * (frame - from) + axis] = pchip(nodes, ys, frame)
  }
  return values
}

function lastThere(track: Track, from: number): number {
  let frame = from
  while (frame >= 0 && !isThere(track, frame)) frame--
  return frame
}

function nextThere(track: Track, from: number): number {
  let frame = from
  while (3 * frame < track.length && !isThere(track, frame)) frame++
  return frame
}

/** So many gaps are made where the track is known, and so few are too few. */
const ENOUGH = 60
const LEAST = 5

/** Of gaps as long, or of shorter ones where the track is nowhere known for so long: their remainder grows with the square of their length. */
function trialVariance(track: Track, length: number): Filling['variance'] | undefined {
  for (let tried = length; tried >= 1; tried = tried >> 1) {
    const variance = trialVarianceOf(track, tried)
    const growth = ((length + 1) / (tried + 1)) ** 4
    if (variance) return [growth * variance[0], growth * variance[1], growth * variance[2]]
  }
  return undefined
}

function trialVarianceOf(track: Track, length: number): Filling['variance'] | undefined {
  // two points on either side stay
  const room = stretchesWhere(track.length / 3, (frame) => isThere(track, frame)).map(([from, to]): Stretch => [from + 2, to - 2 - length + 1])
  const count = room.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0)
  if (count < LEAST) return undefined
  const every = Math.max(1, Math.floor(count / ENOUGH))
  const sums: [number, number, number] = [0, 0, 0]
  let shares = 0
  for (const [first, end] of room)
    for (let from = first; from < end; from += every) {
      const gap: Stretch = [from, from + length]
      for (const [place, value] of filled(track, gap).entries()) sums[place % 3]! += (value - track[3 * from + place]!) ** 2
      for (let frame = from; frame < from + length; frame++) shares += shareOf(gap, frame)
    }
  return [sums[0] / shares, sums[1] / shares, sums[2] / shares]
}
