import { useMemo } from 'react'
import { pointShares } from '../../../../core/body/skeleton/point-shares.ts'
import { count } from '../../../format/amounts.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import { shareOfAll } from '../../../format/measured.ts'
import type { AnalysedSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import css from './quality-panel.module.css'

/** Of all points of all moments, but for those that no picture ever gave: from how many cameras, and what was filled in. */
export function PointSharesLine({ shown: { kept, evidence, analysis } }: { shown: AnalysedSkeleton }) {
  const shares = useMemo(() => evidence && pointShares(kept, evidence), [kept, evidence])
  if (!shares) return null
  const cameras = shares.byCameras.map((share, cameraCount) => [cameraCount, share] as const).filter(([, share]) => share > 0).toReversed()
  const { missing, 'gap-filled': filled, 'outlier-replaced': replaced } = shares.byState
  const words = cameras.map(([cameraCount, share]) => `${cameraCount === 0 ? 'none' : `${cameraCount}:`} ${shareOfAll(share)}`).join(' · ')
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
        {shares.neverGiven.length > 0 && <NeverGiven keypoints={shares.neverGiven} />}
      </span>
      <span>
        Filled in <strong>{shareOfAll(filled)}</strong>
      </span>
      <span>
        Replaced <strong>{shareOfAll(replaced)}</strong>
      </span>
      <span title="Points that have no position">
        Missing <strong>{shareOfAll(missing)}</strong>
      </span>
    </p>
  )
}

const NeverGiven = ({ keypoints }: { keypoints: readonly string[] }) => (
  <span title={keypoints.map((keypoint) => keypointName(keypoint)).join(', ')}> · {count(keypoints.length, 'point')} the model never gave</span>
)
