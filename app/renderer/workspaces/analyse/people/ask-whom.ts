import { analysisQuery, jobsQuery, queryClient } from '../../../engine/queries.ts'
import { stage } from '../../../trial/stage.ts'
import { analysisState } from '../start-analysis/analysis-state.ts'
import { cardOpened } from '../start-analysis/opened.ts'
import { startPicking } from '../../../trial/people/picking.ts'

/** The pictures ask for the person; while an analysis is being made, it is shown how far that is. */
export function askWhom(): void {
  const opened = stage.get()
  const known = opened && queryClient.getQueryData(analysisQuery(opened.sessionId, opened.trialId).queryKey)
  if (!known) return
  const job = queryClient.getQueryData(jobsQuery().queryKey)?.find(({ id }) => id === known.jobId)
  const { running } = analysisState({ ...known, job })
  cardOpened.set(running !== null)
  if (!running) startPicking()
}
