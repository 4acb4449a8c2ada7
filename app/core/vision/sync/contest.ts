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

/** Every step of a walk tells something else; a single one tells little. */
const ENOUGH_WITNESSES = 3
/** So many that all say the same are as good as a rival that does not fit at all. */
const MANY_WITNESSES = 30

/**
 * 0 where the rival would do as well, 1 where it comes nowhere near. The rival may fit much worse; or a little worse, which
 * noise alone brings about in one stretch of time but not in all of them.
 */
export function confidenceIn({ contrast, support, witnesses }: Contest): number {
  if (contrast <= 0 || support <= 0) return 0
  return support ** 2 * Math.max(contrast * Math.min(1, witnesses / ENOUGH_WITNESSES), Math.min(1, witnesses / MANY_WITNESSES))
}

/** Against no rival in particular, but most lags. */
export const contestWithMost = (contrast: number): Contest => ({ contrast, support: 1, witnesses: ENOUGH_WITNESSES })

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
const LEAST_BLOCKS = 2

/** Over the pairs `which`, block by block, where both could compare. Undefined where that is next to nowhere. */
export function contestOf(better: Disagreement, worse: Disagreement, which: readonly number[]): Contest | undefined {
  const { blocks } = better
  let [own, rival, margins, squares, against, all] = [0, 0, 0, 0, 0, 0]
  let [compared, comparedBlocks, seen] = [0, 0, 0]
  for (let block = 0; block < blocks; block++) {
    const [ours, theirs] = [meanOf(better, which, block), meanOf(worse, which, block)]
    const weight = Math.min(ours.samples, theirs.samples)
    seen += ours.samples
    if (weight < LEAST_SAMPLES) continue
    compared += weight
    comparedBlocks++
    const margin = weight * (theirs.mean - ours.mean)
    own += weight * ours.mean
    rival += weight * theirs.mean
    margins += margin
    squares += margin * margin
    against += Math.max(0, -margin)
    all += Math.abs(margin)
  }
  if (comparedBlocks < LEAST_BLOCKS || compared < LEAST_SHARE * seen || all === 0) return undefined
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
