import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterOf, LAST_CHARACTER, numberOf } from '../testing/characters.ts'
import { bytesInMemory, headAndTail } from './byte-source.ts'
import { inspectNonVideo } from './inspect-file.ts'
import { TEXT_LIMIT_BYTES } from './reading/text.ts'
import { SAMPLES, text } from './testing/samples.ts'
import { faultsOf, watched } from './testing/valid-inspection.ts'

/** Head and excerpt of a text, the whole of a FIT file: no reader has cause to read more. */
const MOST_BYTES_READ = 64 * 1024 + 16 * 1024 * 1024

async function survives(path: string, bytes: Uint8Array): Promise<void> {
  const source = watched(bytesInMemory(bytes))
  const inspection = await inspectNonVideo(path, source)
  expect(faultsOf(inspection)).toEqual([])
  expect(inspection.complete).toBe(true)
  expect(source.bytesRead).toBeLessThanOrEqual(Math.min(MOST_BYTES_READ, bytes.length * 3 + 64))
}

const ENDINGS = ['c3d', 'trc', 'mot', 'sto', 'anc', 'forces', 'cal', 'toml', 'qca.txt', 'yml', 'json', 'fit', 'tcx', 'gpx', 'hrm', 'txt', 'csv', 'tsv', 'jpg', 'png', 'mp4', 'avi', 'xls', 'bin', '']
const anyPath = fc.constantFrom(...ENDINGS).map((ending) => (ending === '' ? 'file' : `calibration/cam1.${ending}`))

describe('whatever the bytes are, an inspection comes back', () => {
  it('for arbitrary bytes under any name', async () => {
    await fc.assert(fc.asyncProperty(anyPath, fc.uint8Array({ maxLength: 2000 }), survives), { numRuns: 400 })
  })

  it('for arbitrary text under any name', async () => {
    const content = fc.array(fc.oneof(fc.string({ unit: fc.nat(LAST_CHARACTER).map(characterOf, numberOf) }), fc.constantFrom('\t', ',', '\n', '1.5', '"', '[', '{', '<a ', '=', 'endheader\n', '[Params]\n')), { maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(anyPath, content, (path, parts) => survives(path, text(path, parts.join('')).bytes)),
      { numRuns: 400 },
    )
  })

  it.each(Object.keys(SAMPLES))('for %s cut at any length', async (name) => {
    const { path, bytes } = SAMPLES[name] ?? text('', '')
    const lengths = fc.integer({ min: 0, max: bytes.length })
    await fc.assert(fc.asyncProperty(lengths, (length) => survives(path, bytes.subarray(0, length))), { numRuns: 60 })
  })

  it.each(Object.keys(SAMPLES))('for %s with bits turned over', async (name) => {
    const { path, bytes } = SAMPLES[name] ?? text('', '')
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const altered = Uint8Array.from(bytes)
        for (const [at, mask] of changes) altered[at] = (altered[at] ?? 0) ^ mask
        await survives(path, altered)
      }),
      { numRuns: 100 },
    )
  })

  it.each(Object.keys(SAMPLES))('for %s of which only some of head and tail have arrived', async (name) => {
    const { path, bytes } = SAMPLES[name] ?? text('', '')
    const part = fc.nat({ max: bytes.length })
    await fc.assert(
      fc.asyncProperty(part, part, async (headLength, tailLength) => {
        const source = headAndTail(bytes.length, bytes.subarray(0, headLength), bytes.subarray(bytes.length - tailLength))
        expect(faultsOf(await inspectNonVideo(path, source))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('files made to exhaust a reader', () => {
  const megabytes = 5
  const filled = (unit: string) => unit.repeat(Math.ceil((megabytes << 20) / unit.length))
  const hostile: [string, string, string][] = [
    ['JSON nested a million deep', 'a.json', filled('[')],
    ['OpenPose with objects nested deep', 'a.json', `{"version":1,"people":[],"pose_keypoints_2d":${filled('{"a":')}`],
    ['XML that never closes a tag', 'a.tcx', `<TrainingCenterDatabase>${filled('<a ')}`],
    ['XML of one tag without end', 'a.tcx', `<TrainingCenterDatabase ${filled('a')}`],
    ['XML attributes without values', 'a.qca.txt', `<calibration><camera ${filled('a=')}>`],
    ['a table of separators', 'a.csv', filled(',')],
    ['a table of empty lines', 'a.csv', filled('\n')],
    ['a line of one word', 'a.csv', filled('x')],
    ['a TRC with a million markers', 'a.trc', `PathFileType\nDataRate\tNumMarkers\n50\t9\n${filled('M\t')}\n`],
    ['an OpenSim table without rows', 'a.mot', `x\n${filled('a=b\n')}`],
    ['TOML nested a million deep', 'a.toml', `[cam_1]\nmatrix = ${filled('[')}`],
    ['TOML of sections', 'a.toml', filled('[a.b]\nmatrix=1\n')],
    ['OpenCV YAML without end', 'a.yml', `%YAML:1.0\nK: !!opencv-matrix\n  data: [ ${filled('1, \n')}`],
    ['spaces', 'a.txt', filled(' ')],
    ['a number of five million digits', 'a.txt', filled('7')],
    ['RR intervals', 'a.txt', filled('800\n')],
  ]
  it.each(hostile)('%s', { timeout: 5000 }, async (_, path, content) => {
    const { bytes } = text(path, content)
    const source = watched(bytesInMemory(bytes))
    expect(faultsOf(await inspectNonVideo(path, source))).toEqual([])
    expect(source.bytesRead).toBeLessThanOrEqual(TEXT_LIMIT_BYTES + 64 * 1024)
  })

  it('a C3D whose parameters all claim the same bytes', { timeout: 5000 }, async () => {
    const bytes = new Uint8Array(256 * 512).fill(1)
    bytes.set([2, 0x50, 5, 0, 5, 0, 1, 0, 9, 0])
    bytes.set([0, 1], 16)
    bytes.set([1, 80, 255, 84], 512)
    // One-letter entries 5 bytes apart, each with a matrix of 250 × 250.
    for (let at = 516; at + 10 < bytes.length; at += 5) bytes.set([1, 1, 65, 2, 0], at)
    await expect(survives('a.c3d', bytes)).resolves.toBeUndefined()
  })

  it('a FIT file of messages without content', { timeout: 5000 }, async () => {
    const bytes = new Uint8Array(8 << 20)
    bytes.set([12, 0x10, 0, 0, 0xf0, 0xff, 0x7f, 0, 0x2e, 0x46, 0x49, 0x54])
    bytes.set([0x40, 0, 0, 20, 0, 255], 12)
    await expect(survives('a.fit', bytes)).resolves.toBeUndefined()
  })
})
