import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Media } from '../../../../contract/library/media.ts'
import { count } from '../../../format/amounts.ts'
import { kindOrder, kindWords } from '../../../ui/kinds.ts'
import { movedTo } from '../../../ui/list-keys.ts'
import { Mark } from '../../../ui/mark.tsx'
import { FileRow } from './file-row.tsx'
import css from './file-list.module.css'

interface FileListProps {
  media: readonly Media[]
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** Files by kind; ↑ and ↓ lead from name to name. */
export function FileList({ media, chosen, onChosen }: FileListProps) {
  const kinds = useMemo(() => [...Map.groupBy(media, ({ kind }) => kind)].sort(([a], [b]) => kindOrder(a) - kindOrder(b)), [media])
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChosen(next)
  }
  return (
    <div className={css.kinds} onKeyDown={walkNames}>
      {kinds.map(([kind, files]) => (
        <KindGroup key={kind} kind={kind} files={files} chosen={chosen} onToggle={toggle} />
      ))}
    </div>
  )
}

/** More than this of one kind are folded away at first. */
const SHOWN_AT_FIRST = 24

function KindGroup({ kind, files, chosen, onToggle }: { kind: string; files: readonly Media[]; chosen: ReadonlySet<string>; onToggle: (id: string) => void }) {
  const [all, setAll] = useState(false)
  const shown = all ? files : files.slice(0, SHOWN_AT_FIRST)
  return (
    <div>
      <h4 className={css.kind}>
        <Mark icon={kindWords(kind).icon} word={kindWords(kind).one} />
        <span>{count(files.length, 'file')}</span>
      </h4>
      <ul className={css.files}>
        {shown.map((file) => (
          <FileRow key={file.id} file={file} chosen={chosen.has(file.id)} onToggle={onToggle} />
        ))}
      </ul>
      {shown.length < files.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          Show all {files.length}
        </button>
      )}
    </div>
  )
}

function walkNames(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-file-name]')) return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-file-name]')]
  const next = movedTo(event.key, names.indexOf(event.target), names.length, 8)
  if (next === undefined) return
  event.preventDefault()
  names[next]?.focus()
}
