import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesInMemory, headAndTail, MissingBytes, withinBudget } from './byte-source.ts'

test('head and tail give what the whole file gives, or say that it is not here yet', async () => {
  const parts = fc.tuple(fc.uint8Array({ maxLength: 64 }), fc.nat(70), fc.nat(70), fc.nat(80), fc.nat(80))
  await fc.assert(
    fc.asyncProperty(parts, async ([bytes, headLength, tailLength, offset, length]) => {
      const tailStart = Math.max(0, bytes.length - tailLength)
      const source = headAndTail(bytes.length, bytes.subarray(0, headLength), bytes.subarray(tailStart))
      const end = Math.min(offset + length, bytes.length)
      const known = offset >= end || end <= headLength || offset >= tailStart || tailStart <= headLength
      const found = await source.read(offset, length).then(
        (read) => [...read],
        (thrown: unknown) => thrown instanceof MissingBytes,
      )
      expect(found).toEqual(known ? [...(await bytesInMemory(bytes).read(offset, length))] : true)
    }),
  )
})

test('a budget is kept, give or take one read', async () => {
  const source = withinBudget(bytesInMemory(new Uint8Array(100)), 20)
  for (const offset of [0, 10, 20]) expect(await source.read(offset, 10)).toHaveLength(10)
  await expect(source.read(30, 10)).rejects.toThrow(MissingBytes)
})
