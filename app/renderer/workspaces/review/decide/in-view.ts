import type { Finding } from '../../../../contract/review.ts'
import { createStore } from '../../../store.ts'

/** The finding that somebody looks at: nobody decides about one that is not there yet. Null while a decision is on its way. */
export const inView = createStore<Finding | null>(null)

/** The finding for whose dismissal a reason is asked. */
export const dismissed = createStore<string | null>(null)

/** What is written and not sent, by finding. */
export const drafts = createStore<ReadonlyMap<string, string>>(new Map())

export function draft(findingId: string, text: string): void {
  drafts.set((now) => new Map([...now].filter(([id]) => id !== findingId).concat(text === '' ? [] : [[findingId, text]])))
}
