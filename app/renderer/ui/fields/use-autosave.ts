import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { toProblem } from '../../engine/problem.ts'
import { holdWindow } from '../../engine/unsaved.ts'
import { tell } from '../toasts.ts'

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
 * A field that saves itself: on Enter, on leaving it, when it goes, and, where text is long, in a pause. Escape takes
 * back what was typed. What cannot be read or saved stays in the field with the reason beside it; of a field that is
 * gone a message says so.
 */
export function useAutosave<Value>({ value, show, read, save, multiline = false }: Autosave<Value>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<string | null>(null)
  const gone = useRef(false)
  const shown = show(value)

  useEffect(() => {
    if (state !== 'saved') return
    const timer = setTimeout(() => setState('idle'), TICK_MS)
    return () => clearTimeout(timer)
  }, [state])

  const revert = () => {
    clearTimeout(pause.current)
    setDraft(null)
    setError(null)
  }

  const refuse = (text: string, reason: string | null) => {
    if (!gone.current) setError(reason)
    else if (reason !== null) tell(text === '' ? 'A change was not saved.' : `“${beginning(text)}” was not saved.`, { tone: 'problem', hint: reason })
  }

  const commit = async (text: string | null = draft) => {
    clearTimeout(pause.current)
    if (text === null || text === underWay.current) return
    if (text === shown && underWay.current === null) return revert()
    const reading = read(text)
    if (!reading.ok) return refuse(text, reading.message)
    if (show(reading.value) === shown && underWay.current === null) return revert()
    setError(null)
    setState('saving')
    underWay.current = text
    try {
      await save(reading.value)
      // Typing may have gone on while it was saved.
      setDraft((now) => (now === text ? null : now))
      setState('saved')
    } catch (thrown) {
      const problem = toProblem(thrown)
      refuse(text, problem && [problem.message, problem.hint].filter(Boolean).join(' '))
      setState('idle')
    } finally {
      if (underWay.current === text) underWay.current = null
    }
  }

  const leave = useRef(commit)
  useLayoutEffect(() => void (leave.current = commit))
  // Before the field is taken out of the page: a date is read from its input.
  useLayoutEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      void leave.current()
    }
  }, [])

  const type = (text: string) => {
    setDraft(text)
    setError(null)
    setState('idle')
    clearTimeout(pause.current)
    if (multiline) pause.current = setTimeout(() => void commit(text), PAUSE_MS)
  }

  const dirty = draft !== null && draft !== shown
  useEffect(() => (dirty ? holdWindow() : undefined), [dirty])
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

const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60)} …` : text)
