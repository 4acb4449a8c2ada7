import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ToldAuditEntry } from '../../../contract/audit.ts'
import { auditQuery, useMay } from '../../engine/users.ts'
import { showInstant } from '../../format/days.ts'
import css from './settings.module.css'

const WORDS: Readonly<Record<ToldAuditEntry['action'], string>> = {
  'sign-in': 'signed in',
  'sign-in-failed': 'was refused: a wrong PIN or password',
  'sign-out': 'signed out',
  user: 'changed who works here',
  view: 'looked at',
  edit: 'changed',
  analysis: 'started work on',
  decision: 'decided about',
  export: 'took out',
  removal: 'moved to or out of the bin',
  erasure: 'erased',
  device: 'paired or changed tablets',
  refused: 'was refused',
}

/** The newest of what was done, by whom and about whom. */
export function AuditLog() {
  const may = useMay('manage')
  return may ? <Log /> : null
}

const SHOWN = 12

function Log() {
  const { data } = useQuery(auditQuery({}))
  const [isWhole, setWhole] = useState(false)
  if (!data) return null
  const shown = isWhole ? data.entries : data.entries.slice(0, SHOWN)
  return (
    <section className={css.check} aria-label="Audit log">
      <h3>Audit log</h3>
      <p className={css.quiet}>Who looked at, changed, decided or took out what. It only grows; a check of the library proves that no entry was changed or taken out.</p>
      {shown.length === 0 && <p className={css.quiet}>Nothing yet.</p>}
      <table className={css.table}>
        <tbody>
          {shown.map(({ n, atUs, actorName, action, athleteName, athleteId, detail }) => (
            <tr key={n}>
              <td className={css.quiet}>{n}</td>
              <td>{showInstant(atUs)}</td>
              <td>{actorName}</td>
              <td>
                {WORDS[action]} {athleteName ?? (athleteId === null ? '' : 'somebody who was erased')}
              </td>
              <td className={css.quiet}>{[detail['call'], detail['failed'] === undefined ? undefined : 'came to nothing'].filter((one) => typeof one === 'string').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.entries.length > SHOWN && (
        <Button variant="default" size="compact-xs" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `The latest ${data.entries.length} of ${data.total}`}
        </Button>
      )}
    </section>
  )
}
