import { useEffect } from 'react'
import { useStore } from '../../store.ts'
import { shownGait } from '../gait/shown-gait.ts'
import { shownSkeleton } from '../skeleton/shown-skeleton.ts'
import { shownWalk } from './shown-walk.ts'
import { createWalkBeside } from './walk-beside.ts'

/** Puts what was found of a gait beside the skeleton that one sees. */
export function useWalk(): void {
  const skeleton = useStore(shownSkeleton)?.skeleton
  const shown = useStore(shownGait)
  const [gait, angles] = [shown?.trialGait.gait, shown?.angles]
  useEffect(() => {
    shownWalk.set(skeleton && gait && angles ? createWalkBeside(skeleton, gait, angles) : null)
    return () => shownWalk.set(null)
  }, [skeleton, gait, angles])
}
