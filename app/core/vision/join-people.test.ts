import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { People } from '../body/people/people.ts'
import { joinPeople } from './join-people.ts'

const POINTS = 33

/** One walks to the right and one to the left; each frame lists them in any order, and a stretch numbers them anew. */
function stretch(first: number, swaps: readonly boolean[]): People {
  const rows = swaps.flatMap((swap, index) => {
    const frame = first + index
    return (swap ? [1, 0] : [0, 1]).map((who) => ({ frame, x: who === 0 ? 100 + 2 * frame : 900 - 2 * frame }))
  })
  return {
    topology: 'mediapipe-33',
    widthPx: 1_000,
    heightPx: 500,
    frames: Uint32Array.from(rows, ({ frame }) => frame),
    people: Int32Array.from(rows, (_, row) => row % 2),
    keypoints: Float32Array.from(rows.flatMap(({ x }) => Array.from({ length: POINTS }, (_, point) => [x, 50 + 10 * point, 0.9]).flat())),
  }
}

it('who is who does not depend on where the film was cut, nor on the order that frames list people in', () => {
  const swaps = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(swaps, { minLength: 1, maxLength: 5 }), (stretches) => {
      const all = stretches.flat()
      const parts = stretches.map((part, index) => stretch(stretches.slice(0, index).flat().length, part)) as [People, ...People[]]
      const joined = joinPeople(parts)
      const whole = stretch(0, all)
      expect([joined.frames, joined.keypoints]).toEqual([whole.frames, whole.keypoints])
      expect([...joined.people]).toEqual(all.flatMap((swap) => (swap === all[0] ? [0, 1] : [1, 0])))
    }),
  )
})

it('of a film that shows nobody the table is empty', () => {
  const nobody = { ...stretch(0, []), widthPx: 540 }
  expect(joinPeople([nobody, nobody])).toEqual(nobody)
})
