import { expect, it } from 'vitest'
import { drawLine, filled, type ColourPicture } from '../../image/colour-picture.ts'
import { drawLetters } from '../../image/letters.ts'
import { applied } from '../../vision/detect/affine.ts'
import { HALPE_26 } from '../halpe26.ts'
import { CELL, contactSheet, cropOf, MARKS } from './contact-sheet.ts'
import type { SeenPerson } from './seen.ts'

/** Points on two columns, 10 pixels apart. */
const person = (left: number): SeenPerson => ({ frame: 0, person: 0, points: Float32Array.from({ length: 2 * HALPE_26.length }, (_, at) => (at % 2 === 0 ? left + 200 * (at & 2 ? 1 : 0) : 100 + 10 * (at >> 1))) })
const colourAt = ({ width, data }: ColourPicture, x: number, y: number) => [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)]

it('a crop shows all that anybody saw, in proportion', () => {
  const people = [person(500), undefined, person(560)]
  const map = cropOf(people)
  expect(map[0]).toBe(map[4])
  const corners = [applied(map, 0, 0), applied(map, CELL.width - 1, CELL.height - 1)]
  expect([corners[0]![0] < 500, corners[0]![1] < 100, corners[1]![0] > 760, corners[1]![1] > 350]).toEqual([true, true, true, true])
})

it('on a sheet each model has its colour on its points, and a legend and captions stand beside', () => {
  const people = [person(500), person(530)]
  const map = cropOf(people)
  const cells = Array.from({ length: 5 }, (_, n) => ({ crop: filled(CELL.width, CELL.height, [90, 90, 90]), map, people: n === 4 ? people : [], worst: 'right-heel' as const, caption: ['cam01 frame 12'] }))
  const sheet = contactSheet(cells, ['one', 'other'])
  expect([sheet.width, sheet.height]).toEqual([8 + 4 * (CELL.width + 8), 30 + 2 * (CELL.height + 70)])
  for (const [who, one] of people.entries()) {
    const [x, y] = [(one.points[0]! - map[2]) / map[0], (one.points[1]! - map[5]) / map[4]]
    // The second row's first cell.
    expect(colourAt(sheet, Math.round(8 + x), Math.round(30 + CELL.height + 70 + y))).toEqual([...MARKS[who]!])
  }
})

it('lines lie where they are drawn and end where they end; what is no number is not drawn', () => {
  const picture = filled(20, 10, [0, 0, 0])
  drawLine(picture, [4, 5], [12, 5], 2, [200, 100, 50])
  drawLine(picture, [NaN, 5], [1, 1], 2, [255, 255, 255])
  expect([colourAt(picture, 8, 5), colourAt(picture, 15, 5), colourAt(picture, 8, 8), colourAt(picture, 1, 1)]).toEqual([[200, 100, 50], [0, 0, 0], [0, 0, 0], [0, 0, 0]])
})

it('letters are dots in rows of seven, also where they are larger', () => {
  const picture = filled(24, 14, [0, 0, 0])
  drawLetters(picture, 'L1', 0, 0, [255, 255, 255], 2)
  const row = (y: number) => Array.from({ length: 24 }, (_, x) => (colourAt(picture, x, y)[0] ? '#' : '.')).join('')
  expect([row(0), row(5), row(13)]).toEqual(['..####..........##......', '....##..........##......', '..######......######....'])
})
