import { createStore } from '../store.ts'

/** `lost`: tried again until it answers. `no-session`: this window may not ask; only a new window helps. */
export type Connection = 'connecting' | 'open' | 'lost' | 'no-session'

export const connection = createStore<Connection>('connecting')
