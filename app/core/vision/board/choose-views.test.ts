import { expect, it } from 'vitest'
import type { BoardView } from './board-view.ts'
import { chooseViews } from './choose-views.ts'
import { coverageOf } from './coverage.ts'
import { anyView, cameraSeeing, PHONE } from './testing/board-views.ts'
import { trueCorners } from './testing/drawn-board.ts'
import { seededRandom } from './testing/random.ts'

const SIZE = { columns: 6, rows: 9 }

function film(places: number, framesEach: number, blurPx: (frame: number) => number): BoardView[] {
  const random = seededRandom(places)
  const lies = Array.from({ length: places }, () => trueCorners(cameraSeeing(PHONE, SIZE, 0.03, anyView(random)), SIZE, 0.03))
  return Array.from({ length: places * framesEach }, (_, frame) => {
    const corners = lies[Math.floor(frame / framesEach)]!.map((corner) => (corner && corner[0] > 0 && corner[0] < PHONE.widthPx ? corner : null))
    return { name: `frame ${frame}`, widthPx: PHONE.widthPx, heightPx: PHONE.heightPx, corners, blurPx: blurPx(frame) }
  })
}

it('of a film in which a board rests in nine places, the sharpest frame of each is taken, in their order', () => {
  const chosen = chooseViews(film(9, 5, (frame) => (frame % 5 === 3 ? 0.9 : 1)), SIZE)
  expect(chosen.map(({ name }) => name)).toEqual(Array.from({ length: 9 }, (_, place) => `frame ${5 * place + 3}`))
})

it('frames taken in motion and such with most of the board hidden are not taken, and never more than solving bears', () => {
  const moving = film(6, 2, (frame) => (frame === 4 || frame === 5 ? 5 : 1))
  expect(chooseViews(moving, SIZE).map(({ blurPx }) => blurPx)).toEqual(Array.from({ length: 5 }, () => 1))
  const hidden = film(3, 1, () => 1).map((view) => ({ ...view, corners: view.corners.map((corner, at) => (at < 30 ? null : corner)) }))
  expect(chooseViews(hidden, SIZE)).toEqual([])
  expect(chooseViews(film(200, 1, () => 1), SIZE).length).toBeLessThanOrEqual(40)
})

it('what boards cover is counted by square cells, and how far out they reach', () => {
  const view = (corners: BoardView['corners']): BoardView => ({ name: '', widthPx: 400, heightPx: 800, corners, blurPx: 1 })
  const covered = coverageOf([view([[0, 0], [399, 799], null]), view([[1, 1], [200, 400], [250, 410]])], 400, 800)
  expect(covered).toMatchObject({ columns: 4, rows: 8, share: 3 / 32 })
  expect(covered.corners.filter((count) => count > 0)).toEqual([2, 2, 1])
  expect(covered.reach).toBeCloseTo(1, 2)
  expect(coverageOf([], 400, 800)).toMatchObject({ share: 0, reach: 0 })
})
