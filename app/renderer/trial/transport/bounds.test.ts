import { expect, it } from 'vitest'
import { WHOLE_TRIAL } from '../view.ts'
import { beginningFrom, stretchOf } from './bounds.ts'

const FILM = { startUs: Float64Array.of(100_000, 120_000, 140_000, 160_000), endUs: 180_000 }

it('plays from the chosen film’s first frame to its last, whatever others show before and after', () => {
  expect(stretchOf(FILM, WHOLE_TRIAL)).toEqual({ startUs: 100_000, endUs: 160_000 })
})

it('plays from in to out, as far as the film has frames there', () => {
  expect(stretchOf(FILM, { inUs: 120_000, outUs: null })).toEqual({ startUs: 120_000, endUs: 160_000 })
  expect(stretchOf(FILM, { inUs: 0, outUs: 140_000 })).toEqual({ startUs: 100_000, endUs: 140_000 })
  expect(stretchOf(FILM, { inUs: 0, outUs: 90_000 }), 'set for a camera that was started earlier').toEqual({ startUs: 100_000, endUs: 160_000 })
})

const bounds = { startUs: 100_000, endUs: 160_000, loop: false }

it('goes on from where it is, and at the end begins again', () => {
  expect([100_000, 130_000, 160_000, 170_000, 50_000].map((hereUs) => beginningFrom(hereUs, 1, bounds))).toEqual([100_000, 130_000, 100_000, 100_000, 100_000])
})

it('goes back from where it is, from behind the end from the end, and from the start nowhere but in a loop', () => {
  expect([160_000, 130_000, 170_000, 100_000, 50_000].map((hereUs) => beginningFrom(hereUs, -1, bounds))).toEqual([160_000, 130_000, 160_000, null, null])
  expect(beginningFrom(100_000, -1, { ...bounds, loop: true })).toBe(160_000)
})

it('does not play a film of one frame', () => {
  expect([1, -1].map((direction) => beginningFrom(100_000, direction as 1 | -1, { startUs: 100_000, endUs: 100_000, loop: true }))).toEqual([null, null])
})
