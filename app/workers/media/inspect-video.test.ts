import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesInMemory, headAndTail } from '../../core/formats/byte-source.ts'
import { inspectNonVideo } from '../../core/formats/inspect-file.ts'
import { CONTAINER_HEADS } from '../../core/formats/testing/samples.ts'
import { inspect } from '../../core/inspect.ts'
import { demux } from '../../core/media/demuxer.ts'
import { inspectVideo } from '../../core/media/inspect-video.ts'
import { needsProxy } from '../../core/media/needs-proxy.ts'
import { packetTableOf } from '../../core/media/packet-columns.ts'
import { ClipFolder, codes, decodedTimesOfAll, decodedTimesUs, encoderMissing, errorOf, ffmpeg, H264_B, inspectFile, NO_FFMPEG, picture, timesUs, withEdits } from '../testing/clips.ts'

const UNEVEN = ['-vf', String.raw`select='not(mod(n\,3))+not(mod(n\,7))'`, '-fps_mode', 'passthrough']
const SOUND = ['-f', 'lavfi', '-i', 'sine=d=1']
/** Made by one ffmpeg, which takes longer to start than to make them. */
const FILMS: Record<string, string[]> = {
  'b.mp4': [...picture(), ...H264_B],
  'vfr.mkv': [...picture({ rate: '30', seconds: 2 }), ...UNEVEN, ...H264_B],
  'vfr.mp4': [...picture({ rate: '30', seconds: 2 }), ...UNEVEN, '-video_track_timescale', '30000', ...H264_B],
  'dated.mov': [...picture(), '-metadata', 'creation_time=2026-03-01T10:11:12Z', ...H264_B],
  'undated.mp4': [...picture(), ...H264_B],
  'ntsc.mkv': [...picture({ rate: '30000/1001', seconds: 2 }), ...H264_B],
  'sar.mp4': [...picture(), '-vf', 'setsar=4/3', ...H264_B],
  'fragments.mp4': [...picture(), ...H264_B, '-movflags', '+frag_keyframe+empty_moov'],
  'mpeg4.avi': [...SOUND, ...picture(), '-c:v', 'mpeg4', '-bf', '2'],
  'large.mp4': [...picture({ size: '320x240', seconds: 4 }), ...H264_B, '-crf', '5'],
  'sound.mp4': SOUND,
  'sound.m4a': SOUND,
  'sound.mkv': SOUND,
}
const [CUT, LATE] = [['-ss', '0.5'], ['-itsoffset', '0.3']]
/** Of `b.mp4`, by another: what is told before it is read, and how it is written. */
const COPIES: Record<string, readonly [before: string[], written: string[]]> = {
  'faststart.mp4': [[], ['-movflags', '+faststart']],
  'b.mkv': [[], []],
  'plain.mov': [[], []],
  'cut.mov': [CUT, []],
  'cut.mp4': [CUT, []],
  'late.mov': [LATE, []],
  'late.mp4': [LATE, []],
  'turned90.mp4': [[], ['-metadata:s:v', 'rotate=90']],
  'turned180.mp4': [[], ['-metadata:s:v', 'rotate=180']],
  'turned270.mp4': [[], ['-metadata:s:v', 'rotate=270']],
}

describe.skipIf(!ffmpeg)(`the packet table of a film (skipped where ${NO_FFMPEG})`, () => {
  let clips: ClipFolder
  beforeAll(() => {
    clips = new ClipFolder()
    clips.makeAll(FILMS)
    clips.makeAll(Object.fromEntries(Object.entries(COPIES).map(([name, [before, written]]) => [name, [...before, '-i', clips.file('b.mp4'), '-c', 'copy', ...written]])))
  }, 60_000)
  afterAll(() => clips.remove())

  it('has every frame of a film with B-frames at its time, and knows their decode order', async () => {
    const file = clips.file('b.mp4')
    const result = await inspectFile(file)
    expect(timesUs(result)).toEqual(Array.from({ length: 25 }, (_, frame) => frame * 40_000))
    expect(timesUs(result)).toEqual(decodedTimesUs(file))
    expect(result.facts).toMatchObject({ container: 'mp4', codec: 'h264', codedWidth: 96, codedHeight: 64, frameCount: 25, keyFrameCount: 3, hasBFrames: true, variableFrameRate: false, frameRateHz: 25, startUs: 0, durationUs: 1_000_000, hasAudio: false })
    expect(result.facts?.codecString).toMatch(/^avc1\.64/)
    expect([...result.table!.decodeIndex.slice(0, 4)]).toEqual([0, 2, 3, 1])
    expect([...result.table!.isKey].flatMap((key, frame) => (key ? [frame] : []))).toEqual([0, 10, 20])
    expect(codes(result)).toEqual([])
  })

  it('is the same wherever the header lies', async () => {
    expect((await inspectFile(clips.file('faststart.mp4'))).table).toEqual((await inspectFile(clips.file('b.mp4'))).table)
  })

  it('keeps the irregular times of a variable frame rate to the microsecond', async () => {
    const kept = Array.from({ length: 60 }, (_, frame) => frame).filter((frame) => frame % 3 === 0 || frame % 7 === 0)
    const result = await inspectFile(clips.file('vfr.mp4'))
    expect(timesUs(result)).toEqual(kept.map((frame) => Math.round((frame * 1e6) / 30)))
    expect(timesUs(await inspectFile(clips.file('vfr.mkv')))).toEqual(kept.map((frame) => Math.round((frame * 1e3) / 30) * 1000))
    expect(result.facts).toMatchObject({ variableFrameRate: true, shortestIntervalUs: 33_333, longestIntervalUs: 100_000 })
    expect(codes(result)).toContain('variable-frame-rate')
  })

  it('says when it was recorded, where that was written down', async () => {
    expect((await inspectFile(clips.file('dated.mov'))).facts?.recordedAt).toBe('2026-03-01T10:11:12.000Z')
    expect((await inspectFile(clips.file('undated.mp4'))).facts?.recordedAt).toBeUndefined()
  })

  it('does not take the coarse clock of Matroska for a variable rate', async () => {
    const file = clips.file('ntsc.mkv')
    expect((await inspectFile(file)).facts).toMatchObject({ container: 'mkv', variableFrameRate: false })
    expect((await inspectFile(file)).facts?.frameRateHz).toBeCloseTo(29.97, 1)
  })

  it('starts late where an empty edit says so', async () => {
    const result = await inspectFile(clips.file('late.mp4'))
    expect(timesUs(result)).toEqual(Array.from({ length: 25 }, (_, frame) => 300_000 + frame * 40_000))
    expect(result.facts?.editList[0]).toEqual({ mediaTimeUs: null, durationUs: 300_000, rate: 1 })
  })

  it.each(['mov', 'mp4'])('leaves out the frames that an edit list cuts away (%s)', async (container) => {
    const file = clips.file(`cut.${container}`)
    const result = await inspectFile(file)
    const decoded = decodedTimesUs(file)
    expect(result.facts?.frameCount).toBe(decoded.length)
    // The edit begins between two frames, and ffmpeg calls the first one after it 0.
    expect(timesUs(result).map((us) => us - result.facts!.startUs)).toEqual(decoded)
    expect(result.facts!.startUs).toBe(20_000)
    expect(codes(result)).toContain('edit-list-trims')
  })

  it.each<[string, () => string]>([
    ['a plain film', () => clips.file('plain.mov')],
    ['a film cut by an edit list', () => clips.file('cut.mov')],
    ['a film that starts late', () => clips.file('late.mov')],
    ['a cut film in slow motion', () => withEdits(clips.file('cut.mov'), clips.file('slow.mov'), { rate: 0.5 })],
    ['a film that starts late and has no edit but that', () => withEdits(clips.file('late.mov'), clips.file('only-late.mov'), { count: 1 })],
  ])('goes without a stand-in just where the window’s demuxer has all of its frames at their times: %s', async (_, make) => {
    const file = make()
    const { facts, table } = await inspectFile(file)
    const { video } = await demux(bytesInMemory(readFileSync(file)), { packets: true })
    const there = new Set(packetTableOf(video!.packets!).ptsUs)
    expect(needsProxy(facts!, [])).toBe(![...table!.ptsUs].every((us) => there.has(us)))
  })

  it.each([[90, 270], [180, 180], [270, 90]])('shows a film turned (rotate=%i) upright', async (tag, turnedDeg) => {
    const result = await inspectFile(clips.file(`turned${tag}.mp4`))
    // What this tag means has changed between ffmpeg's versions; that it turns has not.
    expect([turnedDeg, tag]).toContain(result.facts?.rotationDeg)
    expect(result.facts).toMatchObject(tag === 180 ? { displayWidth: 96, displayHeight: 64 } : { displayWidth: 64, displayHeight: 96 })
    expect(codes(result)).toContain('rotated')
  })

  it('stretches pixels that are not square', async () => {
    const result = await inspectFile(clips.file('sar.mp4'))
    expect(result.facts).toMatchObject({ pixelAspect: { numerator: 4, denominator: 3 }, displayWidth: 128, displayHeight: 64, codedWidth: 96 })
  })

  describe('agrees with a decoder', () => {
    const films = [
      ['vp9.mp4', 'vp9', 'libvpx-vp9'],
      ['vp9.webm', 'vp9', 'libvpx-vp9'],
      ['vp8.webm', 'vp8', 'libvpx'],
      ['av1.mp4', 'av1', 'libsvtav1'],
      ['hevc.mp4', 'hevc', 'libx265'],
      ['hevc.mkv', 'hevc', 'libx265'],
      ['h264.ts', 'h264', 'libx264'],
      ['h264.mts', 'h264', 'libx264'],
      ['h264.mov', 'h264', 'libx264'],
      ['mpeg4.mp4', 'mpeg4', 'mpeg4'],
      ['mpeg4.mov', 'mpeg4', 'mpeg4'],
      ['mjpeg.mov', 'mjpeg', 'mjpeg'],
      ['prores.mov', 'prores', 'prores_ks'],
      ['mpeg2.mp4', 'mpeg2', 'mpeg2video'],
      ['mpeg4.mkv', 'mpeg4', 'mpeg4'],
    ] as const
    const there = films.filter(([, , encoder]) => ffmpeg && !encoderMissing(encoder))
    const times = new Map<string, number[]>()
    beforeAll(() => {
      const how = ([, codec, encoder]: (typeof films)[number]) => [...picture({ size: '128x96' }), ...(codec === 'prores' ? ['-pix_fmt', 'yuv422p10le'] : []), '-c:v', encoder, ...(encoder === 'libx265' ? ['-x265-params', 'log-level=none'] : [])]
      clips.makeAll(Object.fromEntries(there.map((film) => [film[0], how(film)])))
      const decoded = decodedTimesOfAll(there.map(([name]) => clips.file(name)))
      for (const [n, [name]] of there.entries()) times.set(name, decoded[n]!)
    }, 60_000)

    it.each(there)('about %s', async (name, codec) => {
      const result = await inspectFile(clips.file(name))
      expect(result.facts).toMatchObject({ codec, codedWidth: 128, codedHeight: 96, frameCount: 25 })
      expect(timesUs(result)).toEqual(times.get(name))
      const plays = ['h264', 'vp8', 'vp9', 'av1'].includes(codec) && !name.endsWith('ts')
      expect(codes(result)).toEqual(plays ? [] : [codec === 'hevc' ? 'proxy-maybe' : 'proxy-needed'])
    })
  })

  it('reads films in fragments, as browsers record them', async () => {
    const result = await inspectFile(clips.file('fragments.mp4'))
    expect(result.facts).toMatchObject({ frameCount: 25, keyFrameCount: 3 })
    expect(timesUs(result).map((us) => us - result.facts!.startUs)).toEqual(Array.from({ length: 25 }, (_, frame) => frame * 40_000))
  })

  it('says what the header of an AVI says, and that there is more', async () => {
    const { inspection } = await inspectFile(clips.file('mpeg4.avi'))
    expect(inspection).toMatchObject({ format: 'avi', complete: false, facts: { codec: 'mpeg4', codedWidth: 96, codedHeight: 64, frameCount: 25, frameRateHz: 25, hasAudio: true } })
  })

  it('refuses what has sound only', async () => {
    expect(errorOf(await inspectFile(clips.file('sound.mp4')))).toBe('audio-only')
    expect(errorOf(await inspectFile(clips.file('sound.m4a')))).toBe('audio-only')
    expect(errorOf(await inspectFile(clips.file('sound.mkv')))).toBe('audio-only')
  })

  it('refuses a film without frames', async () => {
    const file = clips.make('none.mp4', ...picture(), ...H264_B, '-frames:v', '0')
    expect(errorOf(await inspectFile(file))).toMatch(/no-frames|no-video-track/)
  })

  it('says of a cut-off film which part is missing', async () => {
    const [atEnd, atStart] = [readFileSync(clips.file('b.mp4')), readFileSync(clips.file('faststart.mp4'))]
    const cut = async (bytes: Uint8Array, length: number) => (await inspectFile('film.mp4', bytes.subarray(0, length))).inspection.oddities[0]
    expect(await cut(atEnd, atEnd.length - 100)).toMatchObject({ code: 'truncated', field: 'moov' })
    expect(await cut(atEnd, atEnd.indexOf('moov') - 4)).toMatchObject({ code: 'moov-missing', field: 'moov' })
    expect(await cut(atEnd, 2000)).toMatchObject({ code: 'truncated', field: 'mdat' })
    expect(await cut(atStart, atStart.length - 100)).toMatchObject({ code: 'truncated', field: 'mdat' })
    expect(await cut(atStart, 300)).toMatchObject({ code: 'truncated', field: 'moov' })
    const mkv = readFileSync(clips.file('b.mkv'))
    expect(await cut(mkv, mkv.length - 100)).toMatchObject({ code: 'truncated', field: 'Segment' })
  })

  it('refuses empty files, text, and headers that cannot be true', async () => {
    expect(errorOf(await inspectFile('film.mp4', new Uint8Array()))).toBe('empty')
    expect(errorOf(await inspectFile('film.mp4', new TextEncoder().encode('This is no film at all, but a letter.')))).toBe('not-a-video')
    const absurd = (box: string, at: number, value: number) => {
      const bytes = readFileSync(clips.file('b.mp4'))
      bytes.writeUInt32BE(value, bytes.lastIndexOf(box) + at)
      return inspectFile('film.mp4', bytes)
    }
    expect((await absurd('stsz', 12, 0xffff_ffff)).inspection.oddities[0]).toMatchObject({ code: 'damaged-header', field: 'moov/trak/mdia/minf/stbl/stsz' })
    expect((await absurd('stts', 12, 0xffff_ffff)).inspection.oddities[0]).toMatchObject({ code: 'damaged-header', field: 'moov/trak/mdia/minf/stbl/stts' })
    expect((await absurd('ctts', 8, 0x00ff_ffff)).inspection.oddities[0]).toMatchObject({ code: 'damaged-header', field: 'moov/trak/mdia/minf/stbl/ctts' })
    expect((await absurd('stbl', -4, 0x7fff_ffff)).inspection.oddities[0]).toMatchObject({ code: 'damaged-header', field: 'moov/trak/mdia/minf/stbl' })
    expect((await absurd('mdhd', 16, 0)).inspection.oddities[0]).toMatchObject({ code: 'damaged-header', field: 'moov/trak/mdia/mdhd' })
    expect(errorOf(await absurd('avc1', 28, 0))).toBe('absurd-size')
    expect(errorOf(await absurd('avc1', 28, 0x4000_4000))).toBe('absurd-size')
  })

  it('notes a wrong name, and reads the film all the same', async () => {
    const result = await inspectFile('film.avi', readFileSync(clips.file('b.mp4')))
    expect(result.inspection.format).toBe('mp4')
    expect(codes(result)).toEqual(['mislabelled'])
    expect(result.facts?.frameCount).toBe(25)
  })

  it.each(['ts', 'mts', 'mpg', 'm2v', 'mxf', 'wmv', 'flv', 'm4v', '3gp'])('calls a film what every other part of the program calls it (%s)', async (format) => {
    const head = CONTAINER_HEADS[format]!
    const bytes = Uint8Array.from({ length: 2000 }, (_, index) => head[index] ?? 0x11)
    expect((await inspectVideo(`film.${format}`, bytesInMemory(bytes))).inspection.format).toBe(format)
    expect((await inspectNonVideo(`film.${format}`, bytesInMemory(bytes))).format).toBe(format)
  })

  it('finds an MXF film behind what some cameras write before it', async () => {
    const bytes = new Uint8Array(9000).fill(0x20)
    bytes.set(CONTAINER_HEADS['mxf']!, 4096)
    expect(await inspect('film.mxf', bytesInMemory(bytes))).toMatchObject({ kind: 'footage', format: 'mxf', oddities: [] })
  })

  it('knows from head and tail what they tell, and says that it is not all', async () => {
    const bytes = readFileSync(clips.file('large.mp4'))
    const whole = await inspectFile('film.mp4', bytes)
    const ends = headAndTail(bytes.length, bytes.subarray(0, 4096), bytes.subarray(-8192))
    expect((await inspectVideo('film.mp4', ends)).table).toEqual(whole.table)
    const headOnly = headAndTail(bytes.length, bytes.subarray(0, 4096), new Uint8Array())
    expect((await inspectVideo('film.mp4', headOnly)).inspection).toMatchObject({ complete: false, oddities: [] })
  })

  it('passes on a disk’s failure as what it is', async () => {
    const bytes = readFileSync(clips.file('b.mp4'))
    const failing = { sizeBytes: bytes.length, read: async (offset: number, length: number) => (offset > 1000 ? Promise.reject(new Error('EIO')) : bytesInMemory(bytes).read(offset, length)) }
    await expect(inspectVideo('film.mp4', failing)).rejects.toThrow('EIO')
  })
})
