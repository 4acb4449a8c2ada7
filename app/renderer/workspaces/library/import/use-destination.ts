import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPlan } from '../../../../contract/library/imports.ts'
import { recordingsOf } from '../../../../core/formats/recordings.ts'
import { athletesQuery, queryClient, sessionQuery } from '../../../engine/queries.ts'
import { guessSessionName } from '../../../format/guess-name.ts'
import { currentRoute } from '../../../navigation/navigate.ts'
import { libraryView } from '../library-view.ts'
import { firstDestination, type Destination } from './destination.ts'

/** Starts with where the person is; from then on it is theirs to change. */
export function useDestination(plan: ImportPlan) {
  const { data: athletes = [] } = useQuery(athletesQuery())
  return useState<Destination>(() => {
    const { sessionId } = currentRoute()
    return firstDestination({
      athletes,
      openSession: sessionId === undefined ? undefined : queryClient.getQueryData(sessionQuery(sessionId).queryKey),
      openAthleteId: libraryView.get().athleteId,
      guessedName: guessSessionName(
        plan.items.map(({ relativePath }) => relativePath),
        '',
      ),
      recordings: recordingsOf(plan.items).length,
      recorded: plan.recorded,
    })
  })
}
