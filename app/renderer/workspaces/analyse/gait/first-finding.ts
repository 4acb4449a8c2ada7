import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { athletesQuery } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { untouched } from '../remembered.ts'
import { inOrder } from '../../../trial/gait/differs/finding-words.ts'
import { takeAsked } from '../../../trial/gait/asked-finding.ts'
import { lit } from '../../../trial/gait/lit.ts'
import { showFinding, standAtFinding } from '../../../trial/gait/show-finding.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'

/** Of the person in the sample that a first start brings (`resources/sample`). */
const SAMPLE = 'sample'

/**
 * Whoever opens a trial for the first time, or waits for what comes of it, sees its first finding without a click. Only the sample plays by itself, where nothing on this machine asks
 * for less motion: who works on films of their own is not to be startled by an analysis that has come to its end.
 */
export function useFirstFinding(athleteId: string, isOpen: boolean): void {
  const { data: people } = useQuery(athletesQuery())
  const shown = useStore(shownGait)
  const isUntouched = useStore(untouched)
  const gait = shown?.trialGait.gait
  useEffect(() => {
    const [first] = inOrder(gait?.deviations ?? [])
    if (!people || !isOpen || !gait) return
    const asked = takeAsked(gait.deviations)
    if (asked) return showFinding(asked)
    if (!isUntouched || first?.verdict !== 'beyond' || lit.get().selected) return
    const isSample = people.find(({ id }) => id === athleteId)?.tags.includes(SAMPLE) ?? false
    if (isSample && !matchMedia('(prefers-reduced-motion: reduce)').matches) showFinding(first)
    else standAtFinding(first)
  }, [athleteId, people, isOpen, isUntouched, gait])
}
