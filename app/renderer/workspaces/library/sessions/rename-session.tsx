import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { SessionRow } from '../../../../contract/library/sessions.ts'
import { updateSession } from '../../../engine/actions.ts'
import { attempt } from '../../../ui/toasts.ts'
import css from './rename-session.module.css'

interface RenameSessionProps {
  row: SessionRow
  onEnd: () => void
}

/** F2: the name in its row becomes a field. */
export function RenameSession({ row, onEnd }: RenameSessionProps) {
  const [name, setName] = useState(row.name)
  const ended = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const end = (save: boolean) => {
    if (ended.current) return
    ended.current = true
    const trimmed = name.trim()
    if (save && trimmed !== '' && trimmed !== row.name) void attempt(() => updateSession(row.id, { name: trimmed }))
    onEnd()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') end(true)
    if (event.key === 'Escape') end(false)
  }
  return (
    <input
      className={css.input}
      aria-label={`New name for ${row.name}`}
      ref={input}
      value={name}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => end(true)}
    />
  )
}
