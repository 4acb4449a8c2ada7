import { useEffect } from 'react'
import { ownHistory } from '../../../../commands/history.ts'
import { goTo } from './going.ts'
import { beginFrame } from '../state/hand.ts'
import { labelling } from '../state/labelling.ts'
import { takeBack } from '../state/labels-now.ts'

/** While a dataset is open, Ctrl+Z takes back what was done in it. */
export function useOwnHistory(datasetId: string): void {
  useEffect(() => {
    ownHistory.set({ undo: () => goBack(datasetId, 'undo'), redo: () => goBack(datasetId, 'redo') })
    return () => ownHistory.set(null)
  }, [datasetId])
}

/** Where a gesture was taken back, one looks. */
function goBack(datasetId: string, direction: 'undo' | 'redo'): boolean {
  void takeBack(datasetId, direction, (at) => {
    const open = labelling.get()
    if (!open) return
    if (at && open.films.some(({ mediaId }) => mediaId === at.mediaId)) goTo({ mediaId: at.mediaId, frame: at.frame })
    beginFrame()
  })
  return true
}
