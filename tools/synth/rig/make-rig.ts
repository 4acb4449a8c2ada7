import type { Camera } from '../../../app/core/vision/camera.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'
import { transform } from '../../../app/core/math/mat3.ts'
import { add, mix, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { SynthCamera } from '../model.ts'
import { type Random, randomStream } from '../random.ts'
import type { Rig } from '../recipe/recipe.ts'
import { azimuthsDeg } from './azimuths.ts'

/** A box with its sides along the axes. */
export interface Space {
  least: Vec3
  most: Vec3
}

/** Copies of one lens and one mount are never quite alike. */
const LENS_SPREAD = { focal: 0.002, centrePx: 4, distortion: 0.05 }
const ROLL_SPREAD_DEG = 0.6

export function makeRig(rig: Rig, space: Space, seed: number): SynthCamera[] {
  return azimuthsDeg(rig).map((azimuthDeg, index) => {
    const name = `cam${String(index + 1).padStart(2, '0')}`
    const random = randomStream(seed, `rig/${name}`)
    const own = { ...rig, azimuthDeg, ...rig.own[index] }
    const drawn = drawCamera(random, rig)
    return {
      camera: aimed(name, own, drawn, space),
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

function aimed(name: string, own: Own, drawn: ReturnType<typeof drawCamera>, space: Space): Camera {
  const middle = mix(space.least, space.most, 0.5)
  const azimuth = (own.azimuthDeg * Math.PI) / 180
  const position: Vec3 = [middle[0] + own.distanceM * Math.cos(azimuth), middle[1] + own.distanceM * Math.sin(azimuth), own.heightM]
  const place = lookAt(position, middle, ((own.rollDeg ?? drawn.rollDeg) * Math.PI) / 180)
  const focal = own.focalPx ?? focalThatFits(place, space, own)
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

/** The longest at which all corners of the space lie within the share of the picture to be filled. */
function focalThatFits({ rotation, translationM }: Pick<Camera, 'rotation' | 'translationM'>, space: Space, own: Own): number {
  const focals = cornersOf(space).flatMap((corner) => {
    const [x, y, z] = add(transform(rotation, corner), translationM)
    // A camera within the space looks out of it: its own corner of the room cannot be filled.
    if (z < 0.1) return []
    return [(own.fill * own.widthPx) / 2 / (Math.abs(x) / z), (own.fill * own.heightPx) / 2 / (Math.abs(y) / z)]
  })
  return Math.min(...focals)
}

function cornersOf({ least, most }: Space): Vec3[] {
  const ends = [least, most]
  return ends.flatMap((a) => ends.flatMap((b) => ends.map((c): Vec3 => [a[0], b[1], c[2]])))
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))
