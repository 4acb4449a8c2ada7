import { useEffect, useMemo, useState } from 'react'
import type { Skeleton, SkeletonEvidence } from '../../../core/body/skeleton/skeleton.ts'
import { toProblem } from '../../engine/problem.ts'
import { createStore, useStore } from '../../store.ts'
import { inWorker } from '../../tables/in-worker.ts'
import { latestOnly } from '../../tables/latest-only.ts'
import { tellProblem } from '../../ui/toasts.ts'
import { cleaningOf, isBeingSmoothed, type Look, seenWith, smoothing } from './smoothing.ts'

/** The points as somebody wants to look at them; those of another cut-off once they have been made, and until then as before. */
export function useSeen(skeleton: Skeleton | undefined, evidence: SkeletonEvidence | undefined) {
  const [{ looked, cleaning }] = useState(newLook)
  const how = useStore(smoothing)
  useEffect(() => {
    const isAsked = typeof how === 'object' && evidence !== undefined
    isBeingSmoothed.set(isAsked)
    if (isAsked) return cleaning.ask({ evidence, cutOffHz: how.cutOffHz })
    cleaning.drop()
    looked.set(how === 'raw' ? 'raw' : 'kept')
  }, [looked, cleaning, evidence, how])
  useEffect(() => cleaning.drop, [cleaning])
  const look = useStore(looked)
  return useMemo(() => skeleton && (evidence ? seenWith(look, { skeleton, evidence }) : { skeleton, evidence: null }), [look, skeleton, evidence])
}

interface Asked {
  evidence: SkeletonEvidence
  cutOffHz: number
}

function newLook() {
  const looked = createStore<Look>('kept')
  const cleaning = latestOnly({
    work: ({ evidence, cutOffHz }: Asked) => inWorker('clean', ...cleaningOf(evidence, cutOffHz)),
    onAnswer: (cleaned, { evidence }) => {
      isBeingSmoothed.set(false)
      looked.set({ of: evidence, ...cleaned })
    },
    // Rather the analysed points than others than the slider says.
    onFailure: (thrown) => {
      smoothing.set('kept')
      const problem = toProblem(thrown)
      if (problem) tellProblem(problem)
    },
  })
  return { looked, cleaning }
}
