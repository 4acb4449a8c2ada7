import { expect, it } from 'vitest'
import { sticksOf } from './marker-sticks.ts'

const named = (points: readonly string[]) => sticksOf(points).sticks.map(([from, to]) => `${points[from]} ${points[to]}`)
const both = (parts: readonly string[], dot = '') => ['L', 'R'].flatMap((side) => parts.map((part) => side + dot + part))

it('joins the markers of sets that are known, as far as each is there, and leaves wands alone', () => {
  const legs = both(['ASI', 'THI', 'KNE', 'ANK', 'HEE', 'TOE'])
  expect(named([...legs, 'SACR'])).toEqual([...['L', 'R'].flatMap((s) => [`${s}ASI SACR`, `${s}ASI ${s}KNE`, `${s}KNE ${s}ANK`, `${s}ANK ${s}HEE`, `${s}HEE ${s}TOE`, `${s}ANK ${s}TOE`]), 'LASI RASI'])
  expect(sticksOf([...legs, 'SACR']).sides).toEqual([...legs.map((marker) => (marker.startsWith('L') ? 'left' : 'right')), 'middle'])
  expect(named([...both(['ASIS', 'Knee.Lat', 'Ankle.Lat', 'Toe.Tip'], '.'), 'V.Sacral'])).toContain('L.ASIS L.Knee.Lat')
  const hayes = ['L.ASIS', 'R.ASIS', 'L.Toe', 'R.Toe', ...['left', 'right'].flatMap((side) => [`${side}-knee`, `${side}-ankle`])]
  expect(named(hayes)).toEqual(expect.arrayContaining(['L.ASIS left-knee', 'right-ankle R.Toe']) as string[])
  expect(sticksOf(hayes).sides.filter((side) => side === 'right')).toHaveLength(4)
})

it('joins nothing of a set that it does not know, and nothing where joints are told', () => {
  expect(named(['LASI', 'RASI', 'LKNE', 'RKNE'])).toEqual([])
  expect(named(['left-hip', 'left-knee', ...both(['ASI', 'KNE', 'ANK', 'TOE'])])).toEqual([])
})
