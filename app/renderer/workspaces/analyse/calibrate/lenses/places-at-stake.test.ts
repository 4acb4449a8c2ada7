import { expect, test } from 'vitest'
import { placesAtStake, stakeWords } from './places-at-stake.ts'

const camera = (name: string) => ({ name, widthPx: 1, heightPx: 1, focalXPx: 1, focalYPx: 1, centreXPx: 0, centreYPx: 0, distortion: [0, 0, 0, 0, 0] as const, rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1] as const, translationM: [0, 0, 0] as const })
const counts = { mediaId: '1', name: 'calibration.toml', summary: '', importedUs: 0, lenses: [camera('cam01'), camera('cam02'), camera('cam03')], cameras: [camera('cam01'), camera('cam02')], errorPx: {} }
const found = (...names: string[]) => names.map((name) => ({ lens: { name } }))

test('places are at stake of cameras that have one and get a new lens, however they are spelled', () => {
  expect(placesAtStake(found('Camera 1', 'cam03'), counts)).toEqual(['cam01'])
  expect(placesAtStake(found('cam01'), { ...counts, cameras: [] })).toEqual([])
  expect(placesAtStake(found('cam01'), null)).toEqual([])
})

test('it is said whose, and how they are found again; nothing where none is at stake', () => {
  expect(stakeWords(['cam01', 'cam02'])).toMatch(/^cam01, cam02 have places .* kept only where both agree to a pixel; else find it again: Board on the floor, Known points or From the footage\.$/)
  expect(stakeWords([])).toBeNull()
})
