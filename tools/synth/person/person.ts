import type { Build, Dimensions } from '../model.ts'
import { makeBuild } from './build.ts'
import { makeDimensions } from './dimensions.ts'
import { type Look, makeLook } from './look.ts'

export interface Person {
  dimensions: Dimensions
  build: Build
  look: Look
}

/** A random adult with these measures, where any are given. */
export function makePerson(seed: number, measures: Partial<Dimensions> = {}): Person {
  return { dimensions: makeDimensions(seed, measures), build: makeBuild(seed), look: makeLook(seed) }
}
