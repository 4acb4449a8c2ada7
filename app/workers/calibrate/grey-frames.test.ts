import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { greyFrames } from './grey-frames.ts'

async function taken(bytes: Uint8Array, cuts: readonly number[]): Promise<GreyPicture[]> {
  const pictures: GreyPicture[] = []
  const take = greyFrames((picture) => void pictures.push(picture))
  let from = 0
  for (const cut of [...cuts, bytes.length].sort((a, b) => a - b)) {
    await take(bytes.subarray(from, cut))
    from = cut
  }
  return pictures
}

const pgm = ({ width, height, data }: GreyPicture) => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])

describe('grey pictures out of a stream', () => {
  it('are the same however it is cut into pieces', async () => {
    const size = fc.integer({ min: 1, max: 9 })
    const picture = fc.tuple(size, size).chain(([width, height]) => fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({ width, height, data })))
    await fc.assert(
      fc.asyncProperty(fc.array(picture, { maxLength: 4 }), fc.array(fc.nat(300)), async (pictures, cuts) => {
        const bytes = Buffer.concat(pictures.map(pgm))
        expect(await taken(bytes, cuts.filter((cut) => cut < bytes.length))).toEqual(pictures)
      }),
    )
  })

  it('of a size that is none are refused before memory is taken', async () => {
    await expect(taken(Buffer.from('P5\n999999 999999\n255\n'), [])).rejects.toThrow('size')
    await expect(taken(Buffer.from('x'.repeat(200)), [])).rejects.toThrow('size')
  })
})
