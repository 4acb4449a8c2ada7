import type { Limb } from '../../../body/limbs.ts'
import type { Observations } from '../observations.ts'
import { exchange } from './exchange.ts'
import type { Swap } from './repair-swaps.ts'

/** What was seen, with left and right as they should be. */
export function withSidesRight(seen: Observations, limbs: readonly Limb[], swaps: readonly Swap[]): Observations {
  const right = { ...seen, pixels: seen.pixels.slice(), likelihood: seen.likelihood.slice() }
  for (const { camera, limb, fromFrame, toFrame } of swaps) exchange({ seen: right }, limbs.find(({ name }) => name === limb)!, camera, fromFrame, toFrame)
  return right
}
