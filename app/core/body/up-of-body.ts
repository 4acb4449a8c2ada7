/** Which axis of a recording points up, as whoever is in it shows: from the feet to pelvis, trunk and head. */
import type { UpAxis } from '../formats/c3d/c3d-markers.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { median } from '../math/median.ts'
import { add, length, scale, subtract, type Vec3 } from '../math/vec3.ts'
import { withoutSubject } from './markers/without-subject.ts'

/** Assumed, as all limits here: who walks or stands leans by less, and between two axes lie 45°. */
const MOST_TILT_DEG = 30
const FAR_DEG = 45
const LEAST_SHARE = 0.75
const LEAST_FRAMES = 10
const MOST_FRAMES = 300
/** By how much one foot goes about the other across the body, as a share of its length: of a walk 0.2 and more, of who lies or stands next to nothing. */
const STEPPING_SHARE = 0.1

/** Of names in small letters and digits alone, with or without a side before them: those of Plug-in Gait, OpenCap, Halpe, Motion Analysis. */
const FOOT = /^(l|r|left|right)(ankle|ank|anklemed|anklelat|heel|hee|calc|calca|toe|bigtoe|smalltoe|5meta)(study)?$/
const ABOVE = /^(l|r|left|right)?(asis|asi|eias|psis|psi|hip|hjc|shoulder|sho|fhd|bhd|ear|eye)(study)?$|^(vsacral|sacral|sacr|sacrum|midhip|chip|neck|head|nose|c7|t10|clav|strn|ij|c7study)$/

/**
 * Null where the body does not show it. Who lies along an axis stands along it for all that points tell: another axis than `usual` is taken of a body that steps only.
 */
export function upOfBody({ markers, timesS, points }: Pick<MarkerMotion, 'markers' | 'timesS' | 'points'>, usual: UpAxis): UpAxis | null {
  const { feet, above } = partsIn(markers)
  const every = Math.max(1, Math.ceil(timesS.length / MOST_FRAMES))
  const bodies: Vec3[] = []
  const apart: Vec3[] = []
  for (let frame = 0; frame < timesS.length; frame += every) {
    const meanOf = (places: readonly number[]) => meanSeen(points, frame * markers.length, places)
    const [left, right, foot, top] = [meanOf(feet.left), meanOf(feet.right), meanOf([...feet.left, ...feet.right]), meanOf(above)]
    if (foot && top) bodies.push(subtract(top, foot))
    if (left && right) apart.push(subtract(left, right))
  }
  const lengths = bodies.map(length)
  if (bodies.length < LEAST_FRAMES || lengths.includes(0)) return null
  const along = AXES.map((axis) => ({ axis, shares: bodies.map((body, at) => inAxis(body, axis) / lengths[at]!) }))
  const found = along.find(({ shares }) => median(shares) >= cosine(MOST_TILT_DEG) && shares.filter((share) => share >= cosine(FAR_DEG)).length >= LEAST_SHARE * shares.length)
  if (!found) return null
  return found.axis === usual || spreadAcross(apart, found.axis) >= STEPPING_SHARE * median(lengths) ? found.axis : null
}

/** Whether it has markers of feet and of what stands above them, so that its body could show it. */
export function hasBody(markers: readonly string[]): boolean {
  const { feet, above } = partsIn(markers)
  return feet.left.length + feet.right.length > 0 && above.length > 0
}

function partsIn(markers: readonly string[]) {
  const names = withoutSubject(markers).map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  const placesOf = (isOne: (name: string) => boolean) => names.flatMap((name, place) => (isOne(name) ? [place] : []))
  return { feet: { left: placesOf((name) => FOOT.test(name) && name.startsWith('l')), right: placesOf((name) => FOOT.test(name) && name.startsWith('r')) }, above: placesOf((name) => ABOVE.test(name)) }
}

const AXES: readonly UpAxis[] = ['+X', '+Y', '+Z', '-X', '-Y', '-Z']
const placeOf = (axis: UpAxis): number => 'XYZ'.indexOf(axis[1]!)
const inAxis = (vector: Vec3, axis: UpAxis): number => (axis.startsWith('-') ? -1 : 1) * vector[placeOf(axis)]!
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)

/** Of those that are seen. */
function meanSeen(points: Float64Array, first: number, places: readonly number[]): Vec3 | null {
  const seen = places.flatMap((place): Vec3[] => {
    const at = 3 * (first + place)
    return Number.isNaN(points[at]!) ? [] : [[points[at]!, points[at + 1]!, points[at + 2]!]]
  })
  return seen.length === 0 ? null : scale(seen.reduce(add), 1 / seen.length)
}

/** Root mean square about the mean, perpendicular to an axis. */
function spreadAcross(vectors: readonly Vec3[], axis: UpAxis): number {
  if (vectors.length === 0) return 0
  const mean = scale(vectors.reduce(add), 1 / vectors.length)
  const squares = vectors.map((vector) => subtract(vector, mean).reduce((sum, part, place) => sum + (place === placeOf(axis) ? 0 : part * part), 0))
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / vectors.length)
}
