import type { DatasetProgress } from '../../../../contract/annotate/annotate.ts'
import { count } from '../../../format/amounts.ts'
import css from './datasets.module.css'

/** How far the chosen frames are labelled. */
export function Progress({ progress: { frames, done, mine, begun, notAgreed } }: { progress: DatasetProgress }) {
  const share = frames === 0 ? 0 : done / frames
  const asides = [mine > 0 && `${mine} by you`, begun > 0 && `${begun} begun`, notAgreed > 0 && `${notAgreed} ${frames > 0 ? 'more ' : ''}left out: no agreement now`].filter((one) => one !== false)
  const words = frames === 0 && notAgreed > 0 ? 'No frames to label' : frames === 0 ? 'No frames chosen yet' : `${done} of ${count(frames, 'frame')} labelled`
  return (
    <span className={css.progress}>
      <progress value={share} max={1} aria-label="Frames labelled" />
      <span>
        {words}
        {asides.length > 0 && <small>{asides.join(', ')}</small>}
      </span>
    </span>
  )
}
