import { HALPE_26, type Halpe26 } from './halpe26.ts'
import { KEYPOINTS, type Keypoint, type KnownTopology } from './topologies.ts'

/**
 * Derived, not seen, where a model does not have them: between the hips and between the shoulders. The second lies some
 * centimetres below the neck of models that were trained with one.
 */
const BETWEEN: Partial<Record<Halpe26, readonly [Halpe26, Halpe26]>> = { 'mid-hip': ['left-hip', 'right-hip'], neck: ['left-shoulder', 'right-shoulder'] }

type Source = readonly number[]

/** For each canonical keypoint the places that it is the mean of; none where the model cannot give it. */
export function sourcesOf(topology: KnownTopology): Source[] {
  const keypoints: readonly Keypoint[] = KEYPOINTS[topology]
  return HALPE_26.map((name) => {
    const own = keypoints.indexOf(name)
    if (own >= 0) return [own]
    const places = BETWEEN[name]?.map((side) => keypoints.indexOf(side)) ?? []
    return places.every((place) => place >= 0) ? places : []
  })
}

/** Canonical keypoints that a model cannot give, not even as a mean. */
export function lacks(topology: KnownTopology): Halpe26[] {
  const sources = sourcesOf(topology)
  return HALPE_26.filter((_, at) => sources[at]!.length === 0)
}

/** Canonical keypoints that a model gives only as the mean of two others. */
export function derived(topology: KnownTopology): Halpe26[] {
  const sources = sourcesOf(topology)
  return HALPE_26.filter((_, at) => sources[at]!.length === 2)
}

/**
 * The way from a model's keypoints to the canonical ones, x, y and likelihood after one another. What the model cannot give is
 * NaN with likelihood 0; a derived one is as sure as the less sure of its two.
 */
export function toHalpe26(topology: KnownTopology): (person: readonly number[]) => number[] {
  const sources = sourcesOf(topology)
  return (person) => sources.flatMap((places) => meanOf(person, places))
}

function meanOf(person: readonly number[], places: Source): [x: number, y: number, likelihood: number] {
  const points = places.map((place) => [person[3 * place]!, person[3 * place + 1]!, person[3 * place + 2]!] as const)
  const likelihood = points.length === 0 ? 0 : Math.min(...points.map(([, , one]) => one))
  if (likelihood === 0) return [Number.NaN, Number.NaN, 0]
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return [mean(0), mean(1), likelihood]
}
