import { useEffect } from 'react'
import { useStore } from '../../../store.ts'
import { untouched } from '../remembered.ts'
import { inOrder } from './differs/finding-words.ts'
import { lit } from './lit.ts'
import { showFinding } from './loop-stride.ts'
import { shownGait } from './shown-gait.ts'

/** Whoever opens a trial for the first time, or waits for what comes of it, sees its first finding without a click. */
export function useFirstFinding(isOpen: boolean): void {
  const shown = useStore(shownGait)
  const isUntouched = useStore(untouched)
  const gait = shown?.trialGait.gait
  useEffect(() => {
    const [first] = inOrder(gait?.deviations ?? [])
    if (isOpen && isUntouched && first?.verdict === 'beyond' && !lit.get().selected) showFinding(first)
  }, [isOpen, isUntouched, gait])
}
