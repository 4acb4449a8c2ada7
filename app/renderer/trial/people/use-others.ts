import { queryOptions, useQueries } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Analysis } from '../../../contract/analysis/analysis.ts'
import type { People } from '../../../core/body/people/people.ts'
import { useStore } from '../../store.ts'
import { readTable } from '../../tables/in-worker.ts'
import { overlayShown } from '../skeleton/shown-skeleton.ts'
import { others } from './others.ts'
import { picking } from './picking.ts'

type AnalysedCamera = Analysis['cameras'][number]

const othersQuery = ({ people, person }: AnalysedCamera, isWanted: boolean) =>
  queryOptions({
    queryKey: ['others', people, person],
    queryFn: ({ signal }) => readTable('others', person === null ? [people] : [people, person], signal),
    enabled: isWanted,
    // Long films' tables are large: nobody looks at them, they go.
    gcTime: 10_000,
    meta: { topics: [] },
  })

const NOBODY: readonly AnalysedCamera[] = []

/** Reads them while they are drawn or one of them is to be picked; gives why some could not be read. */
export function useOthers(analysis: Analysis | null): Error | null {
  const { others: isShown } = useStore(overlayShown)
  const isPicked = useStore(picking) !== null
  const isWanted = isShown || isPicked
  const cameras = analysis?.cameras ?? NOBODY
  const { tables, error } = useQueries({ queries: cameras.map((camera) => othersQuery(camera, isWanted)), combine: tablesOf })
  useEffect(() => {
    const read = cameras.flatMap(({ mediaId }, place) => (tables[place] ? [[mediaId, tables[place]] as const] : []))
    others.set(isWanted && (read.length === cameras.length || error) ? new Map(read) : null)
  }, [cameras, tables, error, isWanted])
  useEffect(() => () => others.set(null), [])
  return error
}

const tablesOf = (results: { data?: People | undefined; error: Error | null }[]) => ({ tables: results.map(({ data }) => data), error: results.find((one) => one.error)?.error ?? null })
