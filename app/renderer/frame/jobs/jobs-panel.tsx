import { Button, Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { jobsQuery } from '../../engine/queries.ts'
import { useStore } from '../../store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { close, overlay } from '../overlay.ts'
import { isOpen, jobLines } from './job-list.ts'
import { JobCard } from './job-card.tsx'
import { clearEndedJobs } from './jobs.ts'
import { PreparedCard } from './prepared-card.tsx'
import css from './jobs-panel.module.css'

export function JobsPanel() {
  const opened = useStore(overlay)?.name === 'jobs'
  const { data: jobs = [] } = useQuery(jobsQuery())
  const ended = jobs.filter((job) => !isOpen(job))
  return (
    <Drawer opened={opened} onClose={close} title="Jobs" size={460}>
      {jobs.length === 0 ? (
        <EmptyState icon="working" title="Nothing is running">
          <p>Imports, the preparation of footage and checks of the library show up here, with what is left to do and a way to stop them.</p>
        </EmptyState>
      ) : (
        <>
          {/* Above the list, whose jobs grow and shrink while one aims at a button. */}
          <Button variant="default" className={css.clear ?? ''} disabled={ended.length === 0} onClick={clearEndedJobs}>
            {ended.length === 0 ? 'Clear what has ended' : `Clear ${ended.length} that ended`}
          </Button>
          <ul className={css.list}>
            {jobLines(jobs).map((line) => {
              const [first] = line
              return first && (line.length === 1 ? <JobCard key={first.id} job={first} /> : <PreparedCard key={`${first.sessionId} ${first.state}`} jobs={line} />)
            })}
          </ul>
        </>
      )}
    </Drawer>
  )
}
