import { z } from 'zod'
import type { Model } from '../../../../contract/models/models.ts'
import type { Choice } from '../../../engine/choices.ts'

/** What was compared last; null: whatever is proposed. */
export interface CompareChoice {
  one: string | null
  other: string | null
  sessionId: string | null
  trialId: string | null
}

export const compareChoice: Choice<CompareChoice> = {
  key: 'models.compare',
  schema: z.object({ one: z.string().nullable(), other: z.string().nullable(), sessionId: z.string().nullable(), trialId: z.string().nullable() }),
  fallback: { one: null, other: null, sessionId: null, trialId: null },
}

/** Of the models that can be used two different ones: those chosen, else the first. */
export function chosenPair(usable: readonly Model[], { one, other }: Pick<CompareChoice, 'one' | 'other'>): readonly [Model | undefined, Model | undefined] {
  const second = usable.find(({ id }) => id === other)
  const first = usable.find(({ id }) => id === one) ?? usable.find(({ id }) => id !== second?.id)
  return [first, second && second.id !== first?.id ? second : usable.find(({ id }) => id !== first?.id)]
}
