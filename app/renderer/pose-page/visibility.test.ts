import fc from 'fast-check'
import { expect, it } from 'vitest'
import { VisibilityAsFound } from './visibility.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

it('gives back what was found from what MediaPipe has made of it, also behind pictures without anybody', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.tuple(share, share), { nil: undefined }), { minLength: 1, maxLength: 60 }), (found) => {
      const restoring = new VisibilityAsFound()
      let smooth: Float32Array | undefined
      for (const shares of found) {
        if (shares) smooth = smooth ? smooth.map((before, index) => 0.1 * shares[index]! + 0.9 * before) : Float32Array.from(shares)
        const restored = restoring.of(shares ? [[...smooth!].map((visibility) => ({ x: 0, y: 0, visibility }))] : [])
        for (const [index, { visibility }] of (restored[0] ?? []).entries()) expect(visibility).toBeCloseTo(shares![index]!, 5)
        expect(restored.length).toBe(shares ? 1 : 0)
      }
    }),
  )
})

it('stays a share, however figures were rounded', () => {
  const restoring = new VisibilityAsFound()
  const of = (visibility: number) => restoring.of([[{ x: 0, y: 0, visibility }]])[0]![0]!.visibility
  expect([of(1), of(0.899_999), of(0.9), of(0.920_001)]).toEqual([1, 0, expect.closeTo(0.900_01, 4), 1])
})
