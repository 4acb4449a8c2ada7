import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery } from '../engine/users.ts'
import { signOut } from './sign-out.ts'

/** A lab's machine stands in a room that people walk through. */
const IDLE_MS = 15 * 60_000
const LOOKED_EVERY_MS = 10_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Whoever has left the window alone for a quarter of an hour has to sign in again. */
export function useIdleSignOut(): void {
  const { data: me } = useQuery(meQuery())
  const userId = me?.user?.id
  useEffect(() => {
    if (userId === undefined) return
    let last = performance.now()
    const seen = () => void (last = performance.now())
    for (const sign of SIGNS) addEventListener(sign, seen, { passive: true, capture: true })
    const timer = setInterval(() => performance.now() - last > IDLE_MS && void signOut(), LOOKED_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) removeEventListener(sign, seen, { capture: true })
    }
  }, [userId])
}
