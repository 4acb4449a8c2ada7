import { useStore } from '../../../store.ts'
import { playhead } from '../../../trial/playhead.ts'
import type { FilmCamera } from '../../../trial/stage.ts'
import { speedPaths, type TimedCurve } from './sync-curve.ts'
import css from './sync-evidence.module.css'

const FRAME = { width: 248, height: 56 }
/** Before the playhead, and as much behind it. */
const AROUND_US = 2_000_000

/** How fast the person rises and sinks in this camera's picture and in another's, each where its clock puts it: in step they lie on each other. */
export function SpeedCurves({ camera, other, own, others }: { camera: FilmCamera; other: FilmCamera; own: TimedCurve['curve']; others: TimedCurve['curve'] }) {
  const { timeUs } = useStore(playhead)
  const [line, otherLine] = speedPaths([{ curve: own, clock: camera.clock }, { curve: others, clock: other.clock }], [timeUs - AROUND_US, timeUs + AROUND_US], FRAME)
  return (
    <figure className={css.evidence}>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={`How fast the person rises in the pictures of ${camera.label} and ${other.label}, two seconds before and after the playhead`}>
        <line className={css.middle} x1={0} x2={FRAME.width} y1={FRAME.height / 2} y2={FRAME.height / 2} />
        <line className={css.middle} x1={FRAME.width / 2} x2={FRAME.width / 2} y1={0} y2={FRAME.height} />
        <path className={css.otherSpeed} d={otherLine} />
        <path className={css.speed} d={line} />
      </svg>
      <figcaption>
        Rising and sinking in <b className={css.own}>{camera.label}</b> and {other.label}: in step, the lines lie on each other.
      </figcaption>
    </figure>
  )
}
