import { useCallback, useState } from 'react'
import type { SessionRow } from '../../../../contract/library/sessions.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { chooseOne, nothingChosen, type Selection } from '../../../ui/list-keys.ts'

/** The chosen rows. The active one is the session that the details show, so the address says which it is. */
export function useSessionSelection(rows: readonly SessionRow[], openId: string | null) {
  const [made, setMade] = useState<Selection>(nothingChosen)
  // Something else was opened meanwhile: from the palette, a message, with the back button.
  const selection = made.active === openId ? made : openId === null ? nothingChosen : chooseOne(openId)

  const setSelection = (change: (now: Selection) => Selection) => {
    const next = change(selection)
    setMade(next)
    if (next.active !== null) navigate({ workspace: 'library', sessionId: next.active }, { replace: openId !== null })
  }

  const remove = useCallback(
    async (ids: readonly string[]) => {
      const gone = new Set(ids)
      const last = rows.findLastIndex(({ id }) => gone.has(id))
      const next = rows.slice(last + 1).find(({ id }) => !gone.has(id)) ?? rows.findLast(({ id }) => !gone.has(id))
      const what = ids.length === 1 ? (rows[last]?.name ?? 'One session') : `${ids.length} sessions`
      if (!(await moveToBin('session', ids, what))) return
      navigate(next ? { workspace: 'library', sessionId: next.id } : { workspace: 'library' }, { replace: true })
    },
    [rows],
  )
  return { selection, setSelection, remove }
}
