import { percent } from '../format/amounts.ts'
import { useIsLost } from '../engine/connection.ts'
import { ProgressBar } from './progress-bar.tsx'
import css from './progress-line.module.css'

/** The bar with its per cent beside it; null: nobody knows how far. */
export function ProgressLine({ value, label }: { value: number | null; label: string }) {
  const isLost = useIsLost()
  return (
    <div className={css.line}>
      <ProgressBar value={value} label={label} />
      <span data-lost={isLost}>{isLost ? 'engine not reachable' : value === null ? '' : percent(value)}</span>
    </div>
  )
}
