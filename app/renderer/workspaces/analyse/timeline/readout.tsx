import { useChoice } from '../../../engine/choices.ts'
import { useStore } from '../../../store.ts'
import { speedChoice } from '../../../trial/choices.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { shownCycle, toldMoment } from '../../../trial/gait/told-moment.ts'
import { chosenFilm, chosenFrames, playhead } from '../../../trial/playhead.ts'
import { frameOf, stage } from '../../../trial/stage.ts'
import { speedNow, transport } from '../../../trial/transport/transport.ts'
import { chosenCamera } from '../../../trial/view.ts'
import css from './timeline.module.css'

/** `5.200 s · frame 312 of 0–701 · 60 fps · ×0.25` */
export const Readout = () => (
  <p className={css.readout} title="Frames count from 0. The chosen camera’s are counted.">
    <Where /> · <Speed />
  </p>
)

function Where() {
  const moment = useStore(playhead)
  useStore(chosenCamera)
  useStore(shownGait)
  const movement = useStore(stage)?.movement
  const camera = chosenFrames()
  const rateHz = chosenFilm()?.playable.frameRateHz ?? movement?.rateHz
  const at = camera && frameOf(camera, moment)
  const last = (camera?.times.startUs.length ?? 0) - 1
  return (
    <>
      <strong>{toldMoment(moment.timeUs)}</strong>
      {camera && (
        <>
          {' · '}
          {at?.kind === 'frame' ? <strong>{`frame ${at.index}`}</strong> : 'no frame'} of 0–{last}
          {rateHz !== undefined && !shownCycle() && <span className={css.rate}> · {Number(rateHz.toFixed(2))} fps</span>}
        </>
      )}
    </>
  )
}

/** What is asked for, and what decoding leaves of it. */
function Speed() {
  const now = useStore(transport)
  const [chosen] = useChoice(speedChoice)
  const speed = speedNow(now, chosen)
  const words = `×${now.direction < 0 ? '−' : ''}${speed}`
  if (now.heldUpSpeed === null) return words
  return (
    <span className={css.heldUp} title={chosenFilm() ? 'Decoding cannot keep up: the clock waits until every picture on the way has been decoded' : 'Drawing cannot keep up'}>
      {words} → {now.heldUpSpeed}
    </span>
  )
}
