import { useMemo } from 'react'
import { usualStepUs } from '../../../core/time/sample-at.ts'
import { useStore } from '../../store.ts'
import { shownGait } from '../gait/shown-gait.ts'
import type { Movement } from '../stage.ts'

/** The moments of a movement, as its angles have them: with or without a film they are what its gait was made of. */
export function useMovement(): Movement | null {
  const shown = useStore(shownGait)
  const timesUs = shown?.angles?.timesUs
  const rateHz = shown?.trialGait.gait.rateHz
  return useMemo(() => {
    const lastUs = timesUs?.at(-1)
    if (timesUs === undefined || rateHz === undefined || lastUs === undefined) return null
    return { mediaId: 'movement', label: 'The movement', rateHz, times: { startUs: Float64Array.from(timesUs, Number), endUs: Number(lastUs) + usualStepUs(timesUs) } }
  }, [timesUs, rateHz])
}
