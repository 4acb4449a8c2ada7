import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boxAround, overlapOf } from '../../../core/vision/detect/box.ts'
import { storedFrom } from '../../../core/vision/detect/crops.ts'
import { yuvToRgb } from '../../../core/vision/detect/yuv-picture.ts'
import { ffmpegVersion } from '../../ffmpeg/ffmpeg.ts'
import { ffmpeg, inspectFile, referenceFile } from '../../testing/clips.ts'
import { framesOf } from '../film/frames.ts'
import { boxFinder } from './find-boxes.ts'
import { openNetwork } from './open-network.ts'

const MODEL = [...(process.env.STRIDESCOPE_MODELS ?? '').split(':'), resolve('../shared/models')].map((folder) => `${folder}/rtmdet-nano_person_320_end2end.onnx`).find((path) => existsSync(path))
const CAMERAS = ['cam01', 'cam04']
const FRAMES = new Set([0, 12])

/** Around the keypoints that OpenPose has found of the largest person. */
function openPoseBox(camera: string, frame: number) {
  const file = referenceFile('pose2sim-balancing', 'pose', `${camera}_json`, `${camera}.${String(frame).padStart(4, '0')}.json`)!
  const { people } = JSON.parse(readFileSync(file, 'utf8')) as { people: { pose_keypoints_2d: number[] }[] }
  const boxes = people.flatMap(({ pose_keypoints_2d }) => boxAround(pose_keypoints_2d, 0.3, 1.1) ?? [])
  return boxes.toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top))[0]!
}

describe.skipIf(!MODEL || !ffmpeg || !referenceFile('pose2sim-balancing'))('RTMDet-nano (skipped where it, ffmpeg or ../shared/reference is not here)', () => {
  it.each(CAMERAS)('finds in %s of the balancing trial the one whom OpenPose has found', async (camera) => {
    const file = referenceFile('pose2sim-balancing', 'videos', `${camera}.mp4`)!
    const { facts, table } = await inspectFile(file)
    const signal = new AbortController().signal
    const [stored, shown] = [{ width: facts!.codedWidth, height: facts!.codedHeight }, { width: facts!.displayWidth, height: facts!.displayHeight }]
    const around = { shown, stored: storedFrom(shown, stored, facts!.rotationDeg), toRgb: yuvToRgb(facts!.colour?.matrix, stored), detects: true, followed: [], people: 5 }
    const network = await openNetwork({ name: 'RTMDet-nano', file: MODEL!, provider: 'cpu', threads: 1 })
    if (network.kind.task !== 'person-detector') throw new Error('It finds no people')
    const find = boxFinder({ ...network, kind: network.kind })
    const overlaps: number[] = []
    for await (const { frame, picture } of framesOf({ ffmpeg: ffmpeg!, version: await ffmpegVersion(ffmpeg!, signal), file, name: camera, facts: facts!, table: table!, firstFrame: 0, threads: 1, signal })) {
      if (FRAMES.has(frame)) overlaps.push(Math.max(...(await find({ ...around, picture })).map((box) => overlapOf(box, openPoseBox(camera, frame)))))
      if (overlaps.length === FRAMES.size) break
    }
    expect(Math.min(...overlaps)).toBeGreaterThan(0.6)
  })
})
