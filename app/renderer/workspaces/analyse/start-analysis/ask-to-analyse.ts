import { analysisQuery, jobsQuery, queryClient } from '../../../engine/queries.ts'
import { open } from '../../../frame/overlay.ts'
import { tell } from '../../../ui/toasts.ts'
import { calibrationQuery } from '../calibrate/calibration-query.ts'
import { openCalibration } from '../calibrate/open-calibration.ts'
import { stage } from '../../../trial/stage.ts'
import { analysisState } from './analysis-state.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { cardOpened } from './opened.ts'

/** Opens the dialog; where it would lead nowhere, says why, and while one is being made, how far it is. */
export function askToAnalyse(): void {
  const opened = stage.get()
  const known = opened && queryClient.getQueryData(analysisQuery(opened.sessionId, opened.trialId).queryKey)
  if (!known) return
  const job = queryClient.getQueryData(jobsQuery().queryKey)?.find(({ id }) => id === known.jobId)
  const { running, lacking } = analysisState({ ...known, job })
  if (running) cardOpened.set(true)
  else if (lacking === null) open({ name: 'analysis' })
  else tell(lacking, { tone: 'note', ...(isUncalibrated(opened) && { action: { label: 'Calibrate …', run: () => openCalibration() } }) })
}

const isUncalibrated = (place: TrialPlace) => queryClient.getQueryData(calibrationQuery(place).queryKey)?.counts === null
