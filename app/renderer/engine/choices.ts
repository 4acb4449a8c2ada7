import { queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { engine } from './client.ts'
import { queryClient, toldAtOnce } from './queries.ts'

/** A remembered choice: its name in the library, what it looks like, and what holds until one is made. */
export interface Choice<Value> {
  key: string
  schema: z.ZodType<Value>
  fallback: Value
}

const WRITE_AFTER_MS = 500
const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>()

/** Other windows keep their own panes and sorting: a choice is read once and then only written. */
export const choiceQuery = <Value>({ key, schema, fallback }: Choice<Value>) =>
  queryOptions({
    queryKey: ['choices', key],
    queryFn: async ({ signal }) => {
      const { value } = await engine.system.choices.get({ key }, { signal })
      const parsed = schema.safeParse(value)
      return parsed.success ? parsed.data : fallback
    },
    meta: { topics: [] },
  })

export function useChoice<Value>(choice: Choice<Value>): readonly [Value, (next: Value) => void] {
  const { data } = useQuery(choiceQuery(choice))
  return [data ?? choice.fallback, (next) => choose(choice, next)]
}

export function choose<Value>({ key }: Choice<Value>, value: Value): void {
  toldAtOnce(() => queryClient.setQueryData(['choices', key], value))
  const write = () => {
    waiting.delete(key)
    // A choice that could not be remembered is no trouble worth a message.
    void engine.system.choices.set({ key, value }).catch(() => undefined)
  }
  clearTimeout(waiting.get(key)?.timer)
  waiting.set(key, { timer: setTimeout(write, WRITE_AFTER_MS), write })
}

/** Before the window goes. */
addEventListener('pagehide', () => {
  for (const { timer, write } of waiting.values()) {
    clearTimeout(timer)
    write()
  }
})
