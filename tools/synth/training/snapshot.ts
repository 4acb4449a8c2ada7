/** One person in one pose before one camera, cut out: what a network's training lays over backgrounds of its own. */
import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { type Camera, project, toCamera } from '../../../app/core/vision/camera.ts'
import { cameraPosition, lookAt } from '../../../app/core/vision/look-at.ts'
import { type Bones, bonesOf } from '../figure/bones.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureMesh } from '../figure/mesh.ts'
import { skin } from '../figure/skinning.ts'
import type { Pose } from '../model.ts'
import { halpe26 } from '../person/keypoints.ts'
import type { Look } from '../person/look.ts'
import type { Person } from '../person/person.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import { makeLight } from '../room/light.ts'
import { emptyCanvas, halvedSrgb, rasterise } from './rasterise.ts'
import { vertexColours } from './vertex-colours.ts'

export interface Snapshot {
  width: number
  height: number
  /** sRGB and coverage, row by row. */
  rgba: Uint8Array
  /** x, y of each of Halpe-26, in pixels of this picture. */
  keypoints: Float32Array
  /** Whose body height this long is as seen from there: what errors are shares of. */
  heightPx: number
}

/** Drawn twice as large, then averaged. */
const DRAWN_HEIGHT_PX = 520
const MARGIN_PX = 6

export function snapshot(random: Random, person: Person, figure: Figure, pose: Pose, look: Look): Snapshot {
  const keypoints = halpe26(person.dimensions, pose)
  const points = HALPE_26.map((name) => keypoints[name])
  const bones = bonesOf(figure.rest, pose)
  const parts = [figure.body, figure.head].map((mesh) => moved(mesh, bones))
  const camera = framed(anyCamera(random, points), points, person.dimensions.heightM, parts)
  const light = anyLight(random)
  const canvas = emptyCanvas(camera.widthPx, camera.heightPx)
  for (const { mesh, positions, normals } of parts) {
    const colours = vertexColours(mesh, person, look, figure.rest, mesh === figure.head)
    shade(colours, mesh, positions, normals, light, cameraPosition(camera))
    rasterise(canvas, mesh.triangles, onPicture(camera, positions), colours)
  }
  return {
    ...halvedSrgb(canvas),
    // The middle of a pixel of the halved picture lies between those of two of the one that was drawn.
    keypoints: Float32Array.from(points.flatMap((point) => project(camera, point)!.map((place) => (place - 0.5) / 2))),
    heightPx: (0.5 * person.dimensions.heightM * camera.focalYPx) / middleDepth(camera, points),
  }
}

interface Part {
  mesh: FigureMesh
  positions: Float32Array
  normals: Float32Array
}

function moved(mesh: FigureMesh, bones: Bones): Part {
  const [positions, normals] = [new Float32Array(mesh.positions.length), new Float32Array(mesh.normals.length)]
  skin(mesh, bones, positions, mesh.normals, normals)
  return { mesh, positions, normals }
}

interface View {
  place: Pick<Camera, 'rotation' | 'translationM'>
  distortion: Camera['distortion']
}

/** From around, mostly from a tripod's height, at times from near the floor or the ceiling, and not always level. */
function anyCamera(random: Random, keypoints: readonly Vec3[]): View {
  const target = middleOf(keypoints)
  const azimuth = random.uniform(0, 2 * Math.PI)
  const away = random.uniform(1.8, 7)
  const up = random.uniform() < 0.75 ? random.uniform(-0.5, 0.9) : random.uniform(-0.9, 2.2)
  const position: Vec3 = [target[0] + away * Math.cos(azimuth), target[1] + away * Math.sin(azimuth), target[2] + up]
  const roll = random.uniform() < 0.7 ? random.gaussian(0, 3) : random.uniform(-35, 35)
  const strength = random.uniform(-0.15, 0.06)
  return { place: lookAt(position, target, radiansOf(roll)), distortion: [strength, -0.25 * strength, 0, 0, 0] }
}

/** So near that the person would be as tall as pictures are drawn if they stood upright; the picture ends where the body does. */
function framed({ place, distortion }: View, keypoints: readonly Vec3[], heightM: number, parts: readonly Part[]): Camera {
  const unframed: Camera = { name: 'snapshot', widthPx: 0, heightPx: 0, focalXPx: 1, focalYPx: 1, centreXPx: 0, centreYPx: 0, distortion, ...place }
  const focalPx = (DRAWN_HEIGHT_PX * middleDepth(unframed, keypoints)) / heightM
  const camera = { ...unframed, focalXPx: focalPx, focalYPx: focalPx }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { positions } of parts) {
    const corners = onPicture(camera, positions)
    for (let at = 0; at < corners.length; at += 3) {
      left = Math.min(left, corners[at]!)
      right = Math.max(right, corners[at]!)
      top = Math.min(top, corners[at + 1]!)
      bottom = Math.max(bottom, corners[at + 1]!)
    }
  }
  const long = (from: number, to: number) => 2 * Math.ceil((to - from) / 2 + MARGIN_PX)
  return { ...camera, centreXPx: MARGIN_PX - left, centreYPx: MARGIN_PX - top, widthPx: long(left, right), heightPx: long(top, bottom) }
}

type Light = ReturnType<typeof makeLight>

/** Rooms are lit evenly, the world is not. */
function anyLight(random: Random): Light {
  const light = makeLight(random)
  const [key, fill, sky] = [random.uniform(0.4, 1.5), random.uniform(0.3, 1.6), random.uniform(0.45, 1.15)]
  const times = (colour: readonly [number, number, number], by: number) => [colour[0] * by, colour[1] * by, colour[2] * by] as [number, number, number]
  return { ...light, key: times(light.key, key), fill: times(light.fill, fill), sky: times(light.sky, sky), ground: times(light.ground, sky) }
}

/** Turns colours of surfaces into those that are seen. */
function shade(colours: Float32Array, { openness }: FigureMesh, positions: Float32Array, normals: Float32Array, light: Light, eye: Vec3): void {
  const { keyFrom, key, fillFrom, fill, sky, ground } = light
  for (let vertex = 0; vertex < openness.length; vertex++) {
    const at = 3 * vertex
    const [nx, ny, nz] = [normals[at]!, normals[at + 1]!, normals[at + 2]!]
    const toKey = Math.max(0, nx * keyFrom[0] + ny * keyFrom[1] + nz * keyFrom[2]) * (0.35 + 0.65 * openness[vertex]!)
    const toFill = Math.max(0, nx * fillFrom[0] + ny * fillFrom[1] + nz * fillFrom[2])
    const upward = 0.5 + 0.5 * nz
    const open = 0.45 + 0.55 * openness[vertex]!
    const [ex, ey, ez] = [eye[0] - positions[at]!, eye[1] - positions[at + 1]!, eye[2] - positions[at + 2]!]
    const away = Math.hypot(ex, ey, ez)
    const half = [ex / away + keyFrom[0], ey / away + keyFrom[1], ez / away + keyFrom[2]] as const
    const mirror = Math.max(0, (nx * half[0] + ny * half[1] + nz * half[2]) / Math.hypot(...half)) ** 24 * 0.08
    for (let channel = 0; channel < 3; channel++) {
      const soft = ground[channel]! + upward * (sky[channel]! - ground[channel]!) + fill[channel]! * toFill
      colours[at + channel] = Math.min(1, colours[at + channel]! * (soft * open + key[channel]! * toKey) + key[channel]! * mirror)
    }
  }
}

/** x, y and distance of every vertex: `project`, without an array for each. */
function onPicture({ rotation, translationM, focalXPx, focalYPx, centreXPx, centreYPx, distortion }: Camera, positions: Float32Array): Float32Array {
  const corners = new Float32Array(positions.length)
  const [k1, k2] = distortion
  for (let at = 0; at < positions.length; at += 3) {
    const [px, py, pz] = [positions[at]!, positions[at + 1]!, positions[at + 2]!]
    const z = rotation[6] * px + rotation[7] * py + rotation[8] * pz + translationM[2]
    const x = (rotation[0] * px + rotation[1] * py + rotation[2] * pz + translationM[0]) / z
    const y = (rotation[3] * px + rotation[4] * py + rotation[5] * pz + translationM[1]) / z
    const r2 = x * x + y * y
    const radial = 1 + r2 * (k1 + r2 * k2)
    corners[at] = focalXPx * x * radial + centreXPx
    corners[at + 1] = focalYPx * y * radial + centreYPx
    corners[at + 2] = z
  }
  return corners
}

function middleOf(points: readonly Vec3[]): Vec3 {
  const mean = (axis: 0 | 1 | 2) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return [mean(0), mean(1), mean(2)]
}

const middleDepth = (camera: Camera, points: readonly Vec3[]) => toCamera(camera, middleOf(points))[2]
