import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FrameFailures } from './frame-failures.ts'

const FRAMES = 30

function watched() {
  const said: [first: number, last: number, code: string][] = []
  const failures = new FrameFailures('left.mp4', FRAMES, (first, last, { code }) => said.push([first, last, code]))
  return { failures, said, all: () => said.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)) }
}

it('lets a frame fail once, and then begins a key frame earlier', () => {
  const { failures, said } = watched()
  failures.failed([7])
  expect([failures.of(7), failures.isFinal(7), said]).toEqual([1, false, []])
  failures.failed([7])
  expect([failures.isFinal(7), said]).toEqual([true, [[7, 7, 'undecodable-frame']]])
})

it('gives a frame that came out its attempts back', () => {
  const { failures, said } = watched()
  failures.failed([7])
  failures.cameOut(7)
  failures.failed([7])
  expect([failures.of(7), said]).toEqual([1, []])
})

it('says of frames side by side once what they are, in whatever order they failed', () => {
  const { failures, said } = watched()
  failures.failed([3, 1, 2, 9])
  failures.failed([2, 9, 1, 3, 4])
  expect(said).toEqual([[1, 3, 'undecodable-frame'], [9, 9, 'undecodable-frame']])
})

it('says nothing of a frame between two that are given up, while it has an attempt left', () => {
  const { failures, said } = watched()
  failures.failed([1, 3])
  failures.failed([1, 2, 3])
  expect(said.map(([first, last]) => [first, last])).toEqual([[1, 1], [3, 3]])
  expect(failures.isFinal(2)).toBe(false)
})

it('keeps to what it said first of a frame', () => {
  const { failures, said } = watched()
  failures.giveUp(2, { code: 'frames-share-a-time', message: '' })
  failures.failed([1, 2, 3])
  failures.failed([1, 2, 3])
  expect(said).toEqual([[2, 2, 'frames-share-a-time'], [1, 1, 'undecodable-frame'], [3, 3, 'undecodable-frame']])
})

const index = fc.nat(FRAMES - 1)
const event = fc.oneof(
  fc.record({ kind: fc.constant('failed' as const), indices: fc.uniqueArray(index) }),
  fc.record({ kind: fc.constant('came-out' as const), index }),
)

it('gives up exactly the frames that failed twice without coming out in between, and says each once', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const { failures, all } = watched()
      const history = Array.from({ length: FRAMES }, () => '')
      for (const one of events) {
        if (one.kind === 'came-out') {
          failures.cameOut(one.index)
          history[one.index] += 'o'
        } else {
          failures.failed(one.indices)
          for (const failed of one.indices) history[failed] += 'x'
        }
      }
      const lost = history.flatMap((ofFrame, frame) => (ofFrame.includes('xx') ? [frame] : []))
      expect(all().toSorted((a, b) => a - b)).toEqual(lost)
      expect(history.flatMap((_, frame) => (failures.isFinal(frame) ? [frame] : []))).toEqual(lost)
    }),
  )
})
