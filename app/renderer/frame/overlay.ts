import { createStore } from '../store.ts'

/** What lies over the workspace: one at a time. */
export type Overlay =
  | { name: 'palette' | 'keys' | 'jobs' | 'bin' | 'new-athlete' | 'analysis' | 'angles' | 'own-secret' }
  | { name: 'new-session'; athleteId?: string | undefined }
  | { name: 'make-reference'; sessionIds: readonly string[] }
  | { name: 'file'; mediaId: string }

export const overlay = createStore<Overlay | null>(null)

export const open = (next: Overlay) => overlay.set(next)
export const close = () => overlay.set(null)
export const toggle = (next: Overlay) => overlay.set((now) => (now?.name === next.name ? null : next))
