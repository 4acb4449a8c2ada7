import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import type { SynthCamera } from '../model.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import type { Rig } from '../recipe/recipe.ts'
import { centred, middleOf, outermostRay } from './aim.ts'
import { azimuthsDeg } from './azimuths.ts'

/** Copies of one lens and one mount are never quite alike. */
const LENS_SPREAD = { focal: 0.002, centrePx: 4, distortion: 0.05 }
const ROLL_SPREAD_DEG = 0.6

/** Every camera sees all `points`. */
export function makeRig(rig: Rig, points: readonly Vec3[], seed: number): SynthCamera[] {
  return azimuthsDeg(rig).map((azimuthDeg, index) => {
    const name = `cam${String(index + 1).padStart(2, '0')}`
    const drawn = drawCamera(randomStream(seed, `rig/${name}`), rig)
    const { rollDeg, startS, driftPpm } = drawn
    const own = { ...rig, azimuthDeg, rollDeg, startS, driftPpm, ...rig.own[index] }
    return { camera: aimed(name, own, drawn, points), frameRateHz: own.frameRateHz, startS: own.startS, driftPpm: own.driftPpm, exposureS: own.exposureS }
  })
}

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

function aimed(name: string, own: Rig & { azimuthDeg: number; rollDeg: number }, drawn: ReturnType<typeof drawCamera>, points: readonly Vec3[]): Camera {
  const middle = middleOf(points)
  const azimuth = radiansOf(own.azimuthDeg)
  const position: Vec3 = [middle[0] + own.distanceM * Math.cos(azimuth), middle[1] + own.distanceM * Math.sin(azimuth), own.heightM]
  const place = centred(position, middle, radiansOf(own.rollDeg), points)
  const [halfWidth, halfHeight] = outermostRay(place, points)
  const focalPx = rounded((own.focalPx ?? Math.min((own.fill * own.widthPx) / 2 / halfWidth, (own.fill * own.heightPx) / 2 / halfHeight)) * drawn.focal, 3)
  const [k1, k2, p1, p2, k3] = own.distortion
  const ownLens = (term: number) => rounded(term * drawn.distortion, 6)
  return {
    name,
    widthPx: own.widthPx,
    heightPx: own.heightPx,
    focalXPx: focalPx,
    focalYPx: focalPx,
    // the middle of a picture whose first pixel's centre is (0, 0)
    centreXPx: rounded((own.widthPx - 1) / 2 + drawn.centrePx[0], 3),
    centreYPx: rounded((own.heightPx - 1) / 2 + drawn.centrePx[1], 3),
    distortion: [ownLens(k1), ownLens(k2), ownLens(p1), ownLens(p2), ownLens(k3)],
    ...place,
  }
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))
