import { expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import type { FootWays } from './foot-ways.ts'
import { timedParameters } from './parameters.ts'
import type { Stride } from './strides.ts'

const RATE_HZ = 100
const STRIDE_S = 1.1
const SWING_S = 0.4
/** Where the left foot stands in turn; the right one lands half a stride later, half-way between them and so much aside. */
const FOOTPRINTS_M = [0, 1.42, 2.98, 4.44]
const ASIDE_M = 0.1

/** A foot that stands still, and swings in the last part of each stride: half a cosine from one footprint to the next. */
function placeAt(timeS: number, prints: readonly number[], firstS: number): number {
  const at = Math.max(0, Math.min(prints.length - 2, Math.floor((timeS - firstS) / STRIDE_S)))
  const share = Math.max(0, Math.min(1, (timeS - firstS - at * STRIDE_S - (STRIDE_S - SWING_S)) / SWING_S))
  return prints[at]! + (prints[at + 1]! - prints[at]!) * (0.5 - 0.5 * Math.cos(Math.PI * share))
}

const between = FOOTPRINTS_M.slice(1).map((next, at) => (FOOTPRINTS_M[at]! + next) / 2)
const timesS = Float64Array.from({ length: 4 * STRIDE_S * RATE_HZ }, (_, frame) => frame / RATE_HZ)
const way = (prints: readonly number[], firstS: number, y: number) => Float64Array.from([...timesS].flatMap((timeS) => [placeAt(timeS, prints, firstS), y, 0]))
const foot = { left: way(FOOTPRINTS_M, 0, ASIDE_M), right: way([between[0]! - 1.4, ...between], -STRIDE_S / 2, 0) }
const ways: FootWays = { timesS, foot, belt: null }

/** Strikes, and nothing else, are told too early by so much, each by its own. */
const strideAt = (at: number, [first, second, opposite]: readonly [number, number, number]): Stride => ({ side: 'left', fromS: at * STRIDE_S - first, toS: (at + 1) * STRIDE_S - second, offS: at * STRIDE_S + STRIDE_S - SWING_S, oppositeStrikeS: (at + 0.5) * STRIDE_S - opposite, oppositeOffS: at * STRIDE_S + 0.15 })

it('lengths are from footprint to footprint, though strikes are told while feet still swing, each by another time', () => {
  for (const [at, early] of [[1, [0.02, 0.09, 0.05]], [1, [0.1, 0.03, 0]], [2, [0, 0.08, 0.1]]] as const) {
    const { strideLengthM, stepLengthM, stepWidthM } = timedParameters(strideAt(at, early), ways, false)
    expect(strideLengthM).toBeCloseTo(FOOTPRINTS_M[at + 1]! - FOOTPRINTS_M[at]!, 9)
    expect(stepLengthM).toBeCloseTo(FOOTPRINTS_M[at + 1]! - between[at]!, 9)
    expect(stepWidthM).toBeCloseTo(ASIDE_M, 9)
  }
})

it('by events of the file’s maker they are from where toes are at strikes, which is the maker’s rule', () => {
  const { strideLengthM } = timedParameters(strideAt(1, [0, 0.1, 0]), { ...ways, areMakers: true }, false)
  expect(strideLengthM).toBeCloseTo(placeAt(2 * STRIDE_S - 0.1, FOOTPRINTS_M, 0) - FOOTPRINTS_M[1]!, 6)
  expect(strideLengthM).toBeLessThan(FOOTPRINTS_M[2]! - FOOTPRINTS_M[1]! - 0.1)
})

it('at the end of a recording, and where no foot off is known, as far as there are places', () => {
  const stride = strideAt(1, [0.05, 0.05, 0.05])
  const frames = Math.round((2 * STRIDE_S + 0.02) * RATE_HZ)
  const short = { ...ways, timesS: timesS.slice(0, frames), foot: bySide((side) => foot[side].slice(0, 3 * frames)) }
  expect(timedParameters(stride, short, false).strideLengthM).toBeCloseTo(FOOTPRINTS_M[2]! - FOOTPRINTS_M[1]!, 2)
  expect(timedParameters({ ...stride, offS: Number.NaN }, ways, false).strideLengthM).not.toBeNaN()
})

it('on a belt the floor goes on beneath a foot that stands', () => {
  const speedMps = 1.3
  const onBelt = bySide((side) => foot[side].map((value, at) => (at % 3 === 0 ? value - speedMps * timesS[Math.floor(at / 3)]! : value)))
  const { strideLengthM } = timedParameters(strideAt(1, [0.06, 0.02, 0.04]), { timesS, foot: onBelt, belt: { speedMps, ahead: [1, 0] } }, false)
  expect(strideLengthM).toBeCloseTo(FOOTPRINTS_M[2]! - FOOTPRINTS_M[1]!, 6)
})
