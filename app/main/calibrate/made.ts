import type { CalibrationResult } from '../../contract/analysis/calibration.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { MadeOf } from './made-calibrations.ts'

/** What a kind of work gives, to be kept. */
export interface Made {
  result: CalibrationResult
  of: MadeOf
  warnings: string[]
}

/** The job's own handles, which also remember what was said. */
export function remembering(context: JobContext): { context: JobContext; said: string[] } {
  const said: string[] = []
  const warn = (warning: string) => {
    if (!said.includes(warning)) said.push(warning)
    context.warn(warning)
  }
  return { context: { ...context, warn }, said }
}
