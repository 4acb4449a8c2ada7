import { useQuery } from '@tanstack/react-query'
import { aboutQuery } from '../../engine/queries.ts'
import { toProblem } from '../../engine/problem.ts'
import { count } from '../../format/amounts.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { AuditLog } from './audit-log.tsx'
import { Doctor } from './doctor.tsx'
import { DiskUseTable } from './disk-use.tsx'
import { LabUsers } from './lab-users.tsx'
import { LibraryCheck } from './library-check.tsx'
import { TabletAccess } from './tablets.tsx'
import css from './settings.module.css'

export function SettingsWorkspace() {
  const { data: about, error } = useQuery(aboutQuery())
  const problem = error && toProblem(error)
  return (
    <main className={css.page} aria-label="System" tabIndex={-1}>
      <div className={css.column}>
        {problem && <ProblemNote problem={problem} />}
        {about && (
          <header>
            <h2>{about.libraryName}</h2>
            <p className={css.quiet}>
              {count(about.athletes, 'athlete')} · {count(about.sessions, 'session')} · Stridescope {about.version}
            </p>
          </header>
        )}
        {about && <DiskUseTable usage={about.usage} />}
        <LabUsers />
        <TabletAccess />
        <AuditLog />
        <LibraryCheck />
        <Doctor />
        <p className={css.quiet}>Everything stays on this machine. Stridescope connects to nothing by itself.</p>
      </div>
    </main>
  )
}
