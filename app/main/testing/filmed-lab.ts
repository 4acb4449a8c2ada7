/** A tiny lab folder with two films of a second, their calibration, and somebody who walks before the cameras though no film shows them: what is seen of them is computed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabManifest } from '../../contract/library/lab-manifest.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import { project, type Camera } from '../../core/vision/camera.ts'
import { camerasAround } from '../../core/vision/testing/cameras-around.ts'
import { walkerAt } from '../../core/vision/testing/walker.ts'
import { addJob } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { inputsOf } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { makeClip } from './clips.ts'
import { addArtifact } from './media.ts'
import { seedPoses } from './seed-poses.ts'

const RATE_HZ = 25
const FRAMES = 25
const SIZE = { widthPx: 136, heightPx: 240 }
const CAMERAS = camerasAround(2, { ...SIZE, focalXPx: 210, focalYPx: 210, centreXPx: 67.5, centreYPx: 119.5 })

const MANIFEST: LabManifest = {
  format: 'stridescope-lab',
  version: 1,
  athlete: { name: 'Alex Sample' },
  sessions: [{ name: 'Today', date: '2026-11-20', files: ['rig.json'], trials: [{ name: 'Walk', kind: 'walk', surface: 'treadmill', files: ['cam01.mp4', 'cam02.mp4'], clocks: ['cam01.mp4', 'cam02.mp4'].map((file) => ({ file, offsetUs: 0, rate: 1 })) }] }],
}

export function filmedLab(folder: string): string {
  mkdirSync(folder, { recursive: true })
  // One file twice would come in once.
  for (const [n, { name }] of CAMERAS.entries()) makeClip(join(folder, `${name}.mp4`), { rate: RATE_HZ, seconds: (FRAMES + n) / RATE_HZ, size: `${SIZE.widthPx}x${SIZE.heightPx}` })
  writeFileSync(join(folder, 'rig.json'), stridescopeCalibrationText({ lenses: CAMERAS, cameras: CAMERAS, lengths: 'metres' }))
  writeFileSync(join(folder, 'stridescope-lab.json'), JSON.stringify(MANIFEST))
  return folder
}

/** Where a camera truly sees the walker, and so far to the right of it. */
function walkerSeenBy(camera: Camera, asidePx = 0): People {
  const frames = Array.from({ length: FRAMES }, (_, frame) => frame)
  const keypoints = frames.flatMap((frame) => walkerAt(frame / RATE_HZ).flatMap((point) => [project(camera, point)![0] + asidePx, project(camera, point)![1], 0.9]))
  return { topology: 'halpe-26', ...SIZE, frames: Uint32Array.from(frames), people: new Int32Array(FRAMES), keypoints: Float32Array.from(keypoints) }
}

/** Every model that is described here has found the walker in the trial's films, these so many pixels beside where they truly are. */
export async function seedWalker(library: Library, place: TrialPlace, asidePx: Readonly<Record<string, number>> = {}): Promise<void> {
  const job = addJob(library, { kind: 'x', title: 'x', sessionId: null, payload: {} })
  for (const [n, film] of inputsOf(library, place).films.entries()) {
    const found = new Map([...new Set([0, ...Object.values(asidePx)])].map((px) => [px, addArtifact(library, peopleToArrow(walkerSeenBy(CAMERAS[n]!, px)))]))
    await seedPoses(library, job, film, (model) => found.get(asidePx[model] ?? 0)!)
  }
  library.sql.prepare('DELETE FROM job WHERE id = ?').run(job)
}

/** One table a camera, as the sample lab writes them. */
export function writeTruth(folder: string): string {
  for (const camera of CAMERAS) {
    const { keypoints } = walkerSeenBy(camera)
    const header = ['frame', 'pts_us', 'session_us', ...HALPE_26.flatMap((name) => [`${name}_x`, `${name}_y`, `${name}_visibility`])]
    const rows = Array.from({ length: FRAMES }, (_, frame) => [frame, 0, 0, ...HALPE_26.flatMap((_name, n) => [...keypoints.subarray(3 * (26 * frame + n), 3 * (26 * frame + n) + 2), 1])])
    writeFileSync(join(folder, `${camera.name}.csv`), [header, ...rows].map((row) => row.join(',')).join('\n'))
  }
  return folder
}
