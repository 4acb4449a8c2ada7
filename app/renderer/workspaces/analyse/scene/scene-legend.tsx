import { CENTRE_KEYPOINTS, SEGMENT_MASSES } from '../../../../core/body/centre-of-mass.ts'
import { bitCount } from '../../../../core/body/skeleton/point-shares.ts'
import type { ShownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { POINT_STATES } from '../../../../core/body/skeleton/skeleton.ts'
import { useMemo } from 'react'
import { useStore } from '../../../store.ts'
import { lit, litFinding } from '../../../trial/gait/lit.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { shownWalk } from '../../../trial/ghost/shown-walk.ts'
import { overlayShown } from '../../../trial/skeleton/shown-skeleton.ts'
import { sceneLayers } from '../../../trial/scene/scene-view.ts'
import { markersWords } from './markers-words.ts'
import css from './scene-panel.module.css'

/** What the colours and shapes mean; of the rarer ones those that occur. */
export function SceneLegend({ shown: { analysis, skeleton, evidence } }: { shown: ShownSkeleton }) {
  const hasOthers = useMemo(() => skeleton.states.some((state) => state > POINT_STATES.indexOf('measured')), [skeleton])
  const hasFew = useMemo(() => evidence?.cameras.some((bits) => bitCount(bits) === 2) ?? false, [evidence])
  const { ghost } = useStore(overlayShown)
  const { heat, centre, forces } = useStore(sceneLayers)
  const hasPlates = (useStore(shownGait)?.recorded?.plates.length ?? 0) > 0
  const reference = useStore(shownWalk)?.gait.reference ?? null
  const ofMarkers = useMemo(() => (analysis ? null : markersWords(skeleton.keypoints)), [analysis, skeleton])
  const isLit = litFinding(useStore(lit)) !== null
  return (
    <span className={css.legend}>
      <span className={css.left}>left</span>
      <span className={css.right}>right</span>
      {ofMarkers && <span title={ofMarkers.title}>{ofMarkers.words}</span>}
      {hasOthers && <span className={css.hollow}>filled in or replaced</span>}
      {hasFew && <span className={css.few}>two cameras only</span>}
      {centre && (CENTRE_KEYPOINTS.every((name) => skeleton.keypoints.includes(name)) ? <span className={css.centre} title={`From ${SEGMENT_MASSES}`}>centre of mass, estimated</span> : <span title={`It takes ${CENTRE_KEYPOINTS.length} keypoints of the whole body`}>these points tell no centre of mass</span>)}
      {ghost && reference && <span className={reference.shapeOnly ? css.shape : css.ghost}>{reference.shapeOnly ? 'ghost, shape only' : 'ghost of the reference'}</span>}
      {hasPlates && forces && <span className={css.force}>force, 1 m for 1000 N</span>}
      {reference && (heat || isLit) && <span className={css.sizes} title="A deviation, by its threshold over all that was tested">½ to 2 × threshold</span>}
    </span>
  )
}
