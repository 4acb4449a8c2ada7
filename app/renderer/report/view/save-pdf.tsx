import { Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportRequest } from '../../../contract/report.ts'
import { routes } from '../../../contract/routes.ts'
import { engine } from '../../engine/client.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { useMay } from '../../engine/users.ts'
import { percent } from '../../format/amounts.ts'
import { toldHere } from '../../frame/jobs/told-here.ts'
import { Icon } from '../../ui/icons.tsx'
import { attempt, tell } from '../../ui/toasts.ts'

/** Prints it, and offers the file once it is there. What goes wrong is told with the job. */
export function SavePdf({ request, disabled }: { request: ReportRequest; disabled: boolean }) {
  const mayReport = useMay('report')
  const [jobId, setJobId] = useState<string | null>(null)
  const { data: jobs } = useQuery(jobsQuery())
  const job = jobs?.find(({ id }) => id === jobId)
  const isOpen = jobId !== null && (job === undefined || job.state === 'queued' || job.state === 'running')
  const save = async () => {
    const started = await attempt(() => engine.reports.make(request))
    if (!started) return
    toldHere.set(started.jobId, () => download(started.jobId))
    setJobId(started.jobId)
  }
  return (
    <Tooltip label={isOpen ? (job?.progress?.title ?? 'Waiting for its turn') : 'As a tagged PDF with bookmarks'}>
      <Button size="compact-xs" leftSection={<Icon name="download" size={13} />} disabled={disabled || !mayReport} aria-disabled={isOpen} loading={isOpen && job === undefined} onClick={() => !isOpen && void save()}>
        {isOpen && job ? `Printing ${percent(job.progress?.value ?? 0)}` : 'Save PDF'}
      </Button>
    </Tooltip>
  )
}

function download(jobId: string): void {
  toldHere.delete(jobId)
  Object.assign(document.createElement('a'), { href: routes.exported(jobId), download: '' }).click()
  tell('The report was saved.', { jobId })
}
