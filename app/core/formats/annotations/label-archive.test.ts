import fc from 'fast-check'
import { promisify } from 'node:util'
import { deflateRawSync, inflateRaw } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../problem.ts'
import { bytesInMemory } from '../byte-source.ts'
import { crc32, zipOf } from '../writing/zip.ts'
import { labelsInArchive } from './label-archive.ts'

const inflate = promisify(inflateRaw) as (bytes: Uint8Array) => Promise<Uint8Array>
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => labelsInArchive('labels.zip', bytesInMemory(bytes), inflate)

const EXPORTED = zipOf([
  { path: 'data.yaml', bytes: bytesOf('names:\n  0: person\n') },
  { path: 'labels/train/Schläger.txt', bytes: bytesOf('0 0.5 0.5 1 1\n') },
  { path: 'images/train/Schläger.png', bytes: Uint8Array.of(137, 80, 78, 71) },
  { path: 'README.txt', bytes: bytesOf('not labels') },
])

describe('an archive of labels', () => {
  it('gives its texts by their folders, and neither pictures nor notes beside them', async () => {
    expect(await read(EXPORTED)).toEqual([
      { path: 'data.yaml', text: 'names:\n  0: person\n' },
      { path: 'labels/train/Schläger.txt', text: '0 0.5 0.5 1 1\n' },
    ])
  })

  it('may be packed anew', async () => {
    expect(await read(deflated('set/labels.json', '{"images": []}'))).toEqual([{ path: 'set/labels.json', text: '{"images": []}' }])
  })

  it('is refused in words where it is none, is damaged, or holds no labels', async () => {
    await expect(read(bytesOf('no archive at all'))).rejects.toThrow('it is no archive, or it is cut short')
    await expect(read(zipOf([{ path: 'a.png', bytes: Uint8Array.of(1) }]))).rejects.toThrow('no file of labels is in it')
    const broken = deflated('labels.json', '{"images": []}')
    broken.fill(0xff, 30 + 'labels.json'.length, 30 + 'labels.json'.length + 6)
    await expect(read(broken)).rejects.toThrow('"labels.json" is damaged')
    const flipped = fc.tuple(fc.nat(EXPORTED.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(flipped, { minLength: 1, maxLength: 6 }), fc.nat(EXPORTED.length), async (changes, cut) => {
        const bytes = EXPORTED.slice(0, cut % 3 === 0 ? cut : undefined)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const outcome = await read(bytes).catch((thrown: unknown) => thrown)
        expect(Array.isArray(outcome) || outcome instanceof ProblemError).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** As others pack it. */
function deflated(path: string, text: string): Uint8Array {
  const [plain, packed, name] = [bytesOf(text), deflateRawSync(text), bytesOf(path)]
  const local = head(30, [[0, 0x04034b50]], [[8, 8], [26, name.length]])
  const central = head(46, [[0, 0x02014b50], [16, crc32(plain)], [20, packed.length], [24, plain.length]], [[10, 8], [28, name.length]])
  const end = head(22, [[0, 0x06054b50], [12, 46 + name.length], [16, 30 + name.length + packed.length]], [[10, 1]])
  return Uint8Array.from([local, name, packed, central, name, end].flatMap((part) => [...part]))
}

type Field = readonly [at: number, value: number]

function head(bytes: number, fours: readonly Field[], twos: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes))
  for (const [at, value] of fours) view.setUint32(at, value, true)
  for (const [at, value] of twos) view.setUint16(at, value, true)
  return new Uint8Array(view.buffer)
}
