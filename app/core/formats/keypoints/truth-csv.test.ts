import { expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { truePeopleFromCsv } from './truth-csv.ts'

const SIZE = { width: 640, height: 480 }
const read = (text: string) => truePeopleFromCsv(text, '/lab/truth/cam01.csv', SIZE)

it('true keypoints are read by the names of their columns, hidden ones too, and what is empty is missing', () => {
  const { frames, keypoints, topology, widthPx } = read('session_us,left-knee_y,left-knee_x,left-knee_visibility,nose_x,nose_y,frame\r\n0,20.5,10,0,1,2,7\r\n0,,,0,3,4,3\r\n')
  const at = (row: number, name: (typeof HALPE_26)[number]) => [...keypoints.subarray(3 * (26 * row + HALPE_26.indexOf(name)), 3 * (26 * row + HALPE_26.indexOf(name)) + 3)]
  expect([topology, widthPx, [...frames]]).toEqual(['halpe-26', 640, [3, 7]])
  expect([at(1, 'left-knee'), at(1, 'nose'), at(0, 'left-knee'), at(0, 'right-knee')]).toEqual([[10, 20.5, 1], [1, 2, 1], [NaN, NaN, 0], [NaN, NaN, 0]])
})

it.each([
  ['time,hr\n0,60\n', 'no table of true keypoints'],
  ['frame,nose_x,nose_y\nx,1,2\n', 'of which frame'],
])('what is no such table is refused by its name: %j', (text, why) => {
  expect(() => read(text)).toThrow(`cam01.csv: `)
  expect(() => read(text)).toThrow(why)
})
