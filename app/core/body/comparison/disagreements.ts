import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { Pair } from './pairs.ts'
import { apartPx, type SeenPerson } from './seen.ts'

/** Somebody of whom two have seen different things. */
export interface Disagreement {
  /** Which of the films. */
  film: number
  frame: number
  /** Of body height, the mean of all points that both have. */
  meanShare: number
  worst: Halpe26
  worstShare: number
  people: readonly [SeenPerson, SeenPerson]
}

/** Frames so near show the same once more. */
const APART_FRAMES = 30

/** Of body height, in the mean: less is shown as 0.0 %, and is what the same network gives on another processor. */
const LEAST_SHARE = 0.0005

/** The largest first, no two of one film close together. */
export function largestDisagreements(films: readonly (readonly Pair[])[], most: number): Disagreement[] {
  const all = films.flatMap((pairs, film) => pairs.flatMap((pair) => disagreementIn(film, pair) ?? [])).filter(({ meanShare }) => meanShare >= LEAST_SHARE)
  const chosen: Disagreement[] = []
  for (const one of all.toSorted((a, b) => b.meanShare - a.meanShare)) {
    if (chosen.length === most) break
    if (chosen.every(({ film, frame }) => film !== one.film || Math.abs(frame - one.frame) >= APART_FRAMES)) chosen.push(one)
  }
  return chosen
}

function disagreementIn(film: number, { reference, judged, heightPx }: Pair): Disagreement | undefined {
  if (!judged) return undefined
  const shares = HALPE_26.flatMap((joint, keypoint) => {
    const share = apartPx(reference, judged, keypoint) / heightPx
    return Number.isNaN(share) ? [] : [{ joint, share }]
  })
  const [first, ...others] = shares
  if (!first) return undefined
  const worst = others.reduce((most, one) => (one.share > most.share ? one : most), first)
  return { film, frame: reference.frame, meanShare: shares.reduce((sum, { share }) => sum + share, 0) / shares.length, worst: worst.joint, worstShare: worst.share, people: [reference, judged] }
}
