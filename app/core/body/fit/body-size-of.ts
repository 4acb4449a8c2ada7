/** How large somebody's segments are, from where their keypoints were over a trial: the middle over time of each length. */
import { medianBetween } from '../../math/median.ts'
import { add, cross, dot, length, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { bySide, SIDES, type Side } from '../joints.ts'
import type { PointAt } from '../markers/points-of-markers.ts'

/** Without one of these nobody knows how large trunk, legs and feet are. Of arms a fit can do without. */
export const SIZED_BY: readonly Halpe26[] = ['neck', ...SIDES.flatMap((side) => (['shoulder', 'hip', 'knee', 'ankle', 'heel', 'big-toe', 'small-toe'] as const).map((part): Halpe26 => `${side}-${part}`))]

/** In the foot's axes, from the ankle; of the toes from the ball. The sole is level when the foot stands. */
interface FootSize {
  heel: Vec3
  ball: Vec3
  bigToe: Vec3
  smallToe: Vec3
}

export interface BodySize {
  halfHipsM: number
  trunkM: number
  /** From the middle of the hips, in the trunk's axes. */
  shoulder: { aheadM: number; asideM: number; upM: number }
  thighM: Readonly<Record<Side, number>>
  shankM: Readonly<Record<Side, number>>
  upperArmM: Readonly<Record<Side, number>>
  forearmM: Readonly<Record<Side, number>>
  feet: Readonly<Record<Side, FootSize>>
}

/**
 * Of the way from the heel to the middle of the toes' tips, the ball is taken to lie so far: toes hinge about a line from about 73 % of the foot's length, below
 * the big toe, to about 63 %, below the small one, whose tip lies at about 83 %. Assumed, not measured, and without a source.
 */
const BALL_AT = 0.745
/** Toes are bent in part of a stride, which brings their tips nearer to the heel: of the frames only those count in which they are as far as in the farthest third. */
const STRETCHED = 0.67

/** `stands`: on a level floor, soles flat; else heel and stretched toes are taken to be level. Null where a segment of trunk or legs was never seen whole. */
export function bodySizeOf(frames: number, pointAt: PointAt, stands = false): BodySize | null {
  const all = Array.from({ length: frames }, (_, frame) => frame)
  const lengthOf = (from: Halpe26, to: Halpe26) =>
    medianBetween(all.flatMap((frame) => {
      const [a, b] = [pointAt(frame, from), pointAt(frame, to)]
      return a && b ? [length(subtract(b, a))] : []
    }))
  const ofSides = (from: string, to: string) => ({ left: lengthOf(`left-${from}` as Halpe26, `left-${to}` as Halpe26), right: lengthOf(`right-${from}` as Halpe26, `right-${to}` as Halpe26) })
  const footOf = stands ? standingFoot : footSize
  const feet = { left: footOf(all, pointAt, 'left'), right: footOf(all, pointAt, 'right') }
  const trunk = trunkSize(all, pointAt)
  if (!feet.left || !feet.right || !trunk) return null
  const size: BodySize = {
    halfHipsM: lengthOf('left-hip', 'right-hip') / 2,
    ...trunk,
    thighM: ofSides('hip', 'knee'),
    shankM: ofSides('knee', 'ankle'),
    upperArmM: ofSides('shoulder', 'elbow'),
    forearmM: ofSides('elbow', 'wrist'),
    feet: { left: feet.left, right: feet.right },
  }
  return [size.halfHipsM, ...SIDES.flatMap((side) => [size.thighM[side], size.shankM[side]])].some(Number.isNaN) ? null : size
}

/** Lengths that the one has not as the other has them. */
export const withArmsOf = (size: BodySize, other: BodySize | null): BodySize => {
  const known = (name: 'upperArmM' | 'forearmM') => bySide((side) => (Number.isNaN(size[name][side]) ? (other?.[name][side] ?? NaN) : size[name][side]))
  return { ...size, upperArmM: known('upperArmM'), forearmM: known('forearmM') }
}

/** Axes of the trunk: up from the middle of the hips to the neck, to the left along the shoulders. */
function trunkSize(frames: readonly number[], pointAt: PointAt): Pick<BodySize, 'trunkM' | 'shoulder'> | null {
  const seen = frames.flatMap((frame) => {
    const [leftHip, rightHip, neck, left, right] = (['left-hip', 'right-hip', 'neck', 'left-shoulder', 'right-shoulder'] as const).map((keypoint) => pointAt(frame, keypoint))
    if (!leftHip || !rightHip || !neck || !left || !right) return []
    const middle = scale(add(leftHip, rightHip), 0.5)
    const up = subtract(neck, middle)
    const z = unit(up)
    const x = unit(cross(subtract(left, right), z))
    const y = cross(z, x)
    const between = subtract(scale(add(left, right), 0.5), middle)
    return [{ trunkM: length(up), aheadM: dot(between, x), asideM: dot(subtract(left, right), y) / 2, upM: dot(between, z) }]
  })
  if (seen.length === 0) return null
  const middleOf = (name: keyof (typeof seen)[number]) => medianBetween(seen.map((one) => one[name]))
  return { trunkM: middleOf('trunkM'), shoulder: { aheadM: middleOf('aheadM'), asideM: middleOf('asideM'), upM: middleOf('upM') } }
}

/** The triangle of ankle, heel and the toes' tips while they are stretched, heel and tips level. */
function footSize(frames: readonly number[], pointAt: PointAt, side: Side): FootSize | null {
  const seen = frames.flatMap((frame) => {
    const [ankle, heel, big, small] = (['ankle', 'heel', 'big-toe', 'small-toe'] as const).map((part) => pointAt(frame, `${side}-${part}`))
    if (!ankle || !heel || !big || !small) return []
    const tips = scale(add(big, small), 0.5)
    return [{ heelToAnkle: length(subtract(ankle, heel)), ankleToTips: length(subtract(tips, ankle)), heelToTips: length(subtract(tips, heel)), halfWidth: length(subtract(big, small)) / 2, bigAhead: dot(subtract(big, small), unit(subtract(tips, heel))) / 2 }]
  })
  if (seen.length === 0) return null
  const longest = seen.map(({ heelToTips }) => heelToTips).toSorted((a, b) => a - b)
  const stretched = seen.filter(({ heelToTips }) => heelToTips >= longest[Math.floor(STRETCHED * (longest.length - 1))]!)
  const middleOf = (name: keyof (typeof seen)[number]) => medianBetween(stretched.map((one) => one[name]))
  const [a, b, c] = [middleOf('heelToAnkle'), middleOf('ankleToTips'), middleOf('heelToTips')]
  const ahead = (a * a + c * c - b * b) / (2 * c)
  const up = Math.sqrt(Math.max(0, a * a - ahead * ahead))
  const bigAhead = middleOf('bigAhead')
  // The big toe lies on the inner side.
  const aside = (side === 'left' ? -1 : 1) * Math.sqrt(Math.max(0, middleOf('halfWidth') ** 2 - bigAhead ** 2))
  const beyond = (1 - BALL_AT) * c
  return { heel: [-ahead, 0, -up], ball: [BALL_AT * c - ahead, 0, -up], bigToe: [beyond + bigAhead, aside, 0], smallToe: [beyond - bigAhead, -aside, 0] }
}

/** The foot of somebody who stands, its axes those of the room but for where it points: keypoints lie as high as they are seen. */
function standingFoot(frames: readonly number[], pointAt: PointAt, side: Side): FootSize | null {
  const seen = frames.flatMap((frame) => {
    const [ankle, heel, big, small] = (['ankle', 'heel', 'big-toe', 'small-toe'] as const).map((part) => pointAt(frame, `${side}-${part}`))
    if (!ankle || !heel || !big || !small) return []
    const along = subtract(scale(add(big, small), 0.5), heel)
    const x = unit([along[0], along[1], 0])
    const y: Vec3 = [-x[1], x[0], 0]
    const inFoot = (point: Vec3): Vec3 => [dot(subtract(point, ankle), x), dot(subtract(point, ankle), y), point[2] - ankle[2]]
    return [{ heel: inFoot(heel), bigToe: inFoot(big), smallToe: inFoot(small) }]
  })
  if (seen.length === 0) return null
  const middleOf = (name: keyof (typeof seen)[number]) => [0, 1, 2].map((axis) => medianBetween(seen.map((one) => one[name][axis]!))) as unknown as Vec3
  const [heel, bigToe, smallToe] = [middleOf('heel'), middleOf('bigToe'), middleOf('smallToe')]
  const tips = scale(add(bigToe, smallToe), 0.5)
  const ball: Vec3 = [heel[0] + BALL_AT * (tips[0] - heel[0]), heel[1] + BALL_AT * (tips[1] - heel[1]), tips[2]]
  return { heel, ball, bigToe: subtract(bigToe, ball), smallToe: subtract(smallToe, ball) }
}
