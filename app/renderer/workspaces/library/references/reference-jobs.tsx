import { useQuery } from '@tanstack/react-query'
import { jobsQuery } from '../../../engine/queries.ts'
import { JobCard } from '../../../frame/jobs/job-card.tsx'
import { isOpen } from '../../../frame/jobs/job-list.ts'

/** References that are being made. */
export function ReferenceJobs() {
  const { data: jobs = [] } = useQuery(jobsQuery())
  const own = jobs.filter((job) => job.kind === 'cohort' && isOpen(job))
  return own.length > 0 && <ul>{own.map((job) => <JobCard key={job.id} job={job} leadsToSession={false} />)}</ul>
}
