import { expect, it } from 'vitest'
import { notKept } from './problems.ts'

it('speaks of memory only where there was none', () => {
  expect(notKept('left.mp4', 12, new RangeError('Array buffer allocation failed')).message).toBe('There was no memory for frame 12 of left.mp4.')
  expect(notKept('left.mp4', 12, new DOMException('Operation failed', 'OperationError'))).toMatchObject({
    code: 'frame-not-kept',
    message: 'Frame 12 of left.mp4 was decoded, but could not be kept: Operation failed.',
  })
})
