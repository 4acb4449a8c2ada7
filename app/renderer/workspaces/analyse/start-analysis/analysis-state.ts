import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import type { Job } from '../../../../contract/system/jobs.ts'

/** How far the open trial's skeleton is, as its button and its card tell. */
export interface AnalysisState {
  /** The job that is making one. */
  running: Job | null
  /** The last job, where nothing came of it. */
  ended: Job | null
  /** The model that the last job was to look with; null where none was named. */
  jobModel: string | null
  analysis: Analysis | null
  lacking: string | null
  /** What a person should know of the result, and of the job that made it, the gravest first. */
  told: readonly Told[]
}

export interface Told {
  level: 'error' | 'warning' | 'note'
  message: string
  hint?: string | undefined
  /** Session time where it begins; null: of all of it. */
  fromUs: number | null
  toUs: number | null
}

interface Known {
  analysis: Analysis | null
  lacking: string | null
  /** The newest that makes one. */
  job: Job | undefined
  jobModel: string | null
}

const ORDER = { error: 0, warning: 1, note: 2 }

export function analysisState({ analysis, lacking, job, jobModel }: Known): AnalysisState {
  const isOpen = job?.state === 'queued' || job?.state === 'running'
  const isNewer = job !== undefined && job.createdUs > (analysis?.createdUs ?? -Infinity)
  return { running: isOpen ? job : null, ended: !isOpen && isNewer && job.state !== 'done' ? job : null, jobModel, analysis, lacking, told: toldOf(analysis, isOpen || isNewer ? undefined : job) }
}

/** A warning of the job is often a finding of the result: it is said once. */
function toldOf(analysis: Analysis | null, maker: Job | undefined): Told[] {
  if (!analysis) return []
  const findings = analysis.findings.map(({ level, message, hint, fromUs, toUs }): Told => ({ level, message, hint, fromUs, toUs }))
  const warnings = (maker?.warnings ?? []).filter((warning) => !findings.some(({ message }) => warning.startsWith(message)))
  return [...warnings.map((message): Told => ({ level: 'warning', message, fromUs: null, toUs: null })), ...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level])
}
