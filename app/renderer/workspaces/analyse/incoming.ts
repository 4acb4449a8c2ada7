import type { Job } from '../../../contract/system/jobs.ts'

/** An import that still brings files into the session. */
export interface Incoming {
  /** Null: it waits for its turn, or nobody knows. */
  share: number | null
  /** What it is doing, in words. */
  doing: string
}

export function incomingFiles(jobs: readonly Job[], sessionId: string): Incoming | null {
  const open = jobs.filter((job) => job.kind === 'import' && job.sessionId === sessionId && (job.state === 'running' || job.state === 'queued'))
  const job = open.find(({ state }) => state === 'running') ?? open[0]
  if (!job) return null
  if (job.state === 'queued') return { share: null, doing: 'waits for its turn' }
  const { value, title, detail } = job.progress ?? {}
  return { share: value ?? null, doing: [title, detail].filter(Boolean).join(' · ') }
}
