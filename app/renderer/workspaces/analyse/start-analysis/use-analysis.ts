import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import { engine } from '../../../engine/client.ts'
import { analysisQuery, jobsQuery } from '../../../engine/queries.ts'
import { count } from '../../../format/amounts.ts'
import { toldHere } from '../../../frame/jobs/told-here.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { analysisState, type AnalysisState } from './analysis-state.ts'
import { cardOpened } from './opened.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'

/** What became of the open trial's analysis; its end is told here, with what came of it. */
export function useAnalysis({ sessionId, trialId }: TrialPlace, name: string): AnalysisState | null {
  const { data } = useQuery(analysisQuery(sessionId, trialId))
  const { data: jobs } = useQuery(jobsQuery())
  const job = jobs?.find(({ id }) => id === data?.jobId)
  const state = useMemo(() => data && analysisState({ ...data, job }), [data, job])
  const jobId = data?.jobId ?? null
  useEffect(() => {
    if (jobId === null) return
    const tellEnd = () => void attempt(() => engine.analysis.ofTrial({ sessionId, trialId })).then((now) => now?.analysis && tellResult(name, now.analysis))
    toldHere.set(jobId, tellEnd)
    return () => void toldHere.delete(jobId)
  }, [jobId, sessionId, trialId, name])
  return state ?? null
}

function tellResult(name: string, { cameras, medianErrorPx, findings }: Analysis): void {
  const numbers = [count(cameras.filter(({ calibration }) => calibration).length, 'camera'), medianErrorPx !== null && `median reprojection error ${medianErrorPx.toFixed(1)} px`]
  const text = `Analysed ${name}: ${numbers.filter(Boolean).join(', ')}.`
  const graver = findings.filter(({ level }) => level !== 'note').length
  if (findings.length === 0) tell(text)
  else tell(text, { hint: graver > 0 ? `${count(graver, 'warning')} to look at.` : `${count(findings.length, 'note')}.`, action: { label: 'Show', run: () => cardOpened.set(true) } })
}
