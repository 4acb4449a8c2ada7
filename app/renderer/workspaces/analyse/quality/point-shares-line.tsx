import { useMemo } from 'react'
import { pointShares } from '../../../../core/body/point-shares.ts'
import { shareOfAll } from '../../../format/measured.ts'
import type { ShownSkeleton } from '../skeleton/shown-skeleton.ts'
import css from './quality-panel.module.css'

/** Of all points of all moments: from how many cameras, and what was filled in. */
export function PointSharesLine({ shown: { kept, evidence, analysis } }: { shown: ShownSkeleton }) {
  const shares = useMemo(() => evidence && pointShares(kept, evidence), [kept, evidence])
  if (!shares) return null
  const cameras = shares.byCameras.map((share, count) => [count, share] as const).filter(([, share]) => share > 0).toReversed()
  const { 'gap-filled': filled, 'outlier-replaced': replaced } = shares.byState
  const words = cameras.map(([count, share]) => `${count === 0 ? 'none' : `${count}:`} ${shareOfAll(share)}`).join(' · ')
  const median = analysis.medianErrorPx
  return (
    <p className={css.shares}>
      {median !== null && (
        <span>
          Reprojection <strong>{median.toFixed(1)} px</strong> median
        </span>
      )}
      <span>
        Cameras for each point <strong>{words}</strong>
      </span>
      <span>
        Filled in <strong>{shareOfAll(filled)}</strong>
      </span>
      <span>
        Replaced <strong>{shareOfAll(replaced)}</strong>
      </span>
    </p>
  )
}
