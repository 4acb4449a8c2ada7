import { useMemo } from 'react'
import { pointShares } from '../../../../core/body/point-shares.ts'
import type { ShownSkeleton } from '../skeleton/shown-skeleton.ts'
import css from './quality-panel.module.css'

/** Of all points of all moments: from how many cameras, and what was filled in. */
export function PointSharesLine({ shown: { kept, evidence, analysis } }: { shown: ShownSkeleton }) {
  const shares = useMemo(() => evidence && pointShares(kept, evidence), [kept, evidence])
  if (!shares) return null
  const cameras = shares.byCameras.map((share, count) => [count, share] as const).filter(([, share]) => share > 0).toReversed()
  const { 'gap-filled': filled, 'outlier-replaced': replaced } = shares.byState
  const words = cameras.map(([count, share]) => `${count === 0 ? 'none' : `${count}:`} ${percentOf(share)}`).join(' · ')
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
        Filled in <strong>{percentOf(filled)}</strong>
      </span>
      <span>
        Replaced <strong>{percentOf(replaced)}</strong>
      </span>
    </p>
  )
}

/** A little is never nothing, and nearly all is not all. */
function percentOf(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %'
  if (share < 1 && share > 0.999) return '> 99.9 %'
  const isRound = share === 0 || share === 1 || (share > 0.0995 && share < 0.985)
  return `${(100 * share).toFixed(isRound ? 0 : 1)} %`
}
