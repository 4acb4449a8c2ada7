import { mix, type Vec3 } from '../../math/vec3.ts'
import { type Camera, type Lens, type Pixel, toCamera } from '../camera.ts'
import { distort, type Point } from '../distortion.ts'
import { undistort } from '../undistort.ts'

/** Before the camera. */
const NEAREST_M = 0.01
/** Straight pieces that a line bent by the lens is drawn with, at most: each is a fortieth of what is seen of it. */
const PIECES = 40
const BORDER_STEPS = 16

/** How far from its axis, one unit before it, a camera sees anything. Its lens is defined up to there. */
export function pictureReach(lens: Lens): number {
  let reach = 0
  for (let step = 0; step <= BORDER_STEPS; step++) {
    const [u, v] = [(step / BORDER_STEPS) * lens.widthPx - 0.5, (step / BORDER_STEPS) * lens.heightPx - 0.5]
    for (const border of [[u, -0.5], [u, lens.heightPx - 0.5], [-0.5, v], [lens.widthPx - 0.5, v]] as const) reach = Math.max(reach, Math.hypot(...outermostTowards(lens, border)))
  }
  return reach
}

/** Of the way from the middle to that pixel, the last that the lens shows: some polynomials fold back inside the picture. */
function outermostTowards(lens: Lens, [u, v]: Pixel): Point {
  const at = (share: number): Point => undistort(lens, [lens.centreXPx + share * (u - lens.centreXPx), lens.centreYPx + share * (v - lens.centreYPx)])
  const whole = at(1)
  if (!Number.isNaN(whole[0])) return whole
  let [shown, hidden] = [0, 1]
  for (let round = 0; round < 20; round++) {
    const middle = (shown + hidden) / 2
    if (Number.isNaN(at(middle)[0])) hidden = middle
    else shown = middle
  }
  return at(shown)
}

/** What a camera sees of a straight line in the room, through its lens, cut at the picture's borders. */
export function lineInPicture(camera: Camera, reach: number, from: Vec3, to: Vec3): Pixel[][] {
  const before = beforeCamera(toCamera(camera, from), toCamera(camera, to))
  const ray = before && within(reach, flat(before[0]), flat(before[1]))
  if (!ray) return []
  const pixels = Array.from({ length: PIECES + 1 }, (_, step): Pixel => {
    const share = step / PIECES
    const [x, y] = distort(camera.distortion, [ray[0][0] + share * (ray[1][0] - ray[0][0]), ray[0][1] + share * (ray[1][1] - ray[0][1])])
    return [camera.focalXPx * x + camera.centreXPx, camera.focalYPx * y + camera.centreYPx]
  })
  return piecesInside(camera, pixels)
}

const flat = ([x, y, z]: Vec3): Point => [x / z, y / z]

function beforeCamera(a: Vec3, b: Vec3): readonly [Vec3, Vec3] | undefined {
  if (a[2] < NEAREST_M && b[2] < NEAREST_M) return undefined
  const cut = () => mix(a, b, (NEAREST_M - a[2]) / (b[2] - a[2]))
  return [a[2] < NEAREST_M ? cut() : a, b[2] < NEAREST_M ? cut() : b]
}

/** The part of a straight line within that distance of the axis: of a picture without distortion lines stay straight. */
function within(reach: number, a: Point, b: Point): readonly [Point, Point] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const [p, q, r] = [dx * dx + dy * dy, a[0] * dx + a[1] * dy, a[0] ** 2 + a[1] ** 2 - reach ** 2]
  const root = Math.sqrt(q * q - p * r)
  if (!(p > 0)) return r <= 0 ? [a, b] : undefined
  const [start, end] = [Math.max(0, (-q - root) / p), Math.min(1, (-q + root) / p)]
  const at = (share: number): Point => [a[0] + share * dx, a[1] + share * dy]
  return start < end ? [at(start), at(end)] : undefined
}

/** Cut where they leave the picture (Liang & Barsky 1984, ACM Trans Graph 3:1). */
function piecesInside(lens: Lens, pixels: readonly Pixel[]): Pixel[][] {
  const pieces: Pixel[][] = []
  let open: Pixel[] | undefined
  for (let at = 1; at < pixels.length; at++) {
    const cut = insideShare(lens, pixels[at - 1]!, pixels[at]!)
    if (!cut) {
      open = undefined
      continue
    }
    const point = (share: number): Pixel => [0, 1].map((axis) => pixels[at - 1]![axis]! + share * (pixels[at]![axis]! - pixels[at - 1]![axis]!)) as unknown as Pixel
    if (!open || cut[0] > 0) pieces.push((open = [point(cut[0])]))
    open.push(point(cut[1]))
    if (cut[1] < 1) open = undefined
  }
  return pieces
}

function insideShare({ widthPx, heightPx }: Lens, from: Pixel, to: Pixel): readonly [number, number] | undefined {
  let [start, end] = [0, 1]
  for (const [axis, size] of [widthPx, heightPx].entries()) {
    const [a, d] = [from[axis]!, to[axis]! - from[axis]!]
    const shares = [(-0.5 - a) / d, (size - 0.5 - a) / d].sort((one, other) => one - other)
    if (d === 0 && (a < -0.5 || a > size - 0.5)) return undefined
    if (d === 0) continue
    start = Math.max(start, shares[0]!)
    end = Math.min(end, shares[1]!)
  }
  return start < end ? [start, end] : undefined
}
