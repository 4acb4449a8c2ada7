import { expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import { joinedPieces, piecesOf } from './pieces.ts'

/** Six minutes of steps, one of them without any. */
const timesS = Array.from({ length: 300 }, (_, at) => (at < 100 ? 1.1 * at : 70 + 1.1 * at))
const walk = { events: timesS.map((timeS) => ({ timeS })), strides: bySide((side) => timesS.map((fromS) => ({ fromS: fromS + (side === 'left' ? 0 : 0.55) }))) }

it('pieces are a gait, joined again; where one event has moved, one piece is another', () => {
  const pieces = piecesOf(walk)
  expect(pieces.length).toBeGreaterThan(5)
  expect(joinedPieces(pieces)).toEqual(walk)
  const moved = piecesOf({ ...walk, events: walk.events.with(200, { timeS: walk.events[200]!.timeS + 0.02 }) })
  expect(moved.map((piece, at) => JSON.stringify(piece) === JSON.stringify(pieces[at])).filter((isSame) => !isSame).length).toBe(1)
})
