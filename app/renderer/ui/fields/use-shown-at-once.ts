import { useState } from 'react'
import { attempt } from '../toasts.ts'

/** A value that shows a change while it is being saved, and the old value again if it could not be. */
export function useShownAtOnce<Value>(value: Value, save: (value: Value) => Promise<unknown>) {
  const [pending, setPending] = useState<{ value: Value } | null>(null)
  const change = async (next: Value) => {
    const own = { value: next }
    setPending(own)
    await attempt(() => save(next))
    setPending((now) => (now === own ? null : now))
  }
  return [pending ? pending.value : value, (next: Value) => void change(next)] as const
}
