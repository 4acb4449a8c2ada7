import type { Finding } from '../../../../contract/review/review.ts'
import { z } from 'zod'
import { type Choice, choose, choiceQuery } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { createStore } from '../../../store.ts'

/** The finding that somebody looks at: nobody decides about one that is not there yet. Null while a decision is on its way. */
export const inView = createStore<Finding | null>(null)

/** The finding for whose dismissal a reason is asked. */
export const dismissed = createStore<string | null>(null)

/** What is written and not sent. It outlives the window, and the engine; each is a choice of its own, that an erasure of one person takes nobody else’s. */
export const draftChoice = (findingId: string): Choice<string> => ({ key: `review.draft.${findingId}`, schema: z.string().max(4_000), fallback: '' })

/** Those that were written in this window: a field has to show at once what is typed. */
export const drafts = createStore<Readonly<Record<string, string>>>({})

export const draftOf = (findingId: string): string => drafts.get()[findingId] ?? queryClient.getQueryData(choiceQuery(draftChoice(findingId)).queryKey) ?? ''

export function draft(findingId: string, text: string): void {
  if (draftOf(findingId) === text) return
  drafts.set((now) => ({ ...now, [findingId]: text }))
  choose(draftChoice(findingId), text)
}
