import { describe, expect, it, onTestFinished } from 'vitest'
import { ClipFolder, codes, decodedTimesUs, ffmpeg, inspectFile, NO_FFMPEG, referenceFile, taskContext, timesUs } from '../testing/clips.ts'
import { poster } from './poster.ts'

const FILMS = [
  { path: ['pose2sim-balancing', 'videos', 'cam01.mp4'], summary: '1080 × 1920 · 60 fps · 100 frames · H.264', codes: [] },
  { path: ['pose2sim-balancing', 'videos', 'cam02.mp4'], summary: '1080 × 1920 · 60 fps · 100 frames · VP9', codes: [] },
  { path: ['pose2sim-balancing', 'videos', 'cam03.mp4'], summary: '1088 × 1920 · 60 fps · 100 frames · H.264', codes: [] },
  { path: ['pose2sim-balancing', 'videos', 'cam04.mp4'], summary: '1088 × 1920 · 60 fps · 100 frames · H.264', codes: [] },
  { path: ['clips', 'tfjs_pose_squats.mp4'], summary: '720 × 1280 · 5 fps · 65 frames · H.264', codes: [] },
  { path: ['clips', 'bodypose3d_cam0_test.mp4'], summary: '720 × 720 · 20 fps · 187 frames · MPEG-4 part 2', codes: ['proxy-needed'] },
]

describe.each(FILMS)('the reference film $path', ({ path, summary, codes: expected }) => {
  const file = referenceFile(...path)

  it.skipIf(!file)('is what it is known to be (skipped where the reference folder is absent)', async () => {
    const result = await inspectFile(file!)
    expect(result.inspection.summary).toBe(summary)
    expect(codes(result)).toEqual(expected)
  })

  it.skipIf(!file || !ffmpeg)(`has the times that a decoder finds (skipped where it is absent or ${NO_FFMPEG})`, async () => {
    expect(timesUs(await inspectFile(file!))).toEqual(decodedTimesUs(file!))
  })
})

describe.each([
  ['cam01', { leftPx: 0, topPx: 7, rightPx: 0, bottomPx: 7 }],
  ['cam02', { leftPx: 0, topPx: 7, rightPx: 0, bottomPx: 7 }],
  ['cam03', { leftPx: 0, topPx: 0, rightPx: 0, bottomPx: 0 }],
])('the balancing trial’s %s', (camera, bars) => {
  const file = referenceFile('pose2sim-balancing', 'videos', `${camera}.mp4`)

  // 1088 columns were brought to 1080 and the rows with them: 1920 - 1920 · 1080 / 1088 of them are black.
  it.skipIf(!file || !ffmpeg)(`has the bars that its making left (skipped where it is absent or ${NO_FFMPEG})`, async () => {
    const folder = new ClipFolder()
    onTestFinished(() => folder.remove())
    const { summary } = await poster({ file: file!, name: camera, ffmpeg }, taskContext(folder.path))
    expect(summary).toEqual({ bars })
  })
})
