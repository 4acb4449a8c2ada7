import { pixels } from '../../../../format/measured.ts'
import css from './before-after.module.css'

interface BeforeAfterProps {
  beforePx: number | null
  afterPx: number | null
  isBetter: boolean
}

/** Two bars to one measure. */
export function BeforeAfter({ beforePx, afterPx, isBetter }: BeforeAfterProps) {
  const most = Math.max(beforePx ?? 0, afterPx ?? 0, 1e-9)
  return (
    <dl className={css.bars}>
      <Bar label="before" px={beforePx} share={(beforePx ?? 0) / most} />
      <Bar label="after" px={afterPx} share={(afterPx ?? 0) / most} isGood={isBetter} />
    </dl>
  )
}

function Bar({ label, px, share, isGood = false }: { label: string; px: number | null; share: number; isGood?: boolean }) {
  return (
    <div data-good={isGood || undefined}>
      <dt>{label}</dt>
      <dd>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={100 * share} height={10} />
        </svg>
        <strong>{pixels(px)}</strong>
      </dd>
    </div>
  )
}
