import type { Disagreement } from './disagreement.ts'
import type { Clock, Scene } from './scene.ts'

/** How much worse one set of clocks fits than another, where they differ. */
export interface Contest {
  /** Share by which the better one's cost is less, 0..1; negative where it is more. */
  contrast: number
  /** 1 where every stretch of time says so, 0 where as much speaks against it. */
  support: number
  /** Stretches of time that as much evidence would come from if each told as much. */
  witnesses: number
}

/** Clocks this close are the same ones. */
const APART_US = 60_000
/** Fewer sightings of a block are no witness. */
const LEAST_SAMPLES = 20

export function areApart(pair: Scene['pairs'][number], some: readonly Clock[], others: readonly Clock[]): boolean {
  const lag = (clocks: readonly Clock[]) => clocks[pair.other]!.offsetUs - clocks[pair.one]!.offsetUs
  return Math.abs(lag(some) - lag(others)) > APART_US
}

/** Of what one set of clocks could compare: where both can compare less, they are not held against each other. */
const LEAST_SHARE = 0.15

/** Over the pairs `which`, block by block, where both could compare. Undefined where that is next to nowhere. */
export function contestOf(better: Disagreement, worse: Disagreement, which: readonly number[]): Contest | undefined {
  const { blocks } = better
  let [own, rival, margins, squares, against, all] = [0, 0, 0, 0, 0, 0]
  let [compared, seen] = [0, 0]
  for (let block = 0; block < blocks; block++) {
    const [ours, theirs] = [meanOf(better, which, block), meanOf(worse, which, block)]
    const weight = Math.min(ours.samples, theirs.samples)
    seen += ours.samples
    if (weight < LEAST_SAMPLES) continue
    compared += weight
    const margin = weight * (theirs.mean - ours.mean)
    own += weight * ours.mean
    rival += weight * theirs.mean
    margins += margin
    squares += margin * margin
    against += Math.max(0, -margin)
    all += Math.abs(margin)
  }
  if (compared < LEAST_SHARE * seen || all === 0) return undefined
  return { contrast: (rival - own) / rival, support: 1 - (2 * against) / all, witnesses: margins ** 2 / squares }
}

function meanOf({ loss, samples, blocks }: Disagreement, which: readonly number[], block: number): { mean: number; samples: number } {
  let [losses, count] = [0, 0]
  for (const pair of which) {
    losses += loss[pair * blocks + block]!
    count += samples[pair * blocks + block]!
  }
  return { mean: losses / count, samples: count }
}
