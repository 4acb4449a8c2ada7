/** Two models' poses of the same films: against the truth where it is known, else against each other. */
import { lacks, derived } from '../to-halpe26.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { People } from '../people/people.ts'
import type { KnownTopology } from '../topologies.ts'
import { type Disagreement, largestDisagreements } from './disagreements.ts'
import { pairsOf } from './pairs.ts'
import { type Scores, scoresOf } from './scores.ts'
import { seenIn } from './seen.ts'

export interface ComparedFilm {
  /** By the first and by the second model. */
  models: readonly [People, People]
  truth?: People | undefined
}

export interface PoseComparison {
  /** Of each model against the truth; null where no film's truth is known. */
  againstTruth: [Scores, Scores] | null
  /** Of the second model, with the first as reference. */
  betweenThem: Scores
  /** That both models give themselves: `overall` is of these. */
  common: Halpe26[]
  disagreements: Disagreement[]
}

export function comparePoses(films: readonly ComparedFilm[], pictures: number): PoseComparison {
  const seen = films.map(({ models: [one, other], truth }) => ({ one: seenIn(one), other: seenIn(other), truth: truth && seenIn(truth) }))
  const topologies = [films[0]!.models[0].topology, films[0]!.models[1].topology] as const
  const common = HALPE_26.filter((joint) => topologies.every((topology) => givesItself(topology, joint)))
  const between = seen.map(({ one, other }) => ({ pairs: pairsOf(one, other), picture: one }))
  const known = seen.flatMap(({ one, other, truth }) => (truth ? [{ models: [one, other] as const, truth }] : []))
  const judged = (model: 0 | 1) => scoresOf(known.map(({ models, truth }) => ({ pairs: pairsOf(truth, models[model]), picture: truth })), { given: given(topologies[model]), common, isTruth: true })
  return {
    againstTruth: known.length > 0 ? [judged(0), judged(1)] : null,
    betweenThem: scoresOf(between, { given: given(topologies[0]).filter((joint) => given(topologies[1]).includes(joint)), common, isTruth: false }),
    common,
    disagreements: largestDisagreements(between.map(({ pairs }) => pairs), pictures),
  }
}

const given = (topology: KnownTopology) => HALPE_26.filter((joint) => !lacks(topology).includes(joint))
/** What is only the mean of two others lies elsewhere than a point that a model has learnt. */
const givesItself = (topology: KnownTopology, joint: Halpe26) => given(topology).includes(joint) && !derived(topology).includes(joint)
