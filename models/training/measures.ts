/** What a card tells of a model: how near, how the segments lean, and whether scores mean what they say. */
import { HALPE_26, type Halpe26 } from '../../app/core/body/halpe26.ts'
import { type Limb, limbsOf } from '../../app/core/body/limbs.ts'
import { degreesOf } from '../../app/core/math/degrees.ts'
import { medianBetween } from '../../app/core/math/median.ts'
import type { Pair } from '../../app/core/body/comparison/pairs.ts'
import { apartPx, type SeenPerson } from '../../app/core/body/comparison/seen.ts'

/** Heel to big toe as a foot's length, thigh and shank between joint centres: shares of stature (Drillis & Contini 1966). */
const SEGMENTS = { thigh: ['hip', 'knee', 0.245], shank: ['knee', 'ankle', 0.246], foot: ['heel', 'big-toe', 0.152] } as const
export type Segment = keyof typeof SEGMENTS
/** Whatever points towards the camera has no lean in the picture: so much of a segment's length has to be seen. */
const LEAST_SEEN_LENGTH = 0.6

export interface Lean {
  count: number
  /** Half are off by less. */
  medianDeg: number
  rmseDeg: number
  /** Positive: a hanging segment's lower end too far ahead, a foot's toes too high. */
  biasDeg: number
}

/** `facing`: +1 where the person faces the picture's right, −1 its left: from the side only is that one or the other. */
export function leanErrors(pairs: readonly Pair[], segment: Segment, facing: 1 | -1): number[] {
  const [from, to, share] = SEGMENTS[segment]
  return pairs.flatMap(({ reference, judged, heightPx }) =>
    (['left', 'right'] as const).flatMap((side) => {
      const [one, other] = [HALPE_26.indexOf(`${side}-${from}`), HALPE_26.indexOf(`${side}-${to}` as Halpe26)]
      const vector = (points: Float32Array) => [points[2 * other]! - points[2 * one]!, points[2 * other + 1]! - points[2 * one + 1]!] as const
      const truth = vector(reference.points)
      if (!judged || !(Math.hypot(...truth) >= LEAST_SEEN_LENGTH * share * heightPx)) return []
      const found = vector(judged.points)
      const turn = Math.atan2(truth[0] * found[1] - truth[1] * found[0], truth[0] * found[0] + truth[1] * found[1])
      // Rows grow downwards: what hangs and turns clockwise goes to the left with its far end.
      return Number.isNaN(turn) ? [] : [-facing * degreesOf(turn)]
    }),
  )
}

export function leanOf(errors: readonly number[]): Lean {
  return { count: errors.length, medianDeg: medianBetween(errors.map(Math.abs)), rmseDeg: Math.sqrt(meanOf(errors.map((error) => error * error))), biasDeg: meanOf(errors) }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** As if nobody had asked which side is which: arms, legs and face each mirrored where that fits better. What is left is how far joints are off. */
export function sidesAside(pairs: readonly Pair[]): Pair[] {
  return pairs.map((pair) => (pair.judged ? { ...pair, judged: limbsOf(HALPE_26).reduce((judged, limb) => nearerSide(pair.reference, judged, limb), pair.judged) } : pair))
}

function nearerSide(reference: SeenPerson, judged: SeenPerson, { left, right }: Limb): SeenPerson {
  const mirrored = { ...judged, points: judged.points.slice() }
  for (const [n, one] of left.entries())
    for (const axis of [0, 1]) {
      mirrored.points[2 * one + axis] = judged.points[2 * right[n]! + axis]!
      mirrored.points[2 * right[n]! + axis] = judged.points[2 * one + axis]!
    }
  const apart = (person: SeenPerson) => meanOf([...left, ...right].map((keypoint) => apartPx(reference, person, keypoint)).filter((px) => !Number.isNaN(px)))
  return apart(mirrored) < apart(judged) ? mirrored : judged
}

export interface Bin {
  from: number
  count: number
  meanScore: number
  rightShare: number
}

/** By tenths of the score: how many points have it, and how many of them are right. */
export function reliability(points: readonly { score: number; isRight: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const own = points.filter(({ score }) => Math.min(9, Math.floor(10 * score)) === bin)
    return { from: bin / 10, count: own.length, meanScore: own.reduce((sum, { score }) => sum + score, 0) / own.length, rightShare: own.filter(({ isRight }) => isRight).length / own.length }
  })
}
