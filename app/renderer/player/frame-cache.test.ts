import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FrameCache } from './frame-cache.ts'

const FRAMES = 40
const FRAME_BYTES = 10
const FILMS = new Map(['left', 'right'].map((id) => [id, Float64Array.from({ length: FRAMES }, (_, index) => index * 20_000)]))

class CountedFrame {
  closings = 0
  close(): void {
    this.closings++
  }
}

const held = (frame: CountedFrame, by: number) => ({ picture: { frame: frame as unknown as VideoFrame, by, width: 10, height: 10 }, bytes: FRAME_BYTES })

const filmId = fc.constantFrom('left', 'right')
const index = fc.nat(FRAMES - 1)
const event = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), filmId, index, by: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('look' as const), left: index, right: fc.option(index, { nil: undefined }), travel: fc.constantFrom(-1 as const, 0 as const, 1 as const) }),
)

describe('the cache of frames', () => {
  test('keeps within its memory, never lets go of what is looked at nor of a finer picture, and closes every frame once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), fc.integer({ min: 2, max: 30 }), (events, memoryFrames) => {
        const cache = new FrameCache(memoryFrames * FRAME_BYTES)
        for (const [id, times] of FILMS) cache.open(id, times)
        const made: CountedFrame[] = []
        const there = new Map<string, { frame: CountedFrame; by: number }>()
        let gazes = new Map<string, { index: number; travel: -1 | 0 | 1 }>()
        for (const one of events) {
          if (one.kind === 'look') {
            gazes = new Map([['left', { index: one.left, travel: one.travel }], ...(one.right === undefined ? [] : [['right', { index: one.right, travel: one.travel }] as const])])
            cache.look(gazes)
            continue
          }
          const frame = new CountedFrame()
          made.push(frame)
          const key = `${one.filmId} ${one.index}`
          if (one.by < (there.get(key)?.by ?? Infinity)) there.set(key, { frame, by: one.by })
          for (const dropped of cache.add(one.filmId, one.index, held(frame, one.by))) {
            expect(gazes.get(dropped.filmId)?.index).not.toBe(dropped.index)
            there.delete(`${dropped.filmId} ${dropped.index}`)
          }
          expect(cache.bytes).toBe(there.size * FRAME_BYTES)
          expect(cache.bytes).toBeLessThanOrEqual(memoryFrames * FRAME_BYTES)
          expect(made.filter(({ closings }) => closings === 0)).toHaveLength(there.size)
        }
        for (const [key, { frame }] of there) expect(cache.get(key.split(' ')[0]!, Number(key.split(' ')[1]))?.picture.frame).toBe(frame)
        cache.close()
        expect(made.every(({ closings }) => closings === 1)).toBe(true)
      }),
    )
  })
})
