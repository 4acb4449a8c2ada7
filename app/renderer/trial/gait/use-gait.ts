import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { joinedSides } from '../../../core/gait/tables/pieces.ts'
import { keepRead } from '../../engine/keep-read.ts'
import { toProblem } from '../../engine/problem.ts'
import { gaitQuery, jobsQuery, queryClient } from '../../engine/queries.ts'
import { stepsQueries } from '../../engine/whole-gait.ts'
import { readTable } from '../../tables/in-worker.ts'
import type { How } from './against/how.ts'
import { useSeen } from './against/use-seen.ts'
import { bringUpToDate, renewal } from './bring-up-to-date.ts'
import { selectEvent, sentEdits } from './events/events-now.ts'
import { keepHistory, putDown } from './events/hold-event.ts'
import { findAgain, select } from './lit.ts'
import { shownGait } from './shown-gait.ts'
import { useStore } from '../../store.ts'
import { looped } from '../view.ts'
import { keepLoop } from './loop-stride.ts'

const pieceQuery = (hash: string) =>
  queryOptions({
    queryKey: ['stride-curves', hash],
    queryFn: ({ signal }) => readTable('strideCurves', [hash], signal),
    staleTime: Infinity,
    meta: { topics: [] },
  })

/** Where an event has moved, all pieces but its own are there already. */
const stridesQuery = (hashes: readonly string[] | undefined) =>
  queryOptions({
    queryKey: ['all-stride-curves', hashes ?? null],
    queryFn: async ({ client }) => joinedSides(await Promise.all((hashes ?? []).map((hash) => client.fetchQuery(pieceQuery(hash))))),
    enabled: hashes !== undefined,
    meta: { topics: [] },
  })

export const anglesQuery = (hash: string | undefined) =>
  queryOptions({
    queryKey: ['angles', hash ?? null],
    queryFn: ({ signal }) => readTable('angles', [hash ?? ''], signal),
    enabled: hash !== undefined,
    meta: { topics: [] },
  })

const recordedQuery = (hash: string | null | undefined) =>
  queryOptions({
    queryKey: ['recorded', hash ?? null],
    queryFn: ({ signal }) => readTable('recorded', [hash ?? ''], signal),
    enabled: typeof hash === 'string',
    meta: { topics: [] },
  })

/** Reads the gait of the open trial, for all panels, as it is looked at. */
export function useGait(sessionId: string, trialId: string | null, how: How): void {
  const { data } = useQuery(gaitQuery(sessionId, trialId))
  const kept = data?.gait ?? null
  const trialGait = useSeen(kept, { sessionId, trialId }, how)
  useEffect(() => (kept ? keepRead(queryClient, [...stepsQueries(kept), ...kept.strideCurves.map(pieceQuery)]) : undefined), [kept])
  const { data: strides = null, error: noStrides } = useQuery(stridesQuery(trialGait?.strideCurves))
  const { data: angles = null, error: noAngles } = useQuery(anglesQuery(trialGait?.angles))
  const { data: recorded = null, error: noRecorded } = useQuery(recordedQuery(trialGait?.recorded))
  const failed = noStrides ?? noAngles ?? noRecorded
  const { data: jobs } = useQuery(jobsQuery())
  const isBeingMade = jobs?.some(({ id, state }) => id === data?.jobId && (state === 'running' || state === 'queued')) ?? true
  const isBeingEdited = useStore(sentEdits).length > 0
  const staleId = trialGait && trialGait.stale !== null && !isBeingMade && !isBeingEdited ? `${trialGait.id} ${trialGait.stale}` : null
  // What follows from a change anywhere, an undo too, takes a moment: nobody has to ask for it.
  useEffect(() => {
    if (staleId !== null) void bringUpToDate({ sessionId, trialId })
  }, [staleId, sessionId, trialId])
  useEffect(() => {
    // The curves of another result come a moment after it: all is drawn anew once, not twice, and no stride vanishes in between.
    if (trialGait && strides === null && !failed && shownGait.get()?.strides) return
    findAgain(trialGait?.gait.deviations ?? [])
    shownGait.set(trialGait && { trialGait, how, strides, angles, recorded, unread: failed && toProblem(failed) })
  }, [trialGait, how, strides, angles, recorded, failed])
  useEffect(keepLoop, [])
  useEffect(keepHistory, [])
  useEffect(
    () => () => {
      putDown()
      selectEvent(null)
      sentEdits.set([])
      renewal.set(null)
      select(null)
      looped.set(null)
      shownGait.set(null)
    },
    [],
  )
}
