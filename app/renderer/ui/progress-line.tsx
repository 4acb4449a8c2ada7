import { percent } from '../format/amounts.ts'
import { connection } from '../engine/connection.ts'
import { useStore } from '../store.ts'
import { ProgressBar } from './progress-bar.tsx'
import css from './progress-line.module.css'

/** The bar with its per cent beside it; null: nobody knows how far. Without the engine nobody knows whether it goes on at all. */
export function ProgressLine({ value, label }: { value: number | null; label: string }) {
  const isLost = useStore(connection) === 'lost'
  return (
    <div className={css.line} data-lost={isLost}>
      <ProgressBar value={value} label={label} />
      <span>{isLost ? 'engine not reachable' : value === null ? '' : percent(value)}</span>
    </div>
  )
}
