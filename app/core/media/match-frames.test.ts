import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameMatcher, startBefore, stretchesOf } from './match-frames.ts'

const tableOf = (timesUs: number[]) => ({ ptsUs: BigInt64Array.from(timesUs, BigInt) })

describe('decoded frames', () => {
  it('are found in the table by their times, those that did not decode are passed over, those that are cut away are none', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 }).map((all) => all.map((at) => 10 * at).sort((a, b) => a - b))
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.constantFrom('comes', 'comes', 'is lost', 'comes late by a rounding', 'after one that was cut')), (timesUs, stream) => {
        const match = frameMatcher(tableOf(timesUs), 0)
        for (const [frame, us] of timesUs.entries()) {
          const how = stream.next().value!
          if (how === 'is lost') continue
          const cut = how === 'after one that was cut' ? match(us - 5) : undefined
          expect([cut, match(how === 'comes late by a rounding' ? us + 1 : us)]).toEqual([undefined, frame])
        }
      }),
    )
  })

  it('of one time are told apart by their order', () => {
    const match = frameMatcher(tableOf([0, 40, 40, 80]), 0)
    expect([0, 40, 40, 80].map(match)).toEqual([0, 1, 2, 3])
  })

  it('without a time are none', () => {
    expect(frameMatcher(tableOf([0, 40]), 0)(Number.NaN)).toBeUndefined()
  })
})

describe('decoding for a frame', () => {
  it('begins one key frame before its own', () => {
    const isKey = Uint8Array.of(1, 0, 0, 1, 0, 0, 1, 0, 0)
    expect([0, 2, 3, 5, 6, 8].map((frame) => startBefore({ isKey }, frame))).toEqual([0, 0, 0, 0, 3, 3])
  })

  it('for many goes on where beginning anew leads no further, and so decodes none twice', () => {
    const isKey = Uint8Array.from({ length: 100 }, (_, frame) => Number(frame % 10 === 0))
    expect(stretchesOf({ isKey }, [])).toEqual([])
    expect(stretchesOf({ isKey }, [3, 9, 12, 19, 31, 40, 41, 62, 95])).toEqual([[3, 9, 12, 19], [31, 40, 41], [62], [95]])
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 99 })), (some) => {
        const frames = some.toSorted((a, b) => a - b)
        const stretches = stretchesOf({ isKey }, frames)
        expect(stretches.flat()).toEqual(frames)
        for (const [at, stretch] of stretches.slice(1).entries()) expect(startBefore({ isKey }, stretch[0]!)).toBeGreaterThan(stretches[at]!.at(-1)!)
      }),
    )
  })
})
