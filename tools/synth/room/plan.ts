import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import type { SynthCamera } from '../model.ts'
import type { Rgb } from '../person/look.ts'
import { type Random, randomStream } from '../random.ts'

/** Linear light. */
interface Light {
  /** Unit vectors towards where it comes from. */
  keyFrom: Vec3
  key: Rgb
  fillFrom: Vec3
  fill: Rgb
  sky: Rgb
  ground: Rgb
  /** How blurred a shadow's edge is, a metre behind what casts it. */
  softnessM: number
}

const FLOORS = ['wood', 'concrete', 'mats', 'vinyl'] as const
const THINGS = ['box', 'boxes', 'tripod', 'plant', 'chair', 'shelf', 'ball', 'bench', 'cabinet'] as const

export interface Thing {
  kind: (typeof THINGS)[number]
  at: readonly [x: number, y: number]
  turnRad: number
  sizeM: number
  colour: Rgb
  accent: Rgb
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

export interface RoomPlan {
  floor: { kind: (typeof FLOORS)[number]; colour: Rgb; accent: Rgb }
  walls: { colour: Rgb; accent: Rgb; bandM: number }
  /** The floor's corners. */
  least: readonly [x: number, y: number]
  most: readonly [x: number, y: number]
  heightM: number
  /** Of the floor: a treadmill's belt, which is at height 0, lies above it. */
  floorZ: number
  light: Light
  things: readonly Thing[]
  posters: readonly Poster[]
  treadmill: Treadmill | undefined
}

export interface Treadmill {
  beltSpeedMps: number
  /** Of the belt: from its rear to its front end, and half as wide as it is. */
  rearM: number
  frontM: number
  halfWidthM: number
  rails: boolean
  colour: Rgb
}

export interface RoomWish {
  seed: number
  /** Things that stand about. */
  clutter: number
  /** Absent overground. */
  treadmill?: { beltSpeedMps: number; rails?: boolean }
}

/** Nothing stands nearer than this to where the person moves, or to where a camera looks. */
const CLEAR_M = 0.75
const DECK_M = 0.16
const BEYOND_CAMERAS_M = [0.6, 2] as const

const FLOOR_COLOURS = { wood: [0x9a6b3f, 0xb98a58, 0x6e4728], concrete: [0x8d8d8a, 0xa7a5a0], mats: [0x2f3d52, 0x3b3f44, 0x1f5a50], vinyl: [0x9fb0b8, 0xb9b4a6, 0x7a8a80] } as const
const WALL_COLOURS = [0xe8e6e0, 0xd9dde0, 0xcfd8d0, 0xe2d6c4, 0xb9c3cc, 0x8f9aa3]
const THING_COLOURS = [0xb98b5a, 0x303338, 0x6f7b86, 0xa33a2e, 0x2d5d8c, 0xd0a32f, 0x3f6b48, 0xdedbd2]

/** `path`: where the person's feet pass, seen from above. */
export function planRoom({ seed, clutter, treadmill }: RoomWish, cameras: readonly SynthCamera[], path: readonly (readonly [number, number])[]): RoomPlan {
  const random = randomStream(seed, 'room')
  const eyes = cameras.map(({ camera }) => cameraPosition(camera))
  const reach = [0, 1].map((axis) => {
    const all = [...path.map((point) => point[axis]!), ...eyes.map((eye) => eye[axis]!)]
    return [Math.min(...all, -2.5) - random.uniform(...BEYOND_CAMERAS_M), Math.max(...all, 2.5) + random.uniform(...BEYOND_CAMERAS_M)] as const
  })
  const [[leastX, mostX], [leastY, mostY]] = reach as [readonly [number, number], readonly [number, number]]
  const kind = pick(random, FLOORS)
  const room = { least: [leastX, leastY] as const, most: [mostX, mostY] as const }
  return {
    ...room,
    floor: { kind, colour: linear(pick(random, FLOOR_COLOURS[kind])), accent: linear(pick(random, FLOOR_COLOURS[kind])) },
    walls: { colour: linear(pick(random, WALL_COLOURS)), accent: linear(pick(random, WALL_COLOURS)), bandM: random.uniform() < 0.4 ? random.uniform(0.8, 1.3) : 0 },
    heightM: Math.max(2.7, ...eyes.map((eye) => eye[2] + 0.4)) + random.uniform(0, 0.8),
    floorZ: treadmill ? -DECK_M : 0,
    light: makeLight(randomStream(seed, 'light')),
    things: placeThings(randomStream(seed, 'clutter'), clutter, room, eyes, path),
    posters: Array.from({ length: 3 + random.integer(6) }, () => makePoster(random, room)),
    treadmill: treadmill && {
      beltSpeedMps: treadmill.beltSpeedMps,
      rearM: Math.min(...path.map(([x]) => x)) - random.uniform(0.2, 0.4),
      frontM: Math.max(...path.map(([x]) => x)) + random.uniform(0.25, 0.45),
      halfWidthM: random.uniform(0.28, 0.36),
      rails: treadmill.rails ?? random.uniform() < 0.5,
      colour: linear(pick(random, [0x24262a, 0x4a4d52, 0x8b9096])),
    },
  }
}

function makeLight(random: Random): Light {
  const azimuth = random.uniform(0, 2 * Math.PI)
  const elevation = random.uniform(0.75, 1.3)
  const warmth = random.uniform(-0.06, 0.08)
  const ratio = random.uniform(0.75, 1.5)
  const fillAzimuth = azimuth + Math.PI + random.uniform(-0.9, 0.9)
  const tinted = (level: number): Rgb => [level * (1 + warmth), level, level * (1 - warmth)]
  const sky = random.uniform(0.62, 0.82)
  return {
    keyFrom: towards(azimuth, elevation),
    key: tinted(0.62 * ratio),
    fillFrom: towards(fillAzimuth, 0.35),
    fill: tinted(random.uniform(0.16, 0.32)),
    sky: [sky * (1 - 0.5 * warmth), sky, sky * (1 + 0.5 * warmth)],
    ground: tinted(random.uniform(0.26, 0.4)),
    softnessM: random.uniform(0.015, 0.06),
  }
}

const towards = (azimuth: number, elevation: number): Vec3 => [
  Math.cos(azimuth) * Math.cos(elevation),
  Math.sin(azimuth) * Math.cos(elevation),
  Math.sin(elevation),
]

type Floor = Pick<RoomPlan, 'least' | 'most'>

function placeThings(random: Random, count: number, { least, most }: Floor, eyes: readonly Vec3[], path: readonly (readonly [number, number])[]): Thing[] {
  const things: Thing[] = []
  for (let attempt = 0; attempt < 60 * count && things.length < count; attempt++) {
    const sizeM = random.uniform(0.3, 0.6)
    const at = [random.uniform(least[0] + 0.4, most[0] - 0.4), random.uniform(least[1] + 0.4, most[1] - 0.4)] as const
    const thing: Thing = {
      kind: pick(random, THINGS),
      at,
      turnRad: random.uniform(0, 2 * Math.PI),
      sizeM,
      colour: linear(pick(random, THING_COLOURS)),
      accent: linear(pick(random, THING_COLOURS)),
    }
    const inTheWay = path.some((foot) => eyes.some((eye) => distanceToLine(at, eye, foot) < CLEAR_M + sizeM / 2))
    const onAnother = things.some((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < (other.sizeM + sizeM) * 0.9)
    if (!inTheWay && !onAnother) things.push(thing)
  }
  return things
}

function distanceToLine([x, y]: readonly [number, number], from: Vec3, to: readonly [number, number]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy)
}

function makePoster(random: Random, { least, most }: Floor): Poster {
  const wall = random.integer(4) as Poster['wall']
  const lengthM = wall % 2 === 0 ? most[1] - least[1] : most[0] - least[0]
  const widthM = random.uniform(0.4, 1.2)
  return { wall, alongM: random.uniform(-0.45, 0.45) * (lengthM - widthM), heightM: random.uniform(1.3, 1.9), widthM, tallM: widthM * random.uniform(0.6, 1.4), seed: random.uniform() }
}

/** From sRGB. */
function linear(hex: number): Rgb {
  const channel = (shift: number) => ((((hex >> shift) & 255) / 255 + 0.055) / 1.055) ** 2.4
  return [channel(16), channel(8), channel(0)]
}

const pick = <T>(random: Random, from: readonly T[]): T => from[random.integer(from.length)]!
