/** What is drawn of an angle: a person standing straight but for it, seen from where one sees it. */
import { ANGLE_DEFINITIONS, type AngleDefinition } from '../../../../../core/body/angles/angle-definitions.ts'
import { SIDES, type Side } from '../../../../../core/body/joints.ts'
import { segmentAngles, type Angle, type SegmentAxes } from '../../../../../core/body/angles/segment-angles.ts'
import { radiansOf } from '../../../../../core/math/degrees.ts'
import { IDENTITY, rotationAbout, transform, type Mat3 } from '../../../../../core/math/mat3.ts'
import { add, dot, scale, type Vec3 } from '../../../../../core/math/vec3.ts'
import { figureOf, HEAD_M, type Line, type Segment } from './figure.ts'

export type View = 'side' | 'front' | 'top'

interface Camera {
  /** What lies to the right of the picture, and what up. */
  right: Vec3
  up: Vec3
  /** A turn that is seen against the clock. */
  turn: { axis: 'x' | 'y' | 'z'; sign: 1 | -1 }
}

const CAMERAS: Readonly<Record<View, Camera>> = {
  side: { right: [1, 0, 0], up: [0, 0, 1], turn: { axis: 'y', sign: -1 } },
  front: { right: [0, 1, 0], up: [0, 0, 1], turn: { axis: 'x', sign: 1 } },
  top: { right: [0, -1, 0], up: [1, 0, 0], turn: { axis: 'z', sign: 1 } },
}

/** Drawn turned as far as shows best. */
const SHOWN: Readonly<Record<Angle, readonly [view: View, turnDeg: number]>> = {
  'pelvis-tilt': ['side', 25],
  'pelvis-obliquity': ['front', 20],
  'pelvis-rotation': ['top', 25],
  'trunk-lean': ['side', 25],
  'trunk-side-lean': ['front', 20],
  'trunk-rotation': ['top', 25],
  'hip-flexion': ['side', 40],
  'hip-adduction': ['front', 20],
  'hip-rotation': ['top', 30],
  'thigh-flexion': ['side', 40],
  'knee-flexion': ['side', 50],
  'knee-adduction': ['front', 20],
  'knee-rotation': ['top', 30],
  'ankle-flexion': ['side', 25],
  'ankle-adduction': ['front', 25],
  'ankle-rotation': ['top', 30],
  'foot-progression': ['top', 30],
  'foot-pitch': ['side', 25],
  'shoulder-flexion': ['side', 40],
  'shoulder-adduction': ['front', 20],
  'elbow-flexion': ['side', 60],
}

type Point = readonly [x: number, y: number]
type Path = readonly Point[]

/** In a square of 100 units, y downwards. */
export interface AnglePicture {
  view: View
  /** The part that turns, what hangs from it, what it is measured against (none: the room), and the rest of the body. */
  of: readonly Path[]
  carried: readonly Path[]
  against: readonly Path[]
  body: readonly Path[]
  /** Null where it would be in the way. */
  head: { at: Point; radius: number } | null
  /** Where the angle is none, and where it is as large as drawn. */
  zero: Path
  now: Path
  /** From the one to the other. */
  arc: Path
}

/** The segment that turns takes along what hangs from it. */
const CARRIES: Readonly<Record<AngleDefinition['of'], readonly AngleDefinition['of'][]>> = {
  pelvis: ['pelvis'],
  trunk: ['trunk', 'upper arm', 'forearm'],
  thigh: ['thigh', 'shank', 'foot'],
  shank: ['shank', 'foot'],
  foot: ['foot'],
  'upper arm': ['upper arm', 'forearm'],
  forearm: ['forearm'],
}

/** What a segment's turn is read by, from its origin, and how far off its arc is drawn, metres. */
const POINTERS: Readonly<Record<AngleDefinition['of'], Readonly<Record<View, readonly [way: Vec3, radiusM: number]>>>> = {
  pelvis: { side: [[1, 0, 0], 0.2], front: [[0, 1, 0], 0.22], top: [[0, 1, 0], 0.24] },
  trunk: { side: [[0, 0, 1], 0.36], front: [[0, 0, 1], 0.36], top: [[0, 1, 0], 0.28] },
  thigh: { side: [[0, 0, -1], 0.3], front: [[0, 0, -1], 0.36], top: [[1, 0, 0], 0.24] },
  shank: { side: [[0, 0, -1], 0.28], front: [[0, 0, -1], 0.34], top: [[1, 0, 0], 0.24] },
  foot: { side: [[1, 0, 0], 0.22], front: [[0, 0, -1], 0.13], top: [[1, 0, 0], 0.24] },
  'upper arm': { side: [[0, 0, -1], 0.24], front: [[0, 0, -1], 0.26], top: [[1, 0, 0], 0.2] },
  forearm: { side: [[0, 0, -1], 0.22], front: [[0, 0, -1], 0.22], top: [[1, 0, 0], 0.2] },
}

const segmentOf = (part: AngleDefinition['of'], side: Side): Segment => (part === 'pelvis' ? 'pelvis' : part === 'trunk' ? 'thorax' : `${side}-${part === 'upper arm' ? 'upper-arm' : part}`)

const SEGMENTS: readonly Segment[] = ['pelvis', 'thorax', ...SIDES.flatMap((side) => (['thigh', 'shank', 'foot', 'upper-arm', 'forearm'] as const).map((part) => `${side}-${part}` as const))]

const axesWith = (turned: readonly Segment[], turn: Mat3) => Object.fromEntries(SEGMENTS.map((segment) => [segment, turned.includes(segment) ? turn : IDENTITY])) as Record<Segment, Mat3>

/** What `segmentAngles` makes of it decides which way the part turns: a picture cannot have a sign of its own. */
function senseOf(angle: Angle, side: Side, turned: readonly Segment[], turnBy: (degrees: number) => Mat3): 1 | -1 {
  const axes = axesWith(turned, turnBy(1))
  const body = Object.fromEntries(SEGMENTS.map((segment) => [segment, { axes: axes[segment] }])) as unknown as SegmentAxes
  return segmentAngles(body, side)[angle] > 0 ? 1 : -1
}

export function anglePicture(angle: Angle, side: Side): AnglePicture {
  const { of, against } = ANGLE_DEFINITIONS[angle]
  const [view, turnDeg] = SHOWN[angle]
  const { axis, sign } = CAMERAS[view].turn
  const turnBy = (degrees: number) => rotationAbout(axis, radiansOf(sign * degrees))
  const turned = CARRIES[of].map((part) => segmentOf(part, side)).concat(of === 'trunk' ? CARRIES.trunk.map((part) => segmentOf(part, side === 'left' ? 'right' : 'left')) : [])
  const sense = senseOf(angle, side, turned, turnBy)
  const figure = figureOf(axesWith(turned, turnBy(sense * turnDeg)))
  const own = segmentOf(of, side)
  const other = against === 'room' ? null : segmentOf(against, side)

  const origin = figure.origins[own]
  const [way, radius] = POINTERS[of][view]
  const pointer: Vec3 = side === 'left' ? way : [way[0], -way[1], way[2]]
  const end = (degrees: number) => add(origin, scale(transform(turnBy(sense * degrees), pointer), radius))
  const arc = Array.from({ length: ARC_POINTS }, (_, at) => end((turnDeg * at) / (ARC_POINTS - 1)))

  // From above, trunk and head would hide the legs.
  const isHidden = (segment: Segment) => view === 'top' && of !== 'trunk' && (segment === 'thorax' || segment.endsWith('arm'))
  const rest = SEGMENTS.filter((segment) => segment !== own && segment !== other && !isHidden(segment))
  const linesOf = (segments: readonly Segment[]) => segments.flatMap((segment) => figure.lines[segment])
  // A foot is small beside a whole shank.
  const beside = other === null || of === 'foot' ? [] : figure.lines[other]
  const place = placing(view, [...figure.lines[own], ...beside, [origin, end(0)], arc].flat())
  const paths = (lines: readonly Line[]) => lines.map((line) => line.map(place.point))
  return {
    view,
    of: paths(figure.lines[own]),
    carried: paths(linesOf(rest.filter((segment) => turned.includes(segment)))),
    against: other === null ? [] : paths(figure.lines[other]),
    body: paths(linesOf(rest.filter((segment) => !turned.includes(segment)))),
    head: isHidden('thorax') ? null : { at: place.point(figure.head), radius: HEAD_M * place.unitsPerM },
    zero: [origin, end(0)].map(place.point),
    now: [origin, end(turnDeg)].map(place.point),
    arc: arc.map(place.point),
  }
}

const ARC_POINTS = 17
/** So much of a person is seen at least, and so much is left free around what matters. */
const LEAST_M = 0.34
const MARGIN = 0.11

/** What is looked at in the middle of the square, as large as it gets. */
function placing(view: View, looked: readonly Vec3[]): { point: (point: Vec3) => Point; unitsPerM: number } {
  const { right, up } = CAMERAS[view]
  const flat = (point: Vec3): Point => [dot(point, right), -dot(point, up)]
  const [xs, ys] = [looked.map((point) => flat(point)[0]), looked.map((point) => flat(point)[1])]
  const [least, most] = [[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]] as const
  const unitsPerM = 100 / (Math.max(LEAST_M, most[0]! - least[0]!, most[1]! - least[1]!) * (1 + 2 * MARGIN))
  const point = (at: Vec3): Point => {
    const [x, y] = flat(at)
    return [50 + (x - (least[0]! + most[0]!) / 2) * unitsPerM, 50 + (y - (least[1]! + most[1]!) / 2) * unitsPerM]
  }
  return { point, unitsPerM }
}
