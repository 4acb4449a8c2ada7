import { readQuantity, showQuantity, type Quantity } from '../../format/quantity.ts'
import { Field, type FieldFrame } from './field.tsx'
import { useAutosave } from './use-autosave.ts'

interface QuantityFieldProps extends Omit<FieldFrame, 'unit'> {
  value: number | null
  quantity: Quantity
  save: (value: number | null) => Promise<unknown>
}

/** A number with its unit; other units may be typed and are converted. */
export function QuantityField({ value, quantity, save, ...frame }: QuantityFieldProps) {
  const field = useAutosave<number | null>({
    value,
    save,
    show: (number) => showQuantity(number, quantity),
    read: (text) => readQuantity(text, quantity),
  })
  return (
    <Field
      {...frame}
      unit={quantity.unit}
      state={field.state}
      error={field.error}
      renderControl={(ids) => (
        <input
          {...ids}
          {...field.bind}
          value={field.text}
          inputMode="decimal"
          autoComplete="off"
          placeholder="–"
          onChange={(event) => field.type(event.currentTarget.value)}
        />
      )}
    />
  )
}
