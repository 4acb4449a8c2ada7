import { Button } from '@mantine/core'
import type { DiskUse } from '../../../contract/system/system.ts'
import { bytes } from '../../format/amounts.ts'
import { open } from '../../frame/overlay.ts'
import css from './settings.module.css'

type Part = Exclude<keyof DiskUse, 'freeBytes'>

const PARTS: readonly (readonly [Part, string, string, string])[] = [
  ['originalsBytes', 'Originals', 'the files as they were imported, never changed', '#74dfc0'],
  ['artifactsBytes', 'Results', 'stand-ins, posters and everything computed; can be made again', '#3f8f7b'],
  ['backupsBytes', 'Backups', 'of the database: of each day, of the last hours, and from before changes of its form', '#6d7a88'],
  ['databaseBytes', 'Database', 'names, conditions, edits and where results come from', '#b9c5d0'],
]

/** What takes the space. Things in the bin are part of originals and results until it is emptied. */
export function DiskUseTable({ usage }: { usage: DiskUse }) {
  const total = PARTS.reduce((sum, [part]) => sum + usage[part], 0)
  return (
    <section aria-label="Disk use">
      <h3>Disk use</h3>
      <div className={css.bar} aria-hidden="true">
        {PARTS.map(([part, , , colour]) => (
          <span key={part} style={{ background: colour, width: `${total === 0 ? 0 : (usage[part] / total) * 100}%` }} />
        ))}
      </div>
      <table className={css.table}>
        <tbody>
          {PARTS.map(([part, name, what, colour]) => (
            <tr key={part}>
              <th scope="row">
                <span className={css.swatch} style={{ background: colour }} />
                {name}
              </th>
              <td className={css.quiet}>{what}</td>
              <td className={css.number}>{bytes(usage[part])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">In the bin</th>
            <td className={css.quiet}>
              <Button variant="default" size="compact-xs" onClick={() => open({ name: 'bin' })}>
                Look into the bin
              </Button>
            </td>
            <td className={css.number}>{bytes(usage.binBytes)}</td>
          </tr>
          <tr>
            <th scope="row">Free on this disk</th>
            <td className={css.quiet}>where the library lies</td>
            <td className={css.number}>{bytes(usage.freeBytes)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
