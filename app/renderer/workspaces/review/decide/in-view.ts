import type { Finding } from '../../../../contract/review.ts'
import { z } from 'zod'
import { type Choice, choose, choiceQuery } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { createStore } from '../../../store.ts'

/** The finding that somebody looks at: nobody decides about one that is not there yet. Null while a decision is on its way. */
export const inView = createStore<Finding | null>(null)

/** The finding for whose dismissal a reason is asked. */
export const dismissed = createStore<string | null>(null)

/** What is written and not sent, by finding, the newest last. It outlives the window, and the engine. */
export const draftsChoice: Choice<Readonly<Record<string, string>>> = { key: 'review.drafts', schema: z.record(z.string(), z.string()), fallback: {} }
const MOST_DRAFTS = 100

/** As they stand in this window since something was written: a field has to show at once what is typed. */
export const drafts = createStore<Readonly<Record<string, string>> | null>(null)

const draftsNow = () => drafts.get() ?? queryClient.getQueryData(choiceQuery(draftsChoice).queryKey) ?? draftsChoice.fallback

export const draftOf = (findingId: string): string => draftsNow()[findingId] ?? ''

export function draft(findingId: string, text: string): void {
  const others = Object.entries(draftsNow()).filter(([id]) => id !== findingId)
  const next = Object.fromEntries([...others, ...(text === '' ? [] : [[findingId, text] as const])].slice(-MOST_DRAFTS))
  drafts.set(next)
  choose(draftsChoice, next)
}
