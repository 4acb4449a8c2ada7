import { useSyncExternalStore } from 'react'

/** For three panels with words and curves, and what differs beside them. */
const ENOUGH = '(width >= 1700px)'
/** For whole sentences one below the other. */
const TALL = '(height >= 1100px)'

export const isWideWindow = (): boolean => matchMedia(ENOUGH).matches

const subscribe = (condition: string) => (listener: () => void): (() => void) => {
  const query = matchMedia(condition)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
const [widthChanges, heightChanges] = [subscribe(ENOUGH), subscribe(TALL)]

export const useWideWindow = (): boolean => useSyncExternalStore(widthChanges, isWideWindow)
export const useTallWindow = (): boolean => useSyncExternalStore(heightChanges, () => matchMedia(TALL).matches)
