import { useEffect } from 'react'
import { dismissAbout } from '../../ui/toasts.ts'

const seenHere = new Set<string>()

/** Whether the open workspace shows what becomes of this job anyway. */
export const isSeenHere = (jobId: string) => seenHere.has(jobId)

/** What becomes of this job is in sight: no message says it once more, nor does one that did stay. */
export function useSeenHere(jobId: string | undefined): void {
  useEffect(() => {
    if (jobId === undefined) return
    seenHere.add(jobId)
    dismissAbout(jobId)
    return () => void seenHere.delete(jobId)
  }, [jobId])
}
