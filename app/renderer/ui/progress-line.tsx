import { percent } from '../format/amounts.ts'
import { ProgressBar } from './progress-bar.tsx'
import css from './progress-line.module.css'

/** The bar with its per cent beside it; null: nobody knows how far. */
export function ProgressLine({ value, label }: { value: number | null; label: string }) {
  return (
    <div className={css.line}>
      <ProgressBar value={value} label={label} />
      <span>{value === null ? '' : percent(value)}</span>
    </div>
  )
}
