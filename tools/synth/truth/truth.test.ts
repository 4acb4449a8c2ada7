import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { pose2simText } from '../../../app/core/formats/calibration/write-pose2sim.ts'
import { parseToml } from '../../../app/core/formats/reading/toml.ts'
import { transform, transpose } from '../../../app/core/math/mat3.ts'
import { fromRotationVector } from '../../../app/core/math/rotation-vector.ts'
import { length, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { toSessionUs } from '../../../app/core/time/stream-clock.ts'
import { type Camera, project } from '../../../app/core/vision/camera.ts'
import { distort } from '../../../app/core/vision/distortion.ts'
import { undistort } from '../../../app/core/vision/undistort.ts'
import { filmClock, filmFrames } from '../clocks/film-clock.ts'
import { halpe26 } from '../person/keypoints.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import { bobbing, DIMENSIONS, still } from '../testing/motions.ts'
import { keypoints2dCsv } from './keypoints-2d.ts'
import { keypointsTrc } from './motion-files.ts'

const rig = recipeSchema.parse({}).rig
const NOTHING = { obstacles: [] }

describe('the truth of a film', () => {
  it('is what one gets by projecting the marker file with the calibration file, to a few thousandths of a pixel', () => {
    const motion = still()
    const cameras = makeRig(rig, spaceOf(DIMENSIONS, motion), 1)
    const markers = trcPoints(keypointsTrc(DIMENSIONS, motion, { fileName: 'a.trc', remark: '', rateHz: 10, decimals: 3 }))
    for (const calibrated of camerasOf(pose2simText(cameras.map(({ camera }) => camera)))) {
      const synthetic = cameras.find(({ camera }) => camera.name === calibrated.name)!
      const rows = csvRows(keypoints2dCsv(synthetic, filmFrames(synthetic, 0.5), () => ({ keypoints: halpe26(DIMENSIONS, motion.poseAt(0)), ...NOTHING })))
      HALPE_26.forEach((name, index) => {
        const [x, y] = project(calibrated, markers[index]!)!
        expect(Number(rows[0]![`${name}_x`])).toBeCloseTo(x, 2)
        expect(Number(rows[0]![`${name}_y`])).toBeCloseTo(y, 2)
      })
    }
  })

  it('triangulates back to the true place within a tenth of a millimetre', () => {
    const motion = still()
    const cameras = makeRig(rig, spaceOf(DIMENSIONS, motion), 2)
    const truth = halpe26(DIMENSIONS, motion.poseAt(0))
    const films = cameras.map((one) => csvRows(keypoints2dCsv(one, filmFrames(one, 0.2), () => ({ keypoints: truth, ...NOTHING })))[0]!)
    for (const name of HALPE_26) {
      const seen = cameras.map(({ camera }, index) => ({ camera, pixel: [Number(films[index]![`${name}_x`]), Number(films[index]![`${name}_y`])] as const }))
      expect(length(subtract(triangulated(seen), truth[name]))).toBeLessThan(0.000_1)
    }
  })

  it('shows each frame at the time its camera took it: late start and drift are in the pixels', () => {
    const motion = bobbing()
    const [one] = makeRig({ ...rig, own: [{ startS: 0.125, driftPpm: 500 }] }, spaceOf(DIMENSIONS, motion), 1)
    const frames = filmFrames(one!, motion.durationS)
    expect(frames[0]).toEqual({ index: 0, ptsUs: 0, timeS: 0.125 })
    expect(frames[120]!.ptsUs).toBe(2_000_000)
    expect(frames[120]!.timeS).toBeCloseTo(0.125 + 2 * 1.0005, 12)
    expect(frames.at(-1)!.timeS).toBeLessThanOrEqual(motion.durationS)
    const rows = csvRows(keypoints2dCsv(one!, frames, (timeS) => ({ keypoints: halpe26(DIMENSIONS, motion.poseAt(timeS)), ...NOTHING })))
    const [, y] = project(one!.camera, halpe26(DIMENSIONS, motion.poseAt(0.125 + 2 * 1.0005)).nose)!
    expect(rows[120]).toMatchObject({ frame: '120', pts_us: '2000000', session_us: '2126000', nose_y: y.toFixed(3), nose_visibility: '2' })
  })

  it('gives every frame the session time that its time stamp has by its camera’s clock', () => {
    const [one] = makeRig({ ...rig, own: [{ frameRateHz: 59.94, startS: 0.123457, driftPpm: -37.3 }] }, spaceOf(DIMENSIONS, still()), 1)
    const rows = csvRows(keypoints2dCsv(one!, filmFrames(one!, 20), () => ({ keypoints: halpe26(DIMENSIONS, still().poseAt(0)), ...NOTHING })))
    const clock = filmClock(one!)
    expect(rows.length).toBeGreaterThan(1000)
    for (const row of rows) expect(Number(row['session_us'])).toBe(toSessionUs(clock, Number(row['pts_us'])))
  })

  it('calls outside what is, also where the lens’s polynomial would fold it back into the picture, and names no pixel behind the camera', () => {
    const [one] = makeRig({ ...rig, distortion: [-0.5, 0, 0, 0, 0] }, spaceOf(DIMENSIONS, still()), 1)
    const camera = one!.camera
    const at = (x: number, y: number, z: number) => {
      const point = inRoom(camera, [x, y, z])
      const keypoints = { ...halpe26(DIMENSIONS, still().poseAt(0)), nose: point }
      const [row] = csvRows(keypoints2dCsv(one!, [{ index: 0, ptsUs: 0, timeS: 0 }], () => ({ keypoints, ...NOTHING })))
      return [row!['nose_x'], row!['nose_visibility']]
    }
    expect(at(0, 0, 3)[1]).toBe('2')
    // 1 + k1·r² vanishes here: this ray would come out in the middle of the picture.
    const folded = Math.sqrt(-1 / camera.distortion[0])
    expect(distort(camera.distortion, [folded, 0])[0]).toBeCloseTo(0, 12)
    expect(at(folded, 0, 1)).toEqual(['', '0'])
    expect(at(0.3, 0, -1)).toEqual(['', '0'])
    expect(at(0.9 * 0.5 * camera.widthPx / camera.focalXPx * 3, 0, 3)[1]).toBe('2')
    expect(at(1.2 * 0.5 * camera.widthPx / camera.focalXPx * 3, 0, 3)[1]).toBe('0')
  })
})

/** A point in a camera's axes, in the room's. */
function inRoom(camera: Camera, point: Vec3): Vec3 {
  return transform(transpose(camera.rotation), subtract(point, camera.translationM))
}

function csvRows(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])))
}

/** The first frame, back in metres with Z up. */
function trcPoints(text: string): Vec3[] {
  const cells = text.split('\n')[5]!.split('\t').slice(2).map(Number)
  return HALPE_26.map((_, index) => [cells[3 * index + 2]! / 1000, cells[3 * index]! / 1000, cells[3 * index + 1]! / 1000])
}

interface CameraTable {
  name: string
  size: [number, number]
  matrix: [Vec3, Vec3, Vec3]
  distortions: [number, number, number, number, number?]
  rotation: Vec3
  translation: Vec3
}

/** A Pose2Sim calibration through our own TOML reader. */
function camerasOf(text: string): Camera[] {
  return Object.values(parseToml(text).root).flatMap((value) => {
    const table = value as unknown as Partial<CameraTable>
    if (table.matrix === undefined) return []
    const { name, size, matrix, distortions, rotation, translation } = table as CameraTable
    const [[focalXPx, , centreXPx], [, focalYPx, centreYPx]] = matrix
    const [k1, k2, p1, p2, k3 = 0] = distortions
    const [widthPx, heightPx] = size
    return [{ name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion: [k1, k2, p1, p2, k3], rotation: fromRotationVector(rotation), translationM: translation }]
  })
}

/** Least squares of (u·r₃ − r₁)·X = t₁ − u·t₃ and its like over all cameras, on undistorted rays. */
function triangulated(seen: readonly { camera: Camera; pixel: readonly [number, number] }[]): Vec3 {
  const normal = Array.from({ length: 3 }, () => [0, 0, 0])
  const right = [0, 0, 0]
  for (const { camera, pixel } of seen) {
    const ray = undistort(camera, pixel)
    for (const axis of [0, 1] as const) {
      const row = [0, 1, 2].map((column) => ray[axis] * camera.rotation[6 + column]! - camera.rotation[3 * axis + column]!)
      const value = camera.translationM[axis] - ray[axis] * camera.translationM[2]
      row.forEach((a, i) => {
        right[i]! += a * value
        row.forEach((b, j) => (normal[i]![j]! += a * b))
      })
    }
  }
  const determinant = ([a, b, c]: number[][]) =>
    a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) - a![1]! * (b![0]! * c![2]! - b![2]! * c![0]!) + a![2]! * (b![0]! * c![1]! - b![1]! * c![0]!)
  const solved = (column: number) => determinant(normal.map((row, i) => row.map((value, j) => (j === column ? right[i]! : value)))) / determinant(normal)
  return [solved(0), solved(1), solved(2)]
}
