import type { KeyboardEvent } from 'react'
import type { SessionRow } from '../../../../contract/library/sessions.ts'
import { chooseAll, chooseOne, chooseRange, chooseToggled, movedTo, type Selection } from '../../../ui/list-keys.ts'
import { focusDetails } from '../focus.ts'
import { openInAnalyse } from './open-in-analyse.ts'

interface GridKeys {
  rows: readonly SessionRow[]
  selection: Selection
  setSelection: (change: (now: Selection) => Selection) => void
  rowsPerPage: number
  rename: (id: string) => void
  remove: (ids: readonly string[]) => Promise<void>
}

export function useGridKeys({ rows, selection, setSelection, rowsPerPage, rename, remove }: GridKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Buttons in the head have their own keys.
    if (event.target !== event.currentTarget) return
    const ids = rows.map(({ id }) => id)
    const active = ids.indexOf(selection.active ?? '')
    const withCtrl = event.ctrlKey || event.metaKey
    const next = movedTo(event.key, active, ids.length, rowsPerPage)
    const nextId = next === undefined ? undefined : ids[next]
    if (nextId !== undefined) setSelection((now) => (event.shiftKey ? chooseRange(now, ids, nextId) : withCtrl ? { ...now, active: nextId } : chooseOne(nextId)))
    else if (event.key === 'a' && withCtrl) setSelection((now) => chooseAll(now, ids))
    else if (event.key === ' ' && selection.active) setSelection((now) => (now.active ? chooseToggled(now, now.active) : now))
    else if (event.key === 'Enter' && withCtrl) openInAnalyse(rows[active])
    else if (event.key === 'Enter' || event.key === 'ArrowRight') focusDetails()
    else if (event.key === 'F2' && selection.active) rename(selection.active)
    else if (event.key === 'Delete' && selection.chosen.size > 0) void remove([...selection.chosen])
    else if (event.key === 'Escape' && selection.chosen.size > 1 && selection.active) setSelection((now) => chooseOne(now.active ?? ''))
    else return
    event.preventDefault()
  }
}
