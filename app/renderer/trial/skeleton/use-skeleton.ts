import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { People } from '../../../core/body/people/people.ts'
import { choiceQuery } from '../../engine/choices.ts'
import { toProblem } from '../../engine/problem.ts'
import { analysisQuery, gaitQuery } from '../../engine/queries.ts'
import { readTable } from '../../tables/in-worker.ts'
import { overlayChoice } from '../choices.ts'
import { useOthers } from '../people/use-others.ts'
import { endPicking } from '../people/picking.ts'
import { closeSmoothing } from '../smoothing/smoothing.ts'
import { useSeen } from '../smoothing/use-seen.ts'
import { overlayShown, shownSkeleton, unreadSkeleton } from './shown-skeleton.ts'

export const skeletonQuery = (hash: string | undefined) =>
  queryOptions({
    queryKey: ['skeleton', hash ?? null],
    queryFn: ({ signal }) => readTable('skeleton', [hash ?? ''], signal),
    enabled: hash !== undefined,
    meta: { topics: [] },
  })

const evidenceQuery = (hash: string | undefined) =>
  queryOptions({
    queryKey: ['evidence', hash ?? null],
    queryFn: ({ signal }) => readTable('evidence', [hash ?? ''], signal),
    enabled: hash !== undefined,
    meta: { topics: [] },
  })

const personQuery = (hash: string | null) =>
  queryOptions({
    queryKey: ['person', hash],
    queryFn: ({ signal }) => readTable('people', [hash ?? ''], signal),
    enabled: hash !== null,
    meta: { topics: [] },
  })

/** Reads what the pipeline has made of the open trial, for all panels. */
export function useSkeleton(sessionId: string, trialId: string | null): void {
  const { data } = useQuery(analysisQuery(sessionId, trialId))
  const analysis = data?.analysis ?? null
  const { data: measured } = useQuery(gaitQuery(sessionId, trialId))
  const ofMarkers = data && !analysis ? (measured?.gait?.skeleton ?? undefined) : undefined
  const { data: skeleton, error: noSkeleton } = useQuery(skeletonQuery(analysis?.skeleton ?? ofMarkers))
  // Larger, and nothing that is seen first needs it.
  const { data: evidence, error: noEvidence } = useQuery(evidenceQuery(skeleton && analysis?.evidence))
  const people = useQueries({ queries: (analysis?.cameras ?? []).map(({ person }) => personQuery(person)), combine: dataOf })
  const seen = useSeen(skeleton, evidence)
  useEffect(() => {
    if ((!analysis && !ofMarkers) || !skeleton || !seen) return shownSkeleton.set(null)
    const persons = (analysis?.cameras ?? []).flatMap(({ mediaId }, place) => (people[place] ? [[mediaId, people[place]] as const] : []))
    shownSkeleton.set({ analysis, ...seen, kept: skeleton, persons: new Map(persons) })
  }, [analysis, ofMarkers, skeleton, seen, people])
  useEffect(() => closeSmoothing, [])
  const noOthers = useOthers(analysis)
  const failed = noSkeleton ?? noEvidence ?? noOthers
  useEffect(() => unreadSkeleton.set(failed && toProblem(failed)), [failed])
  useEffect(() => () => shownSkeleton.set(null), [])
  useEffect(() => endPicking, [])
  const { data: overlay } = useQuery(choiceQuery(overlayChoice))
  useEffect(() => void (overlay && overlayShown.set(overlay)), [overlay])
}

const dataOf = (results: { data?: People | undefined }[]) => results.map(({ data }) => data)
