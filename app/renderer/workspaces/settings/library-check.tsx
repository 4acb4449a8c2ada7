import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { engine } from '../../engine/client.ts'
import { checkReportQuery, jobsQuery } from '../../engine/queries.ts'
import { useMay } from '../../engine/users.ts'
import { isOpen } from '../../frame/jobs/job-list.ts'
import { JobCard } from '../../frame/jobs/job-card.tsx'
import { bytes, count } from '../../format/amounts.ts'
import { Mark } from '../../ui/mark.tsx'
import { attempt } from '../../ui/toasts.ts'
import css from './settings.module.css'

/** Reads every file again and compares it with its fingerprint. */
export function LibraryCheck() {
  const { data: jobs = [] } = useQuery(jobsQuery())
  const may = useMay('measure')
  const last = jobs.find(({ kind }) => kind === 'check')
  return (
    <section className={css.check} aria-label="Check of the library">
      <h3>Check of the library</h3>
      <p className={css.quiet}>
        Reads every original and every result and compares it with its fingerprint. Results that are damaged or gone are made again; what
        cannot be made again is named.
      </p>
      {may && (
        <div className={css.actions}>
          <Button variant="default" disabled={last !== undefined && isOpen(last)} onClick={() => void attempt(() => engine.system.check())}>
            Check the library
          </Button>
          <Button variant="default" disabled={last !== undefined && isOpen(last)} onClick={() => void attempt(() => engine.system.check({ erased: true }))}>
            Check, and look for erased people
          </Button>
        </div>
      )}
      {last && last.state !== 'done' && (
        <ul>
          <JobCard job={last} />
        </ul>
      )}
      {last?.state === 'done' && <Report jobId={last.id} />}
    </section>
  )
}

function Report({ jobId }: { jobId: string }) {
  const { data: report } = useQuery(checkReportQuery(jobId))
  if (!report) return null
  const sound = report.lost.length === 0 && report.repaired.length === 0
  return (
    <div role="status">
      <p>
        {count(report.checked, 'file')} read, {bytes(report.bytes)}.{' '}
        {sound && <Mark icon="ready" tone="good" word="Each is as it was written." />}
      </p>
      <Findings title="Made again" lines={report.repaired} />
      <Findings title="Lost, or cannot be made again" lines={report.lost} />
      {report.audit && <p>{report.audit.broken === null ? `The audit log is whole: ${count(report.audit.entries, 'entry', 'entries')}.` : `The audit log does not hold: ${report.audit.broken}`}</p>}
      <Findings title="Beside the library" lines={report.audit?.apart ?? []} />
      {report.erased && <p>{report.erased.left.length === 0 ? `Of ${count(report.erased.erased, 'erased person', 'erased people')} nothing was found in ${count(report.erased.files, 'file')}.` : ''}</p>}
      <Findings title="Left of people who were erased" lines={report.erased?.left ?? []} />
      {report.erased && report.erased.left.length > 0 && (
        <p className={css.quiet}>
          Words are known here by their marks alone, so which they are cannot be told. In the database they stand in what was written of somebody else, or in what something is called: look for the name
          in the Library, write it otherwise, and check again.
        </p>
      )}
      {report.erased && report.erased.unfinished > 0 && <p>{count(report.erased.unfinished, 'erasure has', 'erasures have')} not come to an end: it goes on when the library is opened again.</p>}
      {report.erased && report.erased.skipped.files > 0 && (
        <p>
          {count(report.erased.skipped.files, 'large film or result was', 'large films and results were')} compared by content alone ({bytes(report.erased.skipped.bytes)}): text in them was not sought.
        </p>
      )}
      {report.erased && report.erased.pictures.files > 0 && (
        <p>
          What {count(report.erased.pictures.files, 'film or picture shows', 'films and pictures show')} was not looked at ({bytes(report.erased.pictures.bytes)}).
        </p>
      )}
      <Findings title="Not looked into" lines={report.erased?.unread ?? []} />
      <Findings title="Cannot be searched for" lines={report.erased?.unsought ?? []} />
    </div>
  )
}

function Findings({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p>
        <strong>
          {title}: {lines.length}
        </strong>
      </p>
      <ul className={css.lost}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
