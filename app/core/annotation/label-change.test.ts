import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changed, changesBetween, longer, takenBack } from './label-change.ts'
import { newPerson, NOTHING_SAID, type FrameLabel, type PersonLabel } from './label.ts'

const point = fc.oneof(
  fc.constant(null),
  fc.constant({ visibility: 'outside' as const }),
  fc.record({ visibility: fc.constantFrom('seen' as const, 'occluded' as const), x: fc.integer({ min: 0, max: 5 }), y: fc.integer({ min: 0, max: 5 }), by: fc.constantFrom('hand' as const, 'model' as const) }),
)
const person = (id: number): fc.Arbitrary<PersonLabel> => fc.record({ id: fc.constant(id), points: fc.array(point, { minLength: 3, maxLength: 3 }), box: fc.oneof(fc.constant(null), fc.constant({ left: 0, top: 0, right: 3, bottom: 4 })) })
const label: fc.Arbitrary<FrameLabel> = fc.record({ people: fc.subarray([1, 2, 3]).chain((ids) => fc.tuple(...ids.map(person))), isDone: fc.boolean() })

it('what changed leads from one label to the other, and taken back to the first again', () => {
  fc.assert(fc.property(label, label, (one, other) => {
    const changes = changesBetween(one, other)
    expect(changed(one, changes)).toEqual(other)
    expect(changed(other, takenBack(changes))).toEqual(one)
    expect(changesBetween(one, one)).toEqual([])
  }))
})

it('a point that somebody else has moved meanwhile stays as they left it', () => {
  const before: FrameLabel = { ...NOTHING_SAID, people: [newPerson(1, 3)] }
  const placed = (x: number): FrameLabel => ({ ...before, people: [{ ...newPerson(1, 3), points: [{ visibility: 'seen', x, y: 1, by: 'hand' }, null, null] }] })
  expect(changed(placed(5), changesBetween(before, placed(4)))).toBeUndefined()
  expect(changed(placed(5), takenBack(changesBetween(before, placed(4))))).toBeUndefined()
})

it('a point that is moved further is one gesture with the move before; another point is not', () => {
  const placed = (x: number, keypoint: number): FrameLabel => ({ ...NOTHING_SAID, people: [{ ...newPerson(1, 2), points: newPerson(1, 2).points.with(keypoint, { visibility: 'seen', x, y: 1, by: 'hand' }) }] })
  const [first, second] = [changesBetween(placed(1, 0), placed(2, 0)), changesBetween(placed(2, 0), placed(3, 0))]
  expect(changed(placed(1, 0), longer(first, second)!)).toEqual(placed(3, 0))
  expect(longer(first, changesBetween(placed(2, 1), placed(3, 1)))).toBeUndefined()
  expect(longer(second, first)).toBeUndefined()
})

it('a corner that is dragged on is one gesture, and taken back at once', () => {
  const boxed = (right: number): FrameLabel => ({ ...NOTHING_SAID, people: [{ ...newPerson(1, 3), box: { left: 0, top: 0, right, bottom: 9 } }] })
  const way = longer(changesBetween(boxed(5), boxed(6)), changesBetween(boxed(6), boxed(8)))!
  expect(changed(boxed(5), way)).toEqual(boxed(8))
  expect(changed(boxed(8), takenBack(way))).toEqual(boxed(5))
  expect(longer(changesBetween(boxed(5), boxed(6)), changesBetween(boxed(7), boxed(8)))).toBeUndefined()
})
