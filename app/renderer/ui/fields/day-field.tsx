import { useRef } from 'react'
import { showDay, today } from '../../format/days.ts'
import { Field, type FieldFrame } from './field.tsx'
import { useAutosave } from './use-autosave.ts'

interface DayFieldProps extends FieldFrame {
  value: string | null
  save: (value: string | null) => Promise<unknown>
  needed?: string
  min?: string
  max?: string
}

export function DayField({ value, save, needed, min, max, ...frame }: DayFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const field = useAutosave<string | null>({
    value,
    save,
    show: (day) => day ?? '',
    read: (text) => {
      // The browser gives no text for a day that is only half typed.
      if (input.current?.validity.badInput) return { ok: false, message: 'Not a whole date yet' }
      if (text === '') return needed === undefined ? { ok: true, value: null } : { ok: false, message: needed }
      if (min !== undefined && text < min) return { ok: false, message: `Not possible: before ${showDay(min)}` }
      if (max !== undefined && text > max) return { ok: false, message: max === today() ? 'Not possible: in the future' : `Not possible: after ${showDay(max)}` }
      return { ok: true, value: text }
    },
  })
  return (
    <Field
      {...frame}
      state={field.state}
      error={field.error}
      renderControl={(ids) => (
        <input
          {...ids}
          {...field.bind}
          ref={input}
          type="date"
          min={min}
          max={max ?? '9999-12-31'}
          value={field.text}
          onChange={(event) => field.type(event.currentTarget.value)}
        />
      )}
    />
  )
}
