import { connection } from '../engine/connection.ts'
import { useStore } from '../store.ts'
import css from './progress-bar.module.css'

interface ProgressBarProps {
  /** 0..1; null while nothing is known. */
  value: number | null
  label: string
}

/** Without the engine nobody knows whether it goes on at all: it stands still, and pale. */
export function ProgressBar({ value, label }: ProgressBarProps) {
  const isLost = useStore(connection) === 'lost'
  return (
    <div
      className={css.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
      data-unknown={value === null}
      data-lost={isLost}
    >
      <div className={css.fill} style={{ width: value === null ? undefined : `${value * 100}%` }} />
    </div>
  )
}
