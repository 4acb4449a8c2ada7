import { expect, it } from 'vitest'
import { KEYPOINTS } from '../body/topologies.ts'
import { definitionOf } from './keypoint-definitions.ts'
import { OUTLINES, placeOfKeypoint } from './keypoint-figure.ts'

const ALL = [...new Set(Object.values(KEYPOINTS).flat())]

it.each(ALL)('%s has words, and a place within the drawing that shows it', (keypoint) => {
  const [definition, place] = [definitionOf(keypoint), placeOfKeypoint(keypoint)]
  expect(definition?.where).toMatch(/\.$/)
  expect(definition?.hidden).toMatch(/\.$/)
  const points = OUTLINES[place!.drawing].flat()
  for (const axis of [0, 1] as const) {
    expect(place!.at[axis]).toBeGreaterThanOrEqual(Math.min(...points.map((point) => point[axis])))
    expect(place!.at[axis]).toBeLessThanOrEqual(Math.max(...points.map((point) => point[axis])))
  }
})

it('the left of a person is at the right of the picture; a foot looks alike from both sides', () => {
  expect(placeOfKeypoint('left-knee')!.at[0]).toBeGreaterThan(50)
  expect(placeOfKeypoint('right-knee')!.at[0]).toBe(100 - placeOfKeypoint('left-knee')!.at[0])
  expect(placeOfKeypoint('right-heel')).toEqual(placeOfKeypoint('left-heel'))
  expect([definitionOf('racket-tip'), placeOfKeypoint('racket-tip'), definitionOf('left-constructor')]).toEqual([undefined, undefined, undefined])
})
