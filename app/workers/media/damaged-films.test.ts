import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClipFolder, ffmpeg, H264_B, inspectFile, NO_FFMPEG, picture } from '../testing/clips.ts'

const KINDS = ['mp4', 'mov', 'avi', 'mkv', 'webm', 'ts', 'fragments.mp4']

function codingOf(kind: string): string[] {
  if (kind === 'avi') return ['-c:v', 'mpeg4']
  if (kind === 'webm') return ['-c:v', 'libvpx', '-deadline', 'realtime']
  return kind === 'fragments.mp4' ? [...H264_B, '-movflags', '+frag_keyframe+empty_moov'] : H264_B
}

/** What a headline of bytes may become: a flipped bit, an absurd number. */
const change = fc.record({ part: fc.constantFrom('head', 'header', 'anywhere'), at: fc.nat(), value: fc.constantFrom(0, 1, 0x1000_0000, 0x7fff_ffff, 0xffff_ffff), bit: fc.option(fc.nat(7)) })

describe.skipIf(!ffmpeg)(`a damaged film (skipped where ${NO_FFMPEG})`, () => {
  let clips: ClipFolder
  const films = new Map<string, Buffer>()
  beforeAll(() => {
    clips = new ClipFolder()
    clips.makeAll(Object.fromEntries(KINDS.map((kind) => [`film.${kind}`, [...picture({ size: '64x48' }), ...codingOf(kind)]])))
    for (const kind of KINDS) films.set(kind, readFileSync(clips.file(`film.${kind}`)))
  })
  afterAll(() => clips.remove())

  it.each(KINDS)('in %s is read or refused, quickly, and never throws', async (kind) => {
    const film = films.get(kind)!
    const moov = film.lastIndexOf('moov')
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }), async (changes, kept) => {
        const bytes = Buffer.from(film)
        for (const { part, at, value, bit } of changes) {
          const start = part === 'header' && moov > 0 ? moov : 0
          const place = start + (at % (part === 'anywhere' ? bytes.length - start - 4 : Math.min(1500, bytes.length - start - 4)))
          if (bit === null) bytes.writeUInt32BE(value, place)
          else bytes[place]! ^= 1 << bit
        }
        const started = performance.now()
        const { inspection, table } = await inspectFile(`film.${kind}`, kept === null ? bytes : bytes.subarray(0, Math.floor(kept * bytes.length)))
        expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection)
        expect(table === undefined || table.ptsUs.length > 0).toBe(true)
        expect(performance.now() - started).toBeLessThan(2000)
      }),
      { numRuns: 150 },
    )
  })

  it('may be anything at all', async () => {
    const magic = fc.constantFrom([], [...Buffer.from('\0\0\0\x18ftypisom')], [0x1a, 0x45, 0xdf, 0xa3], [...Buffer.from('RIFF\0\0\0\0AVI LIST')], [0x47])
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
        const { inspection } = await inspectFile('film.mp4', Uint8Array.from([...start, ...rest]))
        expect(inspection.oddities.some(({ level }) => level === 'error') || !inspection.complete).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
