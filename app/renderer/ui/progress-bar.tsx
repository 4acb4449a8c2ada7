import css from './progress-bar.module.css'

interface ProgressBarProps {
  /** 0..1; null while nothing is known. */
  value: number | null
  label: string
}

export function ProgressBar({ value, label }: ProgressBarProps) {
  return (
    <div
      className={css.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
      data-unknown={value === null}
    >
      <div className={css.fill} style={{ width: value === null ? undefined : `${value * 100}%` }} />
    </div>
  )
}
