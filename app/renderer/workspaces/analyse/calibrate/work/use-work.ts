import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalibrationWork } from '../../../../../contract/analysis/calibration.ts'
import type { Problem } from '../../../../../core/problem.ts'
import { engine } from '../../../../engine/client.ts'
import { toProblem } from '../../../../engine/problem.ts'
import { jobsQuery } from '../../../../engine/queries.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { workState, type WorkState } from './work-state.ts'

export interface Work extends WorkState {
  start: (work: CalibrationWork) => void
  isStarting: boolean
  /** Why it could not be started. */
  problem: Problem | null
}

export function useWork(place: TrialPlace, calibration: CalibrationOfTrial): Work {
  const { data: jobs = [] } = useQuery(jobsQuery())
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const start = async (work: CalibrationWork) => {
    setStarting(true)
    setProblem(null)
    try {
      await engine.calibration.start({ ...place, work })
    } catch (thrown) {
      setProblem(toProblem(thrown))
    } finally {
      setStarting(false)
    }
  }
  return { ...workState(calibration, jobs), start: (work) => void start(work), isStarting, problem }
}
