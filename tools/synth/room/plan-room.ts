import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import { type LinearRgb, linear, srgb } from '../colour.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import type { Take } from '../take.ts'
import { placeThings } from './clutter.ts'
import { footPath } from './foot-path.ts'
import { makeLight } from './light.ts'
import { FLOORS, type Ground, type Poster, type RoomPlan, type Spot, type Treadmill } from './room-plan.ts'

const DECK_M = 0.16
/** A room that nobody needs larger reaches so far from its origin. */
const LEAST_REACH_M = 2.5
const BEYOND_CAMERAS_M = [0.6, 2] as const

const FLOOR_COLOURS = { wood: ['9a6b3f', 'b98a58', '6e4728'], concrete: ['8d8d8a', 'a7a5a0'], mats: ['2f3d52', '3b3f44', '1f5a50'], vinyl: ['9fb0b8', 'b9b4a6', '7a8a80'] } as const
const WALL_COLOURS = ['e8e6e0', 'd9dde0', 'cfd8d0', 'e2d6c4', 'b9c3cc', '8f9aa3']
const TREADMILL_COLOURS = ['24262a', '4a4d52', '8b9096']

/** Wide enough for what moves and what films it. */
export function planRoom({ scene: { seed, clutter }, motion, cameras }: Pick<Take, 'scene' | 'motion' | 'cameras'>): RoomPlan {
  const random = randomStream(seed, 'room')
  const path = footPath(motion)
  const eyes = cameras.map(({ camera }) => cameraPosition(camera))
  const paint = (colours: readonly string[]): LinearRgb => linear(srgb(random.pick(colours)))
  const ground = groundUnder(random, [...path, ...eyes.map(([x, y]): Spot => [x, y])])
  const kind = random.pick(FLOORS)
  return {
    ...ground,
    floor: { kind, colour: paint(FLOOR_COLOURS[kind]), accent: paint(FLOOR_COLOURS[kind]) },
    walls: { colour: paint(WALL_COLOURS), accent: paint(WALL_COLOURS), bandM: random.uniform() < 0.4 ? random.uniform(0.8, 1.3) : 0 },
    heightM: Math.max(2.7, ...eyes.map((eye) => eye[2] + 0.4)) + random.uniform(0, 0.8),
    floorZ: motion.beltSpeedMps > 0 ? -DECK_M : 0,
    light: makeLight(randomStream(seed, 'light')),
    things: placeThings(randomStream(seed, 'clutter'), clutter, ground, eyes, path),
    posters: Array.from({ length: 3 + random.integer(6) }, () => makePoster(random, ground)),
    treadmill: motion.beltSpeedMps > 0 ? treadmillUnder(random, path, paint) : undefined,
  }
}

function groundUnder(random: Random, spots: readonly Spot[]): Ground {
  const reach = (axis: 0 | 1) => {
    const all = spots.map((spot) => spot[axis])
    return [Math.min(...all, -LEAST_REACH_M) - random.uniform(...BEYOND_CAMERAS_M), Math.max(...all, LEAST_REACH_M) + random.uniform(...BEYOND_CAMERAS_M)] as const
  }
  const [[leastX, mostX], [leastY, mostY]] = [reach(0), reach(1)]
  return { least: [leastX, leastY], most: [mostX, mostY] }
}

function makePoster(random: Random, { least, most }: Ground): Poster {
  const wall = random.integer(4) as Poster['wall']
  const lengthM = wall % 2 === 0 ? most[1] - least[1] : most[0] - least[0]
  const widthM = random.uniform(0.4, 1.2)
  return { wall, alongM: random.uniform(-0.45, 0.45) * (lengthM - widthM), heightM: random.uniform(1.3, 1.9), widthM, tallM: widthM * random.uniform(0.6, 1.4), seed: random.uniform() }
}

function treadmillUnder(random: Random, path: readonly Spot[], paint: (colours: readonly string[]) => LinearRgb): Treadmill {
  return {
    rearM: Math.min(...path.map(([x]) => x)) - random.uniform(0.2, 0.4),
    frontM: Math.max(...path.map(([x]) => x)) + random.uniform(0.25, 0.45),
    halfWidthM: random.uniform(0.28, 0.36),
    rails: random.uniform() < 0.5,
    colour: paint(TREADMILL_COLOURS),
  }
}
