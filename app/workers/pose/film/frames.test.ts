import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packetTableFromArrow } from '../../../core/media/packet-table-arrow.ts'
import type { PacketTable, VideoFacts } from '../../../core/media/packet-table.ts'
import { ffmpegVersion } from '../../ffmpeg/ffmpeg.ts'
import { probe } from '../../media/probe.ts'
import { ClipFolder, encoderMissing, ffmpeg, inspectFile, NO_FFMPEG, taskContext } from '../../testing/clips.ts'
import { LOSSLESS, makeDotsFilm } from '../testing/dots-film.ts'
import { framesOf } from './frames.ts'

const COUNT = 36
const FIRST_X = 30
/** The yellow dot, the brightest, of the person in frame n is 3 n further right. */
const standing = (frame: number) => [{ x: FIRST_X + 3 * frame, y: 60, height: 80 }]
const YELLOW_X = FIRST_X + 0.18 * 80
const B_FRAMES = ['-c:v', 'libx264', '-preset', 'veryfast', '-qp', '0', '-bf', '2', '-g', '10', '-x264-params', 'b-adapt=0']

describe.skipIf(!ffmpeg || encoderMissing('libx264'))(`a film’s pictures (skipped where ${NO_FFMPEG}, or without libx264)`, () => {
  let clips: ClipFolder
  let version: string
  beforeAll(async () => {
    clips = new ClipFolder()
    const others = ['b.mp4', 'b.mkv'].flatMap((name) => [...B_FRAMES, clips.file(name)])
    await makeFilm('b.ts', [...others, ...B_FRAMES])
    version = await ffmpegVersion(ffmpeg!, new AbortController().signal)
  })
  afterAll(() => clips.remove())

  const makeFilm = (name: string, coding: readonly string[]) =>
    makeDotsFilm(clips.file(name), { width: 240, height: 120, frames: Array.from({ length: COUNT }, (_, frame) => standing(frame)), coding })

  /** Of each frame of the table that came, the frame that its picture shows. */
  async function shownIn(file: string, firstFrame = 0, signal = new AbortController().signal, most = Infinity) {
    const { facts, table } = await probed(file)
    const shown: [frame: number, shown: number][] = []
    for await (const { frame, picture } of framesOf({ ffmpeg: ffmpeg!, version, file, name: file, facts, table, firstFrame, threads: 1, signal })) {
      const { luma, width } = picture
      shown.push([frame, Math.floor(((luma.indexOf(luma.reduce((a, b) => Math.max(a, b))) % width) - YELLOW_X) / 3 + 0.5)])
      if (shown.length >= most) break
    }
    return shown
  }
  const known = new Map<string, ReturnType<typeof probedAnew>>()
  function probed(file: string) {
    const before = known.get(file) ?? probedAnew(file)
    known.set(file, before)
    return before
  }
  async function probedAnew(file: string): Promise<{ facts: VideoFacts; table: PacketTable }> {
    const { facts, table } = await inspectFile(file)
    if (facts && table) return { facts, table }
    const context = taskContext(clips.path)
    const { summary } = await probe({ file, name: file, ffmpeg }, context)
    return { facts: (summary as { facts: VideoFacts }).facts, table: packetTableFromArrow(readFileSync(clips.file('packet-table.arrow')), file) }
  }
  const all = (first = 0, apart = 0) => Array.from({ length: COUNT - first - apart }, (_, index) => [first + index, first + index + apart])

  it.each(['b.mp4', 'b.mkv', 'b.ts'])('of %s come with the numbers that they have in its table', async (name) => {
    expect(await shownIn(clips.file(name))).toEqual(all())
  })

  it('come again from any frame on, the same ones', async () => {
    for (const [name, first] of [['b.mkv', COUNT - 1], ['b.ts', 33]] as const) {
      const file = clips.file(name)
      expect(await shownIn(file, first)).toEqual(all(first))
    }
  })

  it('that an edit list cuts away do not come', async () => {
    const cut = clips.make('cut.mp4', '-ss', '0.2', '-i', clips.file('b.mp4'), '-c', 'copy')
    const shown = await shownIn(cut)
    expect(shown[0]).toEqual([0, 5])
    expect(shown).toEqual(all(0, 5))
    expect(await shownIn(cut, 28)).toEqual(all(0, 5).slice(28))
  })

  it('of odd sizes keep their places', async () => {
    const file = await makeDotsFilm(clips.file('odd.avi'), { width: 241, height: 121, frames: [standing(0), standing(9)], coding: ['-c:v', 'ffv1'] })
    expect(await shownIn(file)).toEqual([[0, 0], [1, 9]])
  })

  it('end, and ffmpeg with them, when who looks at them turns away', async () => {
    const file = await makeFilm('plain.mp4', LOSSLESS)
    expect(await shownIn(file, 0, undefined, 3)).toEqual(all().slice(0, 3))
    const stopped = new AbortController()
    const ended = shownIn(file, 0, stopped.signal)
    stopped.abort()
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('are refused where they have another size than the film was taken for', async () => {
    const file = clips.file('b.mp4')
    const { facts, table } = await probed(file)
    const frames = framesOf({ ffmpeg: ffmpeg!, version, file, name: 'b.mp4', facts: { ...facts, codedWidth: 238 }, table, firstFrame: 0, threads: 1, signal: new AbortController().signal })
    await expect(frames.next()).rejects.toMatchObject({ problem: { code: 'picture-size', message: expect.stringContaining('240 × 120') } })
  })
})
