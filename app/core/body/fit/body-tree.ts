/** A body as a tree of rigid segments: what hangs where, and which keypoints lie on which segment. */
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { SIDES, type Side } from '../joints.ts'
import type { BodySize } from './body-size-of.ts'

const PAIRED = ['thigh', 'shank', 'foot', 'toes', 'upper-arm', 'forearm'] as const
type Paired = (typeof PAIRED)[number]
export type FitSegment = 'pelvis' | 'thorax' | `${Side}-${Paired}`

export const FIT_SEGMENTS: readonly FitSegment[] = ['pelvis', 'thorax', ...SIDES.flatMap((side) => PAIRED.map((part): FitSegment => `${side}-${part}`))]

/** A place on a segment, in its axes: X anterior, Y to the person's left, Z proximal. */
export interface Place {
  segment: number
  at: Vec3
}

export interface BodyTree {
  /** By segment: the way from the middle of the hips to its origin. */
  chains: readonly (readonly Place[])[]
  keypoints: readonly (Place & { keypoint: Halpe26 })[]
}

const numberOf = (segment: FitSegment): number => FIT_SEGMENTS.indexOf(segment)

const PARENT: Readonly<Record<Paired | 'thorax', Paired | 'pelvis' | 'thorax'>> = { thorax: 'pelvis', thigh: 'pelvis', shank: 'thigh', foot: 'shank', toes: 'foot', 'upper-arm': 'thorax', forearm: 'upper-arm' }

/** By segment the one that it is held to, which comes before it; −1: none. */
export const HANGS_ON: readonly number[] = FIT_SEGMENTS.map((segment) => {
  if (segment === 'pelvis') return -1
  const [, side = '', part = segment] = /^(left-|right-)(.+)$/.exec(segment) ?? []
  const parent = PARENT[part as Paired | 'thorax']
  return numberOf(parent === 'pelvis' || parent === 'thorax' ? parent : (`${side}${parent}` as FitSegment))
})

export function bodyTree(size: BodySize): BodyTree {
  const chains: Place[][] = FIT_SEGMENTS.map(() => [])
  const keypoints: (Place & { keypoint: Halpe26 })[] = []
  const put = (keypoint: Halpe26, segment: FitSegment, at: Vec3) => keypoints.push({ keypoint, segment: numberOf(segment), at })
  const hang = (segment: FitSegment, on: FitSegment, at: Vec3) => (chains[numberOf(segment)] = [...chains[numberOf(on)]!, { segment: numberOf(on), at }])
  put('neck', 'thorax', [0, 0, size.trunkM])
  for (const side of SIDES) {
    const out = side === 'left' ? 1 : -1
    const own = (part: Paired): FitSegment => `${side}-${part}`
    const { heel, ball, bigToe, smallToe } = size.feet[side]
    const [hip, shoulder]: [Vec3, Vec3] = [
      [0, out * size.halfHipsM, 0],
      [size.shoulder.aheadM, out * size.shoulder.asideM, size.shoulder.upM],
    ]
    put(`${side}-hip`, 'pelvis', hip)
    put(`${side}-shoulder`, 'thorax', shoulder)
    hang(own('thigh'), 'pelvis', hip)
    hang(own('shank'), own('thigh'), [0, 0, -size.thighM[side]])
    hang(own('foot'), own('shank'), [0, 0, -size.shankM[side]])
    hang(own('toes'), own('foot'), ball)
    hang(own('upper-arm'), 'thorax', shoulder)
    hang(own('forearm'), own('upper-arm'), [0, 0, -size.upperArmM[side]])
    put(`${side}-knee`, own('thigh'), [0, 0, -size.thighM[side]])
    put(`${side}-ankle`, own('shank'), [0, 0, -size.shankM[side]])
    put(`${side}-heel`, own('foot'), heel)
    put(`${side}-big-toe`, own('toes'), bigToe)
    put(`${side}-small-toe`, own('toes'), smallToe)
    put(`${side}-elbow`, own('upper-arm'), [0, 0, -size.upperArmM[side]])
    put(`${side}-wrist`, own('forearm'), [0, 0, -size.forearmM[side]])
  }
  return { chains, keypoints }
}
