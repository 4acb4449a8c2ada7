import { bitCount } from '../../../../core/body/point-shares.ts'
import type { ShownSkeleton } from '../skeleton/shown-skeleton.ts'
import { POINT_STATES } from '../../../../core/body/skeleton.ts'
import { useMemo } from 'react'
import css from './scene-panel.module.css'

/** What the colours and shapes mean; of the rarer ones those that occur. */
export function SceneLegend({ shown: { skeleton, evidence } }: { shown: ShownSkeleton }) {
  const hasOthers = useMemo(() => skeleton.states.some((state) => state > POINT_STATES.indexOf('measured')), [skeleton])
  const hasFew = useMemo(() => evidence?.cameras.some((bits) => bitCount(bits) === 2) ?? false, [evidence])
  return (
    <span className={css.legend}>
      <span className={css.left}>left</span>
      <span className={css.right}>right</span>
      {hasOthers && <span className={css.hollow}>filled in or replaced</span>}
      {hasFew && <span className={css.few}>two cameras only</span>}
    </span>
  )
}
