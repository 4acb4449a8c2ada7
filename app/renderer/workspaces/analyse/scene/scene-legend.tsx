import { POINT_STATES, type Skeleton } from '../../../../core/body/skeleton.ts'
import { useMemo } from 'react'
import css from './scene-panel.module.css'

/** What the colours and shapes mean; of the rarer ones those that occur. */
export function SceneLegend({ skeleton }: { skeleton: Skeleton }) {
  const hasOthers = useMemo(() => skeleton.states.some((state) => state > POINT_STATES.indexOf('measured')), [skeleton])
  return (
    <span className={css.legend}>
      <span className={css.left}>left</span>
      <span className={css.right}>right</span>
      {hasOthers && <span className={css.hollow}>filled in or replaced</span>}
    </span>
  )
}
