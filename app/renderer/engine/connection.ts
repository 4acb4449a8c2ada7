import { createStore, useStore } from '../store.ts'

/** `lost`: tried again until it answers. `no-session`: this window may not ask; only a new window helps. */
export type Connection = 'connecting' | 'open' | 'lost' | 'no-session'

export const connection = createStore<Connection>('connecting')

/** Lost for so long that it has ended: it comes back, if at all, where this window does not look. */
export const hasEnded = createStore(false)

/** Lost for longer than any pause of an engine that goes on. */
const ENDED_AFTER_MS = 5_000

let ending: ReturnType<typeof setTimeout> | undefined

export function connected(): void {
  clearTimeout(ending)
  ending = undefined
  hasEnded.set(false)
  connection.set('open')
}

export function disconnected(): void {
  connection.set('lost')
  ending ??= setTimeout(() => hasEnded.set(true), ENDED_AFTER_MS)
}

/** Nothing can be asked for, and nothing is known of what runs. */
export const useIsLost = (): boolean => useStore(connection) === 'lost'
