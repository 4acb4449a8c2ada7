import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { toProblem } from '../../engine/problem.ts'

type Read<Value> = (text: string) => { ok: true; value: Value } | { ok: false; message: string }

export interface Autosave<Value> {
  value: Value
  /** The value as it stands in the field; equal text means an equal value. */
  show: (value: Value) => string
  read: Read<Value>
  save: (value: Value) => Promise<unknown>
  multiline?: boolean
}

const TICK_MS = 1_600
const PAUSE_MS = 1_500

/**
 * A field that saves itself: on Enter, on leaving it, and, where text is long, in a pause. Escape takes back what was
 * typed. What cannot be read or saved stays in the field with the reason beside it.
 */
export function useAutosave<Value>({ value, show, read, save, multiline = false }: Autosave<Value>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = show(value)

  useEffect(() => {
    if (state !== 'saved') return
    const timer = setTimeout(() => setState('idle'), TICK_MS)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => () => clearTimeout(pause.current), [])

  const revert = () => {
    clearTimeout(pause.current)
    setDraft(null)
    setError(null)
  }

  const commit = async (text: string | null = draft) => {
    clearTimeout(pause.current)
    if (text === null || text === shown) return revert()
    const reading = read(text)
    if (!reading.ok) return setError(reading.message)
    if (show(reading.value) === shown) return revert()
    setError(null)
    setState('saving')
    try {
      await save(reading.value)
      // Typing may have gone on while it was saved.
      setDraft((now) => (now === text ? null : now))
      setState('saved')
    } catch (thrown) {
      const problem = toProblem(thrown)
      setError(problem && [problem.message, problem.hint].filter(Boolean).join(' '))
      setState('idle')
    }
  }

  const type = (text: string) => {
    setDraft(text)
    setError(null)
    setState('idle')
    clearTimeout(pause.current)
    if (multiline) pause.current = setTimeout(() => void commit(text), PAUSE_MS)
  }

  const dirty = draft !== null && draft !== shown
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void commit()
    } else if (event.key === 'Escape' && (dirty || error !== null)) {
      event.preventDefault()
      event.stopPropagation()
      revert()
    }
  }

  return {
    text: draft ?? shown,
    error,
    state,
    type,
    commit,
    bind: {
      onKeyDown,
      onBlur: () => void commit(),
      // Escape first takes back the text, only then closes what the field is in.
      ...(dirty || error !== null ? { 'data-mantine-stop-propagation': true } : {}),
    },
  }
}
