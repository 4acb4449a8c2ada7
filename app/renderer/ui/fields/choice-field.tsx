import { Field, type FieldFrame } from './field.tsx'
import { useAutosave } from './use-autosave.ts'

interface ChoiceFieldProps<Value extends string> extends FieldFrame {
  value: Value | null
  options: readonly (readonly [Value, string])[]
  /** The words for "not known"; absent: one has to be chosen. */
  unknown?: string
  save: (value: Value | null) => Promise<unknown>
}

export function ChoiceField<Value extends string>({ value, options, unknown, save, ...frame }: ChoiceFieldProps<Value>) {
  const field = useAutosave<Value | null>({
    value,
    save,
    show: (choice) => choice ?? '',
    read: (text) => ({ ok: true, value: options.find(([option]) => option === text)?.[0] ?? null }),
  })
  return (
    <Field
      {...frame}
      state={field.state}
      error={field.error}
      renderControl={(ids) => (
        <select
          {...ids}
          value={field.text}
          onChange={(event) => {
            field.type(event.currentTarget.value)
            void field.commit(event.currentTarget.value)
          }}
        >
          {unknown !== undefined && <option value="">{unknown}</option>}
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  )
}
