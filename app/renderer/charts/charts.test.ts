import { describe, expect, it } from 'vitest'
import { beyondBand, furthestBeyond } from './beyond-band.ts'
import { areaPath, curvePath, nearestCurve, stretchOf, valueAt } from './curve-paths.ts'
import { niceScale, roundScale } from './nice-scale.ts'

const line = (of: (percent: number) => number) => Array.from({ length: 101 }, (_, percent) => of(percent))

describe('where a curve leaves a band', () => {
  const band = { low: line(() => -10), high: line(() => 10) }

  it('nowhere, where it touches a border without crossing it', () => {
    expect(beyondBand(line(() => 10), band)).toEqual([])
  })

  it('between the points where it crosses, on the side it crosses, also at both ends of the stride', () => {
    expect(beyondBand(line((percent) => percent - 50), band)).toEqual([
      { border: 'low', from: 0, to: 40 },
      { border: 'high', from: 60, to: 100 },
    ])
    const peak = beyondBand(line((percent) => 20.5 - Math.abs(percent - 50)), band).find(({ border }) => border === 'high')
    expect(peak).toEqual({ border: 'high', from: 39.5, to: 60.5 })
    expect(furthestBeyond(line((percent) => 20.5 - Math.abs(percent - 50)), band, peak!)).toBe(10.5)
  })
})

describe('curves as paths', () => {
  const square = line((percent) => percent * 2)
  const same = (value: number) => value

  it('takes values between points, and the ends’ beyond them', () => {
    expect([valueAt(square, 10.25), valueAt(square, -3), valueAt(square, 200)]).toEqual([20.5, 0, 200])
  })

  it('begins and ends a stretch where it was asked to', () => {
    expect(stretchOf(square, 1.5, 4.5)).toEqual([[1.5, 3], [2, 4], [3, 6], [4, 8], [4.5, 9]])
    expect(stretchOf(square, 2, 4)).toEqual([[2, 4], [3, 6], [4, 8]])
  })

  it('closes what lies between two curves', () => {
    expect(areaPath([[0, 1], [1, 1]], [[0, 0], [1, 0]], same, same)).toBe('M0.0 1.0L1.0 1.0L1.0 0.0L0.0 0.0Z')
    expect(curvePath([0, 5], same, same)).toBe('M0.0 0.0L1.0 5.0')
  })

  it('are told apart under a pointer: the nearest of those within reach, also of curves that are not whole', () => {
    const [flat, steep, unknown] = [line(() => 10), line((percent) => percent), line(() => Number.NaN)]
    expect([nearestCurve([flat, steep], 30, 28, 3), nearestCurve([flat, steep], 30, 11, 3), nearestCurve([flat, steep], 30, 20, 3), nearestCurve([unknown, flat], 50, 10, 1)]).toEqual([1, 0, null, 1])
  })
})

it('scales an axis so that it holds everything, in few whole steps', () => {
  expect(niceScale(-3, 62)).toEqual({ least: -15, most: 75, ticks: [-15, 0, 15, 30, 45, 60, 75] })
  expect(niceScale(2, 2.1).most - niceScale(2, 2.1).least).toBeGreaterThanOrEqual(3)
  for (const [low, high] of [[-180, 180], [0.2, 0.3], [-7, 44], [10, 11]] as const) {
    const { least, most, ticks } = niceScale(low, high)
    expect(least <= low && most >= high && ticks.length <= 8, `${low} to ${high}`).toBe(true)
  }
})

it('scales an axis of newtons or millivolts in round steps', () => {
  expect(roundScale(0, 740)).toEqual({ least: 0, most: 800, ticks: [0, 200, 400, 600, 800] })
  expect(roundScale(-0.031, 0.012).ticks).toEqual([-0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02])
  expect(roundScale(5, 5)).toEqual({ least: 5, most: 6, ticks: [5, 6] })
})
