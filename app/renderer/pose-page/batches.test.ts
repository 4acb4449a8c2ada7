import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchesFrom } from './batches.ts'

it('frames are in one batch each, and in the same wherever the work goes on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.nat(), (frames, pick) => {
      const all = batchesFrom(0, frames, 192)
      expect(all.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index))).toEqual(Array.from({ length: frames }, (_, index) => index))
      const from = frames > 0 ? all[pick % all.length]! : undefined
      expect(batchesFrom(from?.first ?? 0, frames, 192)).toEqual(from ? all.slice(all.indexOf(from)) : [])
    }),
  )
})

it('the pictures that warm a batch up are those that the one before has kept', () => {
  const all = batchesFrom(0, 1_000, 192)
  expect(all.slice(1).map(({ warmUpFrom, first }) => [warmUpFrom, first])).toEqual(all.slice(0, -1).map(({ keptFrom, end }) => [keptFrom, end]))
  expect(all.at(-1)).toMatchObject({ end: 1_000, keptFrom: 1_000 })
})
