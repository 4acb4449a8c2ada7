import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { type LinearRgb, linear, srgb } from '../colour.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import { type Ground, type Spot, type Thing, THINGS } from './room-plan.ts'

/** Nothing stands nearer than this to where the person moves, or to where a camera looks. */
const CLEAR_M = 0.75
const ATTEMPTS_PER_THING = 60
const COLOURS = ['b98b5a', '303338', '6f7b86', 'a33a2e', '2d5d8c', 'd0a32f', '3f6b48', 'dedbd2']

/** As many things as find room out of the way, `count` at most. */
export function placeThings(random: Random, count: number, { least, most }: Ground, eyes: readonly Vec3[], path: readonly Spot[]): Thing[] {
  const paint = (): LinearRgb => linear(srgb(random.pick(COLOURS)))
  const things: Thing[] = []
  for (let attempt = 0; attempt < ATTEMPTS_PER_THING * count && things.length < count; attempt++) {
    const sizeM = random.uniform(0.3, 0.6)
    const at = [random.uniform(least[0] + 0.4, most[0] - 0.4), random.uniform(least[1] + 0.4, most[1] - 0.4)] as const
    const thing: Thing = { kind: random.pick(THINGS), at, turnRad: random.uniform(0, 2 * Math.PI), sizeM, colour: paint(), accent: paint() }
    const inTheWay = path.some((foot) => eyes.some((eye) => distanceToLine(at, eye, foot) < CLEAR_M + sizeM / 2))
    const onAnother = things.some((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < (other.sizeM + sizeM) * 0.9)
    if (!inTheWay && !onAnother) things.push(thing)
  }
  return things
}

/** Seen from above. */
function distanceToLine([x, y]: Spot, from: Vec3, to: Spot): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy)
}
