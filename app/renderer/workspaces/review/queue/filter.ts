/** Which findings the queue shows. */
import { z } from 'zod'
import type { FindingFilter } from '../../../../contract/review/review.ts'
import { choiceQuery, choose, type Choice } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { navigate } from '../../../navigation/navigate.ts'

const text = z.string().max(200)
const filterSchema = z.object({
  state: z.enum(['open', 'asked', 'decided', 'gone']).optional(),
  athleteId: text.optional(),
  variable: text.optional(),
  side: z.enum(['left', 'right']).optional(),
  verdict: z.enum(['beyond', 'possible']).optional(),
  from: text.optional(),
  to: text.optional(),
  reviewer: text.optional(),
  search: text.optional(),
})
/** Nothing said is everything; of states, too. */
export type QueueFilter = z.infer<typeof filterSchema> & FindingFilter

export const filterChoice: Choice<QueueFilter> = { key: 'review.filter', schema: filterSchema, fallback: { state: 'open' } }

export const filterNow = (): QueueFilter => queryClient.getQueryData(choiceQuery(filterChoice).queryKey) ?? filterChoice.fallback

/** Undefined and '' are nothing. */
export function narrow(changes: Partial<Record<keyof QueueFilter, string | undefined>>): void {
  const next = Object.fromEntries(Object.entries({ ...filterNow(), ...changes }).filter(([, value]) => value !== undefined && value !== ''))
  choose(filterChoice, filterSchema.parse(next))
  // While somebody types what is looked for, what they look at stays.
  if (!('search' in changes)) toFirst()
}

/** Of what the queue shows now. */
export const toFirst = (): void => navigate({ workspace: 'review' }, { replace: true })

/** Of all states but one’s own everything. */
export function clearFilter(): void {
  choose(filterChoice, stateOnly(filterNow()))
  toFirst()
}
const stateOnly = ({ state }: QueueFilter): QueueFilter => (state === undefined ? {} : { state })

/** How many things narrow it, beside its state. */
export const narrowedBy = (filter: QueueFilter): number => Object.keys(filter).filter((key) => key !== 'state').length
