import { expect, it } from 'vitest'
import { mayPass, notKept } from './problems.ts'

it('speaks of memory only where there was none', () => {
  expect(notKept('left.mp4', 12, new RangeError('Array buffer allocation failed')).message).toBe('There was no memory for frame 12 of left.mp4.')
  expect(notKept('left.mp4', 12, new DOMException('Operation failed', 'OperationError'))).toMatchObject({
    code: 'frame-not-kept',
    message: 'Frame 12 of left.mp4 was decoded, but could not be kept: Operation failed.',
  })
})

it('tries again only what goes away by itself: an engine that does not answer or stumbles, never what it refuses', () => {
  const codes = ['engine-unreachable', 'http-500', 'http-503', 'http-404', 'no-session', 'film-changed', 'film-differs', 'film-unreadable', 'codec-not-decodable']
  expect(codes.filter((code) => mayPass({ code, message: '' }))).toEqual(['engine-unreachable', 'http-500', 'http-503'])
})
