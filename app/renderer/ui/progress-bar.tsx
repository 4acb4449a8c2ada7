import { useIsLost } from '../engine/connection.ts'
import css from './progress-bar.module.css'

interface ProgressBarProps {
  /** 0..1; null while nothing is known. */
  value: number | null
  label: string
}

/** Without the engine nobody knows how far it is, nor whether it goes on at all: it is empty. */
export function ProgressBar({ value, label }: ProgressBarProps) {
  const isLost = useIsLost()
  const known = isLost ? null : value
  return (
    <div
      className={css.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={known === null ? undefined : Math.round(known * 100)}
      data-unknown={known === null}
      data-lost={isLost}
    >
      <div className={css.fill} style={{ width: known === null ? undefined : `${known * 100}%` }} />
    </div>
  )
}
