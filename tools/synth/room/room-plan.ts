import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { LinearRgb } from '../colour.ts'

export const FLOORS = ['wood', 'concrete', 'mats', 'vinyl'] as const
export const THINGS = ['box', 'boxes', 'tripod', 'plant', 'chair', 'shelf', 'ball', 'bench', 'cabinet'] as const

/** Seen from above. */
export type Spot = readonly [x: number, y: number]

/** The floor's corners. */
export interface Ground {
  least: Spot
  most: Spot
}

export interface RoomPlan extends Ground {
  floor: { kind: (typeof FLOORS)[number]; colour: LinearRgb; accent: LinearRgb }
  walls: { colour: LinearRgb; accent: LinearRgb; bandM: number }
  heightM: number
  /** Of the floor: a treadmill's belt, which is at height 0, lies above it. */
  floorZ: number
  light: Light
  things: readonly Thing[]
  posters: readonly Poster[]
  treadmill: Treadmill | undefined
}

export interface Light {
  /** Unit vectors towards where it comes from. */
  keyFrom: Vec3
  key: LinearRgb
  fillFrom: Vec3
  fill: LinearRgb
  sky: LinearRgb
  ground: LinearRgb
  /** How blurred a shadow's edge is, a metre behind what casts it. */
  softnessM: number
}

export interface Thing {
  kind: (typeof THINGS)[number]
  at: Spot
  turnRad: number
  sizeM: number
  colour: LinearRgb
  accent: LinearRgb
}

export interface Poster {
  wall: 0 | 1 | 2 | 3
  /** Along the wall from its middle, and the poster's middle above the floor. */
  alongM: number
  heightM: number
  widthM: number
  tallM: number
  seed: number
}

export interface Treadmill {
  /** Of the belt: from its rear to its front end, and half as wide as it is. */
  rearM: number
  frontM: number
  halfWidthM: number
  rails: boolean
  colour: LinearRgb
}
