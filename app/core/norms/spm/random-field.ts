/**
 * Chances of a smooth t field over one dimension, by the Euler characteristic: Worsley et al. 1996 (Hum Brain Mapp 4:58), for curves Pataky 2010
 * (J Biomech 43:1976); those of clusters Friston et al. 1994 (Hum Brain Mapp 1:210).
 */
import { tTail } from '../../math/t-distribution.ts'

export interface TField {
  degrees: number
  /** Its length in widths of the smoothing that would make noise as smooth. */
  resels: number
  /** Samples along it. */
  nodes: number
}

/** Densities of the Euler characteristic above a level: of a point, and of a resel. */
function densities(level: number, degrees: number): [point: number, resel: number] {
  return [tTail(level, degrees), (Math.sqrt(4 * Math.log(2)) / (2 * Math.PI)) * (1 + level ** 2 / degrees) ** (-(degrees - 1) / 2)]
}

/** How many clusters above the level are expected where there is nothing but chance. */
function expectedClusters(level: number, { degrees, resels }: TField): number {
  const [point, resel] = densities(level, degrees)
  return point + resels * resel
}

/** The chance that such a field comes over the level anywhere; for a rough one, Bonferroni's over its samples is nearer. */
function chanceOver(level: number, field: TField): number {
  return Math.min(1 - Math.exp(-expectedClusters(level, field)), field.nodes * tTail(level, field.degrees))
}

/** Whether it jumps between samples: then nothing is known of how long its clusters are. */
export const isRough = (level: number, field: TField): boolean => field.nodes * tTail(level, field.degrees) < 1 - Math.exp(-expectedClusters(level, field))

const HALVINGS = 80

/** The level that such a field comes over anywhere with that chance. */
export function levelOf(chance: number, field: TField): number {
  let low = 0
  let high = 1
  while (chanceOver(high, field) > chance) high *= 2
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (chanceOver(middle, field) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of a cluster over the level that is at least so long, in resels. */
export function chanceOfCluster(extent: number, level: number, field: TField): number {
  const [point, resel] = densities(level, field.degrees)
  // The square of an extent is spread exponentially; Γ(3/2) = √π/2.
  const longer = Math.exp(-(((Math.sqrt(Math.PI) / 2) * (resel / point) * extent) ** 2))
  return 1 - Math.exp(-expectedClusters(level, field) * longer)
}
