import { transform, transpose } from '../../../app/core/math/mat3.ts'
import { add, mix, type Vec3 } from '../../../app/core/math/vec3.ts'
import { type Camera, toCamera } from '../../../app/core/vision/camera.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'
import type { SynthCamera } from '../model.ts'
import { type Random, randomStream } from '../random.ts'
import type { Rig } from '../recipe/recipe.ts'
import { azimuthsDeg } from './azimuths.ts'

/** Copies of one lens and one mount are never quite alike. */
const LENS_SPREAD = { focal: 0.002, centrePx: 4, distortion: 0.05 }
const ROLL_SPREAD_DEG = 0.6
/** Flesh and clothes round the points. */
const MARGIN_M = 0.07

/** Every camera sees all `points`. */
export function makeRig(rig: Rig, points: readonly Vec3[], seed: number): SynthCamera[] {
  return azimuthsDeg(rig).map((azimuthDeg, index) => {
    const name = `cam${String(index + 1).padStart(2, '0')}`
    const random = randomStream(seed, `rig/${name}`)
    const own = { ...rig, azimuthDeg, ...rig.own[index] }
    const drawn = drawCamera(random, rig)
    return {
      camera: aimed(name, own, drawn, points),
      frameRateHz: own.frameRateHz,
      startS: rig.own[index]?.startS ?? drawn.startS,
      driftPpm: rig.own[index]?.driftPpm ?? drawn.driftPpm,
      exposureS: own.exposureS,
    }
  })
}

type Own = Omit<Rig, 'driftPpm'> & { azimuthDeg: number; rollDeg?: number | undefined }

/** Always the same draws in the same order, so that stating one value moves no other. */
function drawCamera(random: Random, rig: Pick<Rig, 'startSpreadS' | 'driftPpm'>) {
  return {
    focal: random.gaussian(1, LENS_SPREAD.focal),
    centrePx: [random.gaussian(0, LENS_SPREAD.centrePx), random.gaussian(0, LENS_SPREAD.centrePx)] as const,
    distortion: random.gaussian(1, LENS_SPREAD.distortion),
    rollDeg: random.gaussian(0, ROLL_SPREAD_DEG),
    // whole microseconds: a clock's offset is one everywhere in the program
    startS: Math.round(random.uniform(0, rig.startSpreadS) * 1e6) / 1e6,
    driftPpm: Math.round(random.uniform(-1, 1) * rig.driftPpm * 10) / 10,
  }
}

function aimed(name: string, own: Own, drawn: ReturnType<typeof drawCamera>, points: readonly Vec3[]): Camera {
  const [least, most] = [outermost(points, Math.min), outermost(points, Math.max)]
  const middle = mix(least, most, 0.5)
  const azimuth = (own.azimuthDeg * Math.PI) / 180
  const position: Vec3 = [middle[0] + own.distanceM * Math.cos(azimuth), middle[1] + own.distanceM * Math.sin(azimuth), own.heightM]
  const rollRad = ((own.rollDeg ?? drawn.rollDeg) * Math.PI) / 180
  const place = centred(position, middle, rollRad, points)
  const [halfWidth, halfHeight] = outermostRay(place, points)
  const focal = own.focalPx ?? Math.min((own.fill * own.widthPx) / 2 / halfWidth, (own.fill * own.heightPx) / 2 / halfHeight)
  const k = drawn.distortion
  const [k1, k2, p1, p2, k3] = own.distortion
  return {
    name,
    widthPx: own.widthPx,
    heightPx: own.heightPx,
    focalXPx: rounded(focal * drawn.focal, 3),
    focalYPx: rounded(focal * drawn.focal, 3),
    // the middle of a picture whose first pixel's centre is (0, 0)
    centreXPx: rounded((own.widthPx - 1) / 2 + drawn.centrePx[0], 3),
    centreYPx: rounded((own.heightPx - 1) / 2 + drawn.centrePx[1], 3),
    distortion: [rounded(k1 * k, 6), rounded(k2 * k, 6), rounded(p1 * k, 6), rounded(p2 * k, 6), rounded(k3 * k, 6)],
    ...place,
  }
}

type Place = Pick<Camera, 'rotation' | 'translationM'>
const AIMS = 4

/** Aimed so that what is seen lies in the middle of the picture: what is nearer takes more of it than its share of the room. */
function centred(position: Vec3, target: Vec3, rollRad: number, points: readonly Vec3[]): Place {
  let [place, aim] = [lookAt(position, target, rollRad), target]
  for (let step = 0; step < AIMS; step++) {
    const rays = raysTo(place, points)
    const [x, y] = [0, 1].map((axis) => mixed(rays.map((ray) => ray[axis as 0 | 1])))
    aim = add(position, transform(transpose(place.rotation), [x!, y!, 1]))
    place = lookAt(position, aim, rollRad)
  }
  return place
}

const mixed = (values: readonly number[]) => (smallest(values) + greatest(values)) / 2

/** How far from the picture's middle the points reach, on the plane one unit before the camera. */
function outermostRay(place: Place, points: readonly Vec3[]): [x: number, y: number] {
  const rays = raysTo(place, points)
  return [greatest(rays.map(([x, , margin]) => Math.abs(x) + margin)), greatest(rays.map(([, y, margin]) => Math.abs(y) + margin))]
}

/** With the margin as it is seen there. A point beside or behind a camera that stands among them cannot be in its picture. */
function raysTo(place: Place, points: readonly Vec3[]): (readonly [x: number, y: number, margin: number])[] {
  return points.flatMap((point) => {
    const [x, y, z] = toCamera(place, point)
    return z < NEAREST_M ? [] : [[x / z, y / z, MARGIN_M / z] as const]
  })
}
const NEAREST_M = 0.3

function outermost(points: readonly Vec3[], pick: (...values: number[]) => number): Vec3 {
  return points.reduce((so, [x, y, z]) => [pick(so[0], x), pick(so[1], y), pick(so[2], z)])
}

const smallest = (values: readonly number[]) => values.reduce((so, value) => Math.min(so, value), Infinity)
const greatest = (values: readonly number[]) => values.reduce((so, value) => Math.max(so, value), -Infinity)
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))
