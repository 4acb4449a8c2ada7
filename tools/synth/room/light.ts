import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { LinearRgb } from '../colour.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import type { Light } from './room-plan.ts'

export function makeLight(random: Random): Light {
  const azimuth = random.uniform(0, 2 * Math.PI)
  const elevation = random.uniform(0.75, 1.3)
  const warmth = random.uniform(-0.06, 0.08)
  const ratio = random.uniform(0.75, 1.5)
  const fillAzimuth = azimuth + Math.PI + random.uniform(-0.9, 0.9)
  const tinted = (level: number): LinearRgb => [level * (1 + warmth), level, level * (1 - warmth)]
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
