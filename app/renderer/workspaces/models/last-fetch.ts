import type { Job } from '../../../contract/system/jobs.ts'
import type { Model } from '../../../contract/models/models.ts'

/** The job that is fetching a model, or the last one that did; jobs come with the newest first. */
export function lastFetchOf({ jobId, name }: Pick<Model, 'jobId' | 'name'>, jobs: readonly Job[]): Job | undefined {
  if (jobId !== null) return jobs.find(({ id }) => id === jobId)
  return jobs.find(({ kind, title }) => kind === 'fetch-model' && title === `Fetching ${name}`)
}
