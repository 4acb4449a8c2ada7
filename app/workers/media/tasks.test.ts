import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { posterSchema } from '../../contract/library/media-tasks.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'
import { ClipFolder, decodedTimesOfAll, encoderMissing, ffmpeg, H264_B, inspectFile, NO_FFMPEG, picture, referenceFile, taskContext, timesUs, withEdits } from '../testing/clips.ts'
import { poster } from './poster.ts'
import { probe } from './probe.ts'
import { proxy } from './proxy.ts'

interface Summary {
  facts: VideoFacts
  oddities: { code: string; field?: string; level: string }[]
  decodedFrames: number | null
}

const VFR = ['-vf', String.raw`select='not(mod(n\,3))+not(mod(n\,7))'`, '-fps_mode', 'passthrough', '-video_track_timescale', '30000']
const FILMS: Record<string, string[]> = {
  'b.mp4': [...picture(), ...H264_B],
  'vfr.mp4': [...picture({ rate: '30', seconds: 2 }), ...VFR, ...H264_B],
  'vfr.mkv': [...picture({ rate: '30', seconds: 2 }), ...VFR, ...H264_B],
  'mpeg4.mp4': [...picture(), '-c:v', 'mpeg4'],
  'mpeg4.avi': ['-f', 'lavfi', '-i', 'sine=d=1', ...picture(), '-c:v', 'mpeg4'],
  'mpeg4-b.avi': [...picture(), '-c:v', 'mpeg4', '-bf', '2'],
  'h264-b.avi': [...picture(), ...H264_B],
  'mjpeg.avi': [...picture(), '-c:v', 'mjpeg'],
  'mpeg2.mpg': [...picture(), '-c:v', 'mpeg2video', '-bf', '2'],
  'mpeg2.m2v': [...picture(), '-c:v', 'mpeg2video', '-bf', '2', '-f', 'mpeg2video'],
  'mpeg2.mxf': [...picture({ size: '720x576' }), '-c:v', 'mpeg2video', '-bf', '2'],
  'mpeg2.ts': [...picture(), '-c:v', 'mpeg2video', '-bf', '2'],
  'wmv.wmv': [...picture(), '-c:v', 'wmv2'],
  'h264.mts': [...picture(), ...H264_B],
  'odd.avi': [...picture({ size: '95x63' }), '-c:v', 'mjpeg'],
  'interlaced.mp4': [...picture(), '-vf', 'interlace', '-c:v', 'mpeg4', '-flags', '+ildct+ilme'],
}
/** Films that one test is about. */
const MORE: Record<string, string[]> = {
  'sar.mp4': [...picture(), '-vf', 'setsar=4/3', ...H264_B],
  'broken.mov': [...picture(), '-c:v', 'mjpeg'],
  'huge.avi': [...picture({ size: '640x480' }), '-c:v', 'mjpeg'],
  'dark.mp4': [...picture({ seconds: 2 }), '-vf', 'fade=in:st=1:d=0.2', ...H264_B],
  'barred.mp4': [...picture(), '-vf', 'pad=96:92:0:16', ...H264_B],
  'night.avi': ['-f', 'lavfi', '-i', 'color=black:s=96x64:d=1', '-c:v', 'mpeg4'],
  'long.mp4': [...picture({ size: '320x240', rate: '60', seconds: 20 }), '-c:v', 'libx264', '-preset', 'ultrafast'],
}
const TURNED = ['-metadata:s:v', 'rotate=90']
/** Of films above, by another ffmpeg: what is told before one is read, which, and how it is written. */
const COPIES: Record<string, readonly [before: string[], source: string, written: string[]]> = {
  'cut.mp4': [['-ss', '0.5'], 'b.mp4', []],
  'late.mov': [['-itsoffset', '0.3'], 'vfr.mp4', []],
  'turned.mp4': [[], 'b.mp4', TURNED],
  'turned-sar.mp4': [[], 'sar.mp4', TURNED],
  'turned-barred.mp4': [[], 'barred.mp4', TURNED],
}
const TURNED_AND_STRETCHED = 'a turned film of pixels that are not square'
const MADE = Object.fromEntries(Object.entries(FILMS).filter(([name]) => ffmpeg && !(name.startsWith('wmv') && encoderMissing('wmv2'))))

describe.skipIf(!ffmpeg)(`the tasks of the media worker (skipped where ${NO_FFMPEG})`, () => {
  let clips: ClipFolder
  let attempt: string
  let attempts = 0
  /** By another ffmpeg. */
  let decoded: Map<string, number[]>
  beforeAll(() => {
    clips = new ClipFolder()
    clips.makeAll({ ...MADE, ...MORE })
    clips.makeAll(Object.fromEntries(Object.entries(COPIES).map(([name, [before, source, written]]) => [name, [...before, '-i', clips.file(source), '-c', 'copy', ...written]])))
    const names = Object.keys(MADE)
    const times = decodedTimesOfAll(names.map((name) => clips.file(name)))
    decoded = new Map(names.map((name, n) => [name, times[n]!]))
  }, 60_000)
  afterAll(() => clips.remove())
  const newAttempt = () => {
    attempt = clips.file(`attempt-${attempts++}`)
    mkdirSync(attempt)
    return attempt
  }
  beforeEach(() => void newAttempt())

  async function probed(file: string) {
    const context = taskContext(attempt)
    const result = await probe({ file, name: file, ffmpeg }, context)
    const packetTable = join(attempt, 'packet-table.arrow')
    const table = packetTableFromArrow(readFileSync(packetTable), 'packet-table.arrow')
    return { ...(result.summary as Summary), table, packetTable, folder: attempt, result, context }
  }

  const known = new Map<string, ReturnType<typeof probed>>()
  function probedOnce(name: string) {
    const before = known.get(name) ?? probed(clips.file(name))
    known.set(name, before)
    return before
  }

  describe('probe', () => {
    it.each(Object.keys(MADE))('finds in %s the frames that decode', async (name) => {
      const { facts, decodedFrames, table, folder, result, context } = await probedOnce(name)
      const expected = decoded.get(name)!
      expect(expected.length).toBeGreaterThan(0)
      expect([...table.ptsUs].map(Number)).toEqual(expected)
      expect(facts.frameCount).toBe(expected.length)
      expect(decodedFrames).toBe(expected.length)
      expect(facts).toMatchObject({ hasAudio: name === 'mpeg4.avi', interlaced: name === 'interlaced.mp4', hasBFrames: /b\.|vfr|mpeg2|mts/.test(name) })
      expect(facts.keyFrameCount).toBeGreaterThan(0)
      expect(result.device).toMatch(/^ffmpeg .+ on CPU$/)
      expect(readdirSync(folder).sort()).toEqual(['facts.json', 'packet-table.arrow'])
      expect(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'))).toEqual(result.summary)
      expect(context.seen.length).toBeGreaterThan(0)
    })

    it('takes sizes and storage order from the packets where those tell their times', async () => {
      const { table, facts } = await probedOnce('mpeg4-b.avi')
      expect([...table.decodeIndex.slice(0, 4)]).toEqual([0, 2, 3, 1])
      expect(facts.bitRateBps).toBeGreaterThan(0)
      expect(facts).toMatchObject({ container: 'avi', codec: 'mpeg4', codedWidth: 96, codedHeight: 64 })
    })

    it('says which frame is the first that cannot be decoded', async () => {
      const file = clips.file('broken.mov')
      const { table } = await inspectFile(file)
      const bytes = readFileSync(file)
      const start = bytes.indexOf('mdat') + 4 + table!.byteLength.slice(0, 10).reduce((sum, length) => sum + length, 0)
      bytes.fill(0, start, start + table!.byteLength[10]! + table!.byteLength[11]!)
      writeFileSync(file, bytes)
      const { decodedFrames, oddities, facts } = await probed(file)
      expect({ decodedFrames, frameCount: facts.frameCount }).toEqual({ decodedFrames: 23, frameCount: 25 })
      expect(oddities.find(({ code }) => code === 'undecodable-frames')).toMatchObject({ level: 'warning', field: 'frame 10' })
    })

    it('refuses a film of which no frame can be decoded, in ffmpeg’s words without the folders of a library', async () => {
      const bytes = readFileSync(clips.file('broken.mov'))
      bytes.fill(0x55, bytes.indexOf('mdat') + 4, bytes.lastIndexOf('moov') - 4)
      const file = clips.file('noise.mov')
      writeFileSync(file, bytes)
      const problem = await problemOf(probe({ file, name: 'cam 1.mov', ffmpeg }, taskContext(attempt)))
      expect(problem).toMatchObject({ code: 'no-decodable-frame', subject: 'cam 1.mov', message: expect.stringContaining('cam 1.mov') as string })
      expect(JSON.stringify(problem)).not.toContain(clips.path)
    })

    it('refuses frames that claim more pixels than any camera’s, whatever the header says', async () => {
      const file = clips.file('huge.avi')
      const bytes = readFileSync(file)
      // The frame header of a baseline JPEG (ITU-T T.81 §B.2.2): height and width.
      for (let at = bytes.indexOf('ffc00011', 'hex'); at >= 0; at = bytes.indexOf('ffc00011', at + 1, 'hex')) bytes.writeUInt32BE(0x4000_4000, at + 5)
      writeFileSync(file, bytes)
      const problem = await problemOf(probed(file))
      expect(problem).toMatchObject({ code: 'no-decodable-frame', message: expect.stringMatching(/picture size 16384x16384/i) as string })
    })

    it('passes on what is wrong with a file, naming it', async () => {
      const file = clips.file('letter.mp4')
      writeFileSync(file, 'Dear sir, this is no film.')
      await expect(problemOf(probed(file))).resolves.toMatchObject({ code: 'not-a-video', subject: file })
      expect(readdirSync(attempt)).toEqual([])
    })

    it('without ffmpeg reads what it can, and says what it did not check', async () => {
      const result = await probe({ file: clips.file('b.mp4'), name: 'b.mp4' }, taskContext(attempt))
      expect(result.summary).toMatchObject({ decodedFrames: null, facts: { frameCount: 25 } })
      expect((result.summary as Summary).oddities.map(({ code }) => code)).toEqual(['decoding-not-checked'])
      const avi = clips.file('mpeg4.avi')
      await expect(problemOf(probe({ file: avi, name: 'mpeg4.avi' }, taskContext(attempt)))).resolves.toMatchObject({ code: 'ffmpeg-needed' })
    })
  })

  describe('proxy', () => {
    const sources: readonly (readonly [name: string, make: () => string])[] = [
      ...Object.keys(MADE).filter((name) => name !== 'mpeg2.mxf').map((name) => [name, () => clips.file(name)] as const),
      ['a film cut by an edit list', () => clips.file('cut.mp4')],
      ['a film that starts late', () => clips.file('late.mov')],
      ['a cut film in slow motion', () => withEdits(clips.file('cut.mp4'), clips.file('slow.mp4'), { rate: 0.5 })],
      ['a film that starts late and has no edit but that', () => withEdits(clips.file('late.mov'), clips.file('only-late.mov'), { count: 1 })],
      ['a turned film', () => clips.file('turned.mp4')],
      [TURNED_AND_STRETCHED, () => clips.file('turned-sar.mp4')],
    ]

    async function standIn(name: string, make: () => string) {
      const file = make()
      newAttempt()
      const { facts, table, packetTable } = await (name in MADE ? probedOnce(name) : probed(file))
      const folder = newAttempt()
      const { summary } = await proxy({ file, name: file, ffmpeg, packetTable, facts: JSON.parse(JSON.stringify(facts)) as unknown }, taskContext(folder))
      return { file, facts, table, packetTable, summary, made: join(folder, 'proxy.mp4') }
    }

    type StandIn = Awaited<ReturnType<typeof standIn>> & { decoded: number[] }
    const standIns = new Map<string, StandIn | { failed: unknown }>()
    beforeAll(async () => {
      const made: [string, Awaited<ReturnType<typeof standIn>>][] = []
      for (const [name, make] of sources)
        await standIn(name, make).then(
          (one) => made.push([name, one]),
          (failed: unknown) => standIns.set(name, { failed }),
        )
      const times = decodedTimesOfAll(made.map(([, one]) => one.made))
      for (const [n, [name, one]] of made.entries()) standIns.set(name, { ...one, decoded: times[n]! })
    }, 120_000)
    const standInOf = (name: string): StandIn => {
      const one = standIns.get(name)!
      if ('failed' in one) throw one.failed
      return one
    }

    it.each(sources)('has the frames of %s at their times, and is shown at the same size', async (name) => {
      const { facts, table, summary, made, decoded: decodedTimes } = standInOf(name)
      const inspection = await inspectFile(made)
      expect(timesUs(inspection)).toEqual([...table.ptsUs].map(Number))
      expect(decodedTimes).toEqual([...table.ptsUs].map(Number))
      expect(summary).toMatchObject({ largestDifferenceUs: 0 })
      expect(inspection.inspection.oddities.filter(({ code }) => code !== 'variable-frame-rate' && code !== 'pixel-aspect')).toEqual([])
      const even = (size: number) => size + (size % 2)
      expect(inspection.facts).toMatchObject({ codec: 'h264', hasBFrames: false, rotationDeg: 0, displayWidth: even(facts.displayWidth), displayHeight: even(facts.displayHeight) })
      expect(inspection.facts!.codecString).toMatch(/^avc1\.64..[01]/i)
      expect(longestGap(inspection.table!.isKey)).toBeLessThanOrEqual(12)
    })

    it('is the same whether it is told the facts or has to look for them', async () => {
      const { file, packetTable, summary, made } = standInOf(TURNED_AND_STRETCHED)
      const looked = await proxy({ file, name: file, ffmpeg, packetTable }, taskContext(attempt))
      expect(looked.summary).toEqual(summary)
      expect(readFileSync(join(attempt, 'proxy.mp4')).equals(readFileSync(made))).toBe(true)
    })

    it('looks like the original', () => {
      const { file, made } = standInOf('mpeg4-b.avi')
      const { stderr } = spawnSync(ffmpeg!, ['-i', made, '-i', file, '-lavfi', '[0:v]setpts=N/25/TB[made];[1:v]setpts=N/25/TB[original];[made][original]ssim', '-f', 'null', '-'], { encoding: 'utf8' })
      expect(Number(/All:([\d.]+)/.exec(stderr)?.[1])).toBeGreaterThan(0.98)
    })

    it('is refused where it does not have the frames of the table', async () => {
      const { packetTable } = await probedOnce('vfr.mp4')
      const other = clips.file('mpeg4.avi')
      await expect(problemOf(proxy({ file: other, name: 'other.avi', ffmpeg, packetTable }, taskContext(newAttempt())))).resolves.toMatchObject({ code: 'proxy-differs', subject: 'other.avi' })
    })

    it.skipIf(process.platform === 'win32').each([
      ['was built without the encoder', '', 'encoder-missing'],
      ['has it and fails all the same', " V....D libx264              libx264 H.264 / AVC / MPEG-4 AVC / MPEG-4 part 10 (codec h264)", 'ffmpeg-failed'],
    ])('by an ffmpeg that %s is refused with the reason', async (_, encoders, code) => {
      const failing = clips.file(`ffmpeg-${code}.sh`)
      writeFileSync(failing, `#!/bin/sh\ncase "$*" in *-version*) echo 'ffmpeg version 7.1';; *-encoders*) echo '${encoders}';; *) echo "Unknown encoder 'libx264'" >&2; exit 1;; esac\n`, { mode: 0o755 })
      const { packetTable } = await probedOnce('b.mp4')
      await expect(problemOf(proxy({ file: clips.file('b.mp4'), name: 'b.mp4', ffmpeg: failing, packetTable }, taskContext(attempt)))).resolves.toMatchObject({ code })
    })

    const film = referenceFile('clips', 'bodypose3d_cam0_test.mp4')
    it.skipIf(!film)('is made of the reference film in MPEG-4 part 2 (skipped where the reference folder is absent)', async () => {
      await probed(film!)
      const { summary } = await proxy({ file: film, name: 'bodypose', ffmpeg, packetTable: join(attempt, 'packet-table.arrow') }, taskContext(attempt))
      expect(summary).toMatchObject({ largestDifferenceUs: 0, facts: { frameCount: 187, displayWidth: 720, displayHeight: 720 } })
    })
  })

  describe('poster', () => {
    it('is 320 pixels wide, upright and of square pixels', async () => {
      const file = clips.file('turned.mp4')
      const result = await poster({ file, name: file, ffmpeg }, taskContext(attempt))
      expect(result.outputs).toEqual([{ role: 'poster', file: 'poster.jpg', format: 'jpeg' }])
      expect(jpegSize(readFileSync(join(attempt, 'poster.jpg')))).toEqual({ width: 320, height: 480 })
    })

    it('told the facts does not look for them again', async () => {
      const { facts } = await probedOnce('b.mp4')
      newAttempt()
      // A reader of the header would refuse it.
      const cut = clips.file('cut-short.mpg')
      writeFileSync(cut, readFileSync(clips.file('mpeg2.mpg')).subarray(4))
      await expect(problemOf(poster({ file: cut, name: 'cut-short.mpg', ffmpeg }, taskContext(attempt)))).resolves.toMatchObject({ code: 'not-a-video' })
      await poster({ file: cut, name: 'cut-short.mpg', ffmpeg, facts: { ...facts, container: 'mpg', editList: [] } }, taskContext(attempt))
      expect(jpegSize(readFileSync(join(attempt, 'poster.jpg')))).toEqual({ width: 320, height: 214 })
    })

    it('passes over a black beginning', async () => {
      const file = clips.file('dark.mp4')
      await poster({ file, name: file, ffmpeg }, taskContext(attempt))
      expect(brightness(join(attempt, 'poster.jpg'))).toBeGreaterThan(10)
    })

    it('measures black bars in the picture as it is shown, and leaves no frame behind', async () => {
      const file = clips.file('turned-barred.mp4')
      const { summary } = await poster({ file, name: file, ffmpeg }, taskContext(attempt))
      // Which of the two lies left depends on which way this ffmpeg takes the tag to turn.
      const { leftPx, rightPx, ...level } = posterSchema.parse(summary).bars!
      expect([Math.min(leftPx, rightPx), Math.max(leftPx, rightPx), level]).toEqual([12, 16, { topPx: 0, bottomPx: 0 }])
      expect(readdirSync(attempt)).toEqual(['poster.jpg'])
    })

    it('shows the first frame of a film that is black all through', async () => {
      const file = clips.file('night.avi')
      await poster({ file, name: file, ffmpeg }, taskContext(attempt))
      expect(jpegSize(readFileSync(join(attempt, 'poster.jpg')))).toEqual({ width: 320, height: 214 })
    })
  })

  it('stops at once when it is told to', async () => {
    const file = clips.file('long.mp4')
    const controller = new AbortController()
    const started = performance.now()
    setTimeout(() => controller.abort(), 150)
    await expect(probe({ file, name: file, ffmpeg }, taskContext(attempt, controller.signal))).rejects.toThrow(/abort/i)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => 'it worked', (thrown: unknown) => (thrown instanceof ProblemError ? thrown.problem : Promise.reject(thrown)))
}

function longestGap(isKey: Uint8Array): number {
  const keys = [...isKey.keys()].filter((frame) => isKey[frame])
  return Math.max(...[...keys, isKey.length].map((frame, index, all) => frame - (index > 0 ? all[index - 1]! : 0)))
}

/** From the frame header of a baseline JPEG (ITU-T T.81 §B.2.2). */
function jpegSize(bytes: Buffer): { width: number; height: number } {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
}

function brightness(file: string): number {
  const { stdout } = spawnSync(ffmpeg!, ['-v', 'error', '-i', file, '-vf', 'format=gray', '-f', 'rawvideo', '-'])
  return stdout.reduce((sum, value) => sum + value, 0) / stdout.length
}
