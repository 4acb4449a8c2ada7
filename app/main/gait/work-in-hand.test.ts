import { expect, test } from 'vitest'
import { workInHand } from './work-in-hand.ts'

test('what is about these sessions is told to end and can be waited for; what is not goes on', async () => {
  const { do: doing, end } = workInHand()
  const untilTold = (signal: AbortSignal) => new Promise<string>((resolve, reject) => signal.addEventListener('abort', () => reject(new Error('told'))))
  const theirs = doing(['a', 'b'], untilTold)
  let isOtherTold = false
  const other = Promise.withResolvers<string>()
  const others = doing(['c'], (signal) => {
    signal.addEventListener('abort', () => (isOtherTold = true))
    return other.promise
  })
  const waiting = end(new Set(['b', 'd']))
  expect(waiting).toHaveLength(1)
  await Promise.all(waiting)
  await expect(theirs).rejects.toThrow('told')
  expect(end(new Set(['a', 'b']))).toEqual([])
  other.resolve('done')
  expect(await others).toBe('done')
  expect(isOtherTold).toBe(false)
})
