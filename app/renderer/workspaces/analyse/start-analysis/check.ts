import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Checked, PersonChoice } from '../../../../contract/analysis/analysis.ts'
import { ProblemError, type Problem } from '../../../../core/problem.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { analysisQuery, queryClient } from '../../../engine/queries.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'

export type Remedy = Checked['remedies'][number]
export type PreflightFinding = Checked['findings'][number]

const checkQuery = ({ sessionId, trialId }: TrialPlace, remedies: readonly Remedy[]) =>
  queryOptions({
    queryKey: ['analysis-check', sessionId, trialId, remedies],
    queryFn: async ({ signal }) => {
      // Films without a calibration are nothing to be refused: there is nothing to check.
      const { lacking } = await queryClient.fetchQuery({ ...analysisQuery(sessionId, trialId), staleTime: 0 })
      if (lacking !== null) throw new ProblemError({ code: 'analysis-lacks', message: lacking, subject: sessionId })
      return engine.analysis.check({ sessionId, trialId, remedies: [...remedies] }, { signal })
    },
    meta: { topics: ['analysis', 'media', 'sessions'] },
  })

export interface Check {
  /** Of the remedies that were chosen last; of those before while it is under way. */
  checked: Checked | undefined
  isChecking: boolean
  problem: Problem | null
  remedies: readonly Remedy[]
  choose(remedies: readonly Remedy[]): void
  /** Whose skeleton; null: of whoever is seen most. */
  person: PersonChoice | null
  choosePerson(person: PersonChoice | null): void
  again(): void
}

/** Looks at a trial before anything is computed; what was chosen for its newest analysis is proposed again. */
export function useCheck(place: TrialPlace): Check {
  const [own, choose] = useState<readonly Remedy[] | null>(null)
  const [ownPerson, choosePerson] = useState<PersonChoice | null>()
  const asImported = useQuery(checkQuery(place, []))
  const remedies = own ?? asImported.data?.remedies ?? []
  const { data, isFetching, error, refetch } = useQuery({ ...checkQuery(place, remedies), enabled: asImported.data !== undefined, placeholderData: keepPreviousData })
  const thrown = asImported.error ?? error
  return {
    checked: data,
    isChecking: isFetching || asImported.isFetching,
    problem: thrown && toProblem(thrown),
    remedies,
    choose,
    person: ownPerson === undefined ? (asImported.data?.person ?? null) : ownPerson,
    choosePerson,
    again: () => void (asImported.error ? asImported.refetch() : refetch()),
  }
}
