import { useCallback, useEffect, useState } from 'react'
import type { SessionRow } from '../../../../contract/library.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { chooseOne, nothingChosen, type Selection } from '../../../ui/list-keys.ts'

/** The chosen rows; the active one is the session that the details show, so it is also the address. */
export function useSessionSelection(rows: readonly SessionRow[], openId: string | null) {
  const [selection, setLocal] = useState<Selection>(() => (openId === null ? nothingChosen : chooseOne(openId)))

  // Opened from elsewhere: the palette, a message, the back button.
  useEffect(() => {
    setLocal((now) => (now.active === openId ? now : openId === null ? nothingChosen : chooseOne(openId)))
  }, [openId])

  const setSelection = useCallback((change: (now: Selection) => Selection) => setLocal(change), [])
  useEffect(() => {
    if (selection.active !== null && selection.active !== openId)
      navigate({ workspace: 'library', sessionId: selection.active }, { replace: openId !== null })
    // Only a move of the selection leads to an address; the other way round is above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selection.active])

  const remove = useCallback(
    async (ids: readonly string[]) => {
      const gone = new Set(ids)
      const last = rows.findLastIndex(({ id }) => gone.has(id))
      const next = rows.slice(last + 1).find(({ id }) => !gone.has(id)) ?? rows.findLast(({ id }) => !gone.has(id))
      if (!(await moveToBin('session', ids, ids.length === 1 ? (rows[last]?.name ?? 'One session') : `${ids.length} sessions`))) return
      setLocal(next ? chooseOne(next.id) : nothingChosen)
      if (!next) navigate({ workspace: 'library' })
    },
    [rows],
  )
  return { selection, setSelection, remove }
}
