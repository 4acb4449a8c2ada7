import { expect, it } from 'vitest'
import { parseMake } from './make-options.ts'

it.each([
  ['squat', ['--speed', '2'], '--speed is of walking and running: squats stay where they are.'],
  ['squat', ['--treadmill'], '--treadmill is of walking and running: squats stay where they are.'],
  ['jump', ['--treadmill'], '--treadmill is of walking and running: jumps stay where they are.'],
])('a %s with %j is wrong use', (movement, args, words) => {
  expect(() => parseMake(['out', '--movement', movement, ...args])).toThrow(words)
  expect(parseMake(['out', '--movement', movement, '--overground']).values.overground).toBe(true)
  expect(parseMake(['out', '--movement', 'run', ...args]).out).toBe('out')
})
