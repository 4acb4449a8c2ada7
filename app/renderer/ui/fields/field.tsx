import { useId, type ReactNode } from 'react'
import { Icon } from '../icons.tsx'
import css from './field.module.css'

export interface FieldFrame {
  label: string
  /** Seen by assistive technology only; the place says it to everybody else. */
  hideLabel?: boolean | undefined
  unit?: string | undefined
  hint?: ReactNode
}

interface FieldProps extends FieldFrame {
  state: 'idle' | 'saving' | 'saved'
  error: string | null
  renderControl: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; className: string | undefined }) => ReactNode
}

/** Label, control, unit, the tick of a save and the reason of a refusal: the same for every kind of field. */
export function Field({ label, hideLabel, unit, hint, state, error, renderControl }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={css.field} data-error={error !== null}>
      <label htmlFor={id} className={hideLabel ? css.hidden : css.label}>
        {label}
      </label>
      <div className={css.box}>
        {renderControl({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error !== null, className: css.control })}
        {unit && <span className={css.unit}>{unit}</span>}
      </div>
      <span className={css.state} data-inside={hideLabel} role="status">
        {state === 'saved' && (
          <>
            <Icon name="check" size={13} />
            <span className={hideLabel ? css.hidden : undefined}>saved</span>
          </>
        )}
      </span>
      {note && (
        <div id={noteId} className={error === null ? css.hint : css.error} role={error === null ? undefined : 'alert'}>
          {note}
        </div>
      )}
    </div>
  )
}
