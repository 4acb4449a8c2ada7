import { useMemo, useState } from 'react'
import type { Lens } from '../../../../../core/vision/camera.ts'
import { type Outcome, placeFrom } from './camera-place.ts'
import { type Clicks, clicksOf, type KnownPoints, type ScenePoint } from './known-points.ts'

type Outcomes = ReadonlyMap<string, Outcome>

/** By media id: what the clicks in each film say. */
export function useOutcomes(mediaIds: readonly string[], lenses: ReadonlyMap<string, Lens>, known: KnownPoints): Outcomes {
  const [outcomesOf] = useState(createOutcomes)
  return useMemo(() => outcomesOf(mediaIds, lenses, known), [outcomesOf, mediaIds, lenses, known])
}

interface Made {
  from: readonly [Lens | undefined, readonly ScenePoint[], Clicks]
  outcome: Outcome
}

/** Only of films whose clicks have changed it is worked out again. */
function createOutcomes(): (mediaIds: readonly string[], lenses: ReadonlyMap<string, Lens>, known: KnownPoints) => Outcomes {
  let made = new Map<string, Made>()
  return (mediaIds, lenses, known) => {
    made = new Map(mediaIds.map((mediaId): [string, Made] => {
      const from = [lenses.get(mediaId), known.points, clicksOf(known, mediaId)] as const
      const before = made.get(mediaId)
      return [mediaId, before?.from.every((one, place) => one === from[place]) ? before : { from, outcome: placeFrom(...from) }]
    }))
    return new Map([...made].map(([mediaId, { outcome }]) => [mediaId, outcome]))
  }
}
