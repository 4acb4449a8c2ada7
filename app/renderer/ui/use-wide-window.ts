import { useSyncExternalStore } from 'react'

/** For three panels with words and curves, and what differs beside them. */
const ENOUGH = '(width >= 1700px)'

export const isWideWindow = (): boolean => matchMedia(ENOUGH).matches

function subscribe(listener: () => void): () => void {
  const query = matchMedia(ENOUGH)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export const useWideWindow = (): boolean => useSyncExternalStore(subscribe, isWideWindow)
