import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Finding } from '../../../../contract/review/review.ts'
import { measuredStrides } from '../../../../core/gait/cycles/place-in-stride.ts'
import { isSame } from '../../../../core/review/same-finding.ts'
import { analysisQuery } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { select, type Finding as Deviation } from '../../../trial/gait/lit.ts'
import { strideAt } from '../../../trial/gait/loop-stride.ts'
import { toneOf } from '../../../trial/gait/show-finding.ts'
import { type ShownGait, shownGait } from '../../../trial/gait/shown-gait.ts'
import { shownWalk } from '../../../trial/ghost/shown-walk.ts'
import { sceneView } from '../../../trial/scene/scene-view.ts'
import { shownSkeleton, unreadSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { framesOf, type Stage } from '../../../trial/stage.ts'
import { playLoop, standInLoop } from '../../../trial/transport/transport.ts'
import { looped } from '../../../trial/view.ts'
import { lookedFrom, lookFrom, stand, standpointFor, views, viewsOf } from './looked-at.ts'

/** What of a trial’s newest gait a finding is; null: it does not find it any more. */
export const deviationNow = ({ deviation }: Pick<Finding, 'deviation'>, { trialGait }: Pick<ShownGait, 'trialGait'>): Deviation | null =>
  trialGait.gait.deviations.find((one) => isSame(one, deviation)) ?? null

/** Plays the stride that shows it best, again and again, from where one sees it best. Whoever wants less motion sees its middle. */
export function useLoop(finding: Finding, stage: Stage | null): void {
  const [shown, walk, skeleton, unread] = [useStore(shownGait), useStore(shownWalk), useStore(shownSkeleton), useStore(unreadSkeleton)]
  const { data } = useQuery(analysisQuery(finding.sessionId, finding.trialId))
  const hasPoints = data !== undefined && (data.analysis !== null || (shown?.trialGait.skeleton ?? null) !== null)
  const isComing = !data || (hasPoints && !unread && !shown?.unread && (!skeleton || !shown?.angles))
  const begun = useRef('')
  const key = shown && stage && framesOf(stage).length > 0 && !isComing ? [finding.id, finding.version, shown.trialGait.id, walk !== null].join(' ') : null
  useEffect(() => {
    if (!shown || key === null || begun.current === key) return
    begun.current = key
    begin(finding, shown)
  }, [key, finding, shown])
  useEffect(() => {
    // Analyse looks from where it did.
    const before = sceneView.get()
    return () => {
      lookedFrom.set(null)
      views.set([])
      sceneView.set(before)
    }
  }, [])
}

function begin(finding: Finding, shown: ShownGait): void {
  const now = deviationNow(finding, shown)
  const seen = now ?? finding.deviation
  select(seen)
  const stride = measuredStrides(shown.trialGait.gait.strides[seen.side])[now?.strides.clearest ?? 0]
  if (!stride) return
  const loop = strideAt(stride, toneOf(seen))
  const middleUs = loop.startUs + ((loop.endUs - loop.startUs) * (seen.fromPercent + seen.toPercent)) / 200
  const walk = shownWalk.get()
  views.set(viewsOf(seen, walk, middleUs))
  stand(standpointFor(seen, walk, middleUs))
  looped.set(loop)
  const [best] = views.get()
  if (best !== undefined) lookFrom(best)
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) standInLoop(loop, middleUs)
  else playLoop(loop)
}
