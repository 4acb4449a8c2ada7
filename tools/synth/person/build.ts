import type { Build } from '../model.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'

export function makeBuild(seed: number): Build {
  const random = randomStream(seed, 'build')
  const towards = random.uniform() < 0.5 ? 0.12 : 0.88
  return {
    sex: random.boundedGaussian(0, 1, towards, 0.1),
    fat: random.boundedGaussian(0.6, 1.6, 1, 0.2),
    muscle: random.boundedGaussian(0.7, 1.4, 1, 0.14),
  }
}

/** Between what is typical of women and of men. */
export const blendOfSexes = (sex: number) => (woman: number, man: number) => woman + sex * (man - woman)
