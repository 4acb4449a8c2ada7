/** What two annotators say of the same frames, point by point. */
import { meanOf } from '../math/mean.ts'
import { medianBetween } from '../math/median.ts'
import { boxAbout, isPlaced, type PersonLabel, type PointLabel, rounded } from './label.ts'
import { oks, type Sigma, similarity } from './oks.ts'
import { areaOf } from './person-area.ts'

/** The same person in the same frame, as each of both labelled them. */
export interface DoubleLabel {
  one: PersonLabel
  other: PersonLabel
  /** Of the picture. */
  size: { width: number; height: number }
}

interface PointAgreement {
  keypoint: string
  /** Double labels in which both place it, and not both as the model has proposed it. */
  pairs: number
  /** In which both have taken over what the model proposed: alike, and nothing is told by it. */
  bothFromModel: number
  /** In which one does and the other does not. */
  onlyOne: number
  /** In which both place it, by whatever, and one calls it hidden. */
  otherVisibility: number
  medianPx: number | null
  /** Within so much are nine of ten. */
  ninetiethPx: number | null
  similarity: number | null
  sigma: Sigma
}

export interface Agreement {
  points: PointAgreement[]
  /** Labelled twice. */
  people: number
  /** Mean over people, of points that not both have from the model; null where there is none. */
  oks: number | null
}

/** Of the box that somebody drew, else of the one about the points of both. Null where both have placed a single one: they are as far apart as that box is large. */
export function areaOfDouble({ one, other, size }: DoubleLabel): number | null {
  const isOnePoint = [one, other].every(({ points }) => points.filter(isPlaced).length < 2)
  const box = one.box ?? other.box ?? (isOnePoint ? null : boxAbout({ ...one, points: [...one.points, ...other.points] }, size))
  const area = box && areaOf(box)
  return area !== null && area > 0 ? area : null
}

const isFromModel = (point: PointLabel | null | undefined): boolean => isPlaced(point) && point.by === 'model'

function areBothFromModel({ one, other }: DoubleLabel, keypoint: number): boolean {
  return isFromModel(one.points[keypoint]) && isFromModel(other.points[keypoint])
}

function areBothByHand({ one, other }: DoubleLabel, keypoint: number): boolean {
  const [a, b] = [one.points[keypoint], other.points[keypoint]]
  return isPlaced(a) && isPlaced(b) && a.by === 'hand' && b.by === 'hand'
}

export const apartPx = ({ one, other }: DoubleLabel, keypoint: number): number | null => {
  const [a, b] = [one.points[keypoint], other.points[keypoint]]
  return isPlaced(a) && isPlaced(b) ? Math.hypot(a.x - b.x, a.y - b.y) : null
}

/** Both place it, and only one of both calls it hidden. */
export function isHiddenToOne({ one, other }: DoubleLabel, keypoint: number): boolean {
  const [a, b] = [one.points[keypoint], other.points[keypoint]]
  return isPlaced(a) && isPlaced(b) && a.visibility !== b.visibility
}

/**
 * Distances of a point’s double labels, as shares of the square root of the person’s area: what σ is measured from. Only where both have placed it by hand: what both take over from a model, a file or
 * the frames around is as near as its source makes it, also once it was moved a little.
 */
export const sharesApart = (doubles: readonly DoubleLabel[], keypoint: number): number[] =>
  doubles.flatMap((double) => {
    const [px, area] = [areBothByHand(double, keypoint) ? apartPx(double, keypoint) : null, areaOfDouble(double)]
    return px === null || area === null ? [] : [px / Math.sqrt(area)]
  })

/** `sigmas`: of this library, in the order of the keypoints. */
export function agreementOf(doubles: readonly DoubleLabel[], keypoints: readonly string[], sigmas: readonly Sigma[]): Agreement {
  const whole = doubles.flatMap((double) => {
    const area = areaOfDouble(double)
    const own = double.one.points.map((point, keypoint) => (areBothFromModel(double, keypoint) ? null : point))
    const value = area === null ? NaN : oks(own, double.other.points, area, sigmas.map((sigma) => sigma.value))
    return Number.isNaN(value) ? [] : [value]
  })
  return { points: keypoints.map((name, keypoint) => agreementAt(doubles, name, keypoint, sigmas[keypoint]!)), people: doubles.length, oks: whole.length === 0 ? null : meanOf(whole) }
}

function agreementAt(doubles: readonly DoubleLabel[], keypoint: string, at: number, sigma: Sigma): PointAgreement {
  const both = doubles.flatMap((double) => {
    const px = apartPx(double, at)
    return px === null ? [] : [{ px, area: areaOfDouble(double), double }]
  })
  const telling = both.filter(({ double }) => !areBothFromModel(double, at))
  const px = telling.map((one) => one.px).toSorted((a, b) => a - b)
  const similar = telling.flatMap((one) => (one.area === null ? [] : [similarity(one.px, one.area, sigma.value)]))
  return {
    keypoint,
    pairs: px.length,
    bothFromModel: both.length - telling.length,
    onlyOne: doubles.filter(({ one, other }) => isPlaced(one.points[at]) !== isPlaced(other.points[at])).length,
    otherVisibility: doubles.filter((double) => isHiddenToOne(double, at)).length,
    medianPx: px.length === 0 ? null : medianBetween(px),
    ninetiethPx: px.length === 0 ? null : px[Math.min(px.length - 1, Math.ceil(0.9 * px.length) - 1)]!,
    similarity: similar.length === 0 ? null : meanOf(similar),
    sigma,
  }
}

/** A point further apart than this is another point to one of both: exp(−½) is at k = 2σ. */
const LEAST_SIMILARITY = 0.5

/** In σ of the point and sizes of the person (the root of the area): two labels up to so far apart are of one point. It is `similarity`, solved for the distance. */
export const SAME_WITHIN = 2 * Math.sqrt(-2 * Math.log(LEAST_SIMILARITY))

/** Keypoints on which both do not agree: placed by one only, or too far apart. */
export function disagreements(double: DoubleLabel, sigmas: readonly Sigma[]): number[] {
  const area = areaOfDouble(double)
  return double.one.points.flatMap((point, keypoint) => {
    const px = apartPx(double, keypoint)
    if (px === null) return isPlaced(point) === isPlaced(double.other.points[keypoint]) ? [] : [keypoint]
    return similarity(px, area ?? 0, sigmas[keypoint]!.value) >= LEAST_SIMILARITY ? [] : [keypoint]
  })
}

/** Of labels that agree: the middle of both, which is nearer to the truth than either. Hidden to one, it is hidden. */
export function middleOf({ one, other }: DoubleLabel): PersonLabel {
  const points = one.points.map((point, keypoint) => {
    const twin = other.points[keypoint]
    if (!isPlaced(point) || !isPlaced(twin)) return point ?? twin ?? null
    const { visibility } = point.visibility === 'occluded' ? point : twin
    return { visibility, x: rounded((point.x + twin.x) / 2), y: rounded((point.y + twin.y) / 2), by: point.by }
  })
  return { id: one.id, points, box: one.box ?? other.box }
}

