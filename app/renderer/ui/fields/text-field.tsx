import { Field, type FieldFrame } from './field.tsx'
import { useAutosave } from './use-autosave.ts'

interface TextFieldProps extends FieldFrame {
  value: string
  save: (value: string) => Promise<unknown>
  placeholder?: string
  maxLength?: number
  multiline?: boolean
  /** From the moment in which it is shown. */
  hasFocus?: boolean
  /** Why an empty text will not do; without it an empty text is fine. */
  needed?: string
}

export function TextField({ value, save, placeholder, maxLength = 200, multiline = false, hasFocus = false, needed, ...frame }: TextFieldProps) {
  const field = useAutosave({
    value,
    save,
    multiline,
    show: (text) => text,
    read: (text) => {
      const trimmed = multiline ? text : text.trim()
      return needed !== undefined && trimmed === '' ? { ok: false, message: needed } : { ok: true, value: trimmed }
    },
  })
  return (
    <Field
      {...frame}
      state={field.state}
      error={field.error}
      renderControl={(ids) => {
        const common = { ...ids, ...field.bind, value: field.text, placeholder, maxLength, spellCheck: multiline, autoComplete: 'off', autoFocus: hasFocus }
        return multiline ? (
          <textarea {...common} onChange={(event) => field.type(event.currentTarget.value)} />
        ) : (
          <input {...common} onChange={(event) => field.type(event.currentTarget.value)} />
        )
      }}
    />
  )
}

/** A text that may be unknown: empty is saved as null. */
export function OptionalTextField({ value, save, ...rest }: Omit<TextFieldProps, 'value' | 'save' | 'needed'> & { value: string | null; save: (value: string | null) => Promise<unknown> }) {
  return <TextField {...rest} value={value ?? ''} save={(text) => save(text === '' ? null : text)} />
}
