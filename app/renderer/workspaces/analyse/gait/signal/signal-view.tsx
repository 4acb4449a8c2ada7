import { useMemo } from 'react'
import { SIDES } from '../../../../../core/body/joints.ts'
import { LongSignal, type SignalEvent, type SignalHand, type SignalLine, type Stretch } from '../../../../charts/long-signal.tsx'
import { useChoice } from '../../../../engine/choices.ts'
import { angleName } from '../../../../format/angle-words.ts'
import { useStore } from '../../../../store.ts'
import { jumpTo, playhead } from '../../playhead.ts'
import { stage } from '../../stage.ts'
import { setWindow, timelineWindow, whole } from '../../timeline/timeline-window.ts'
import { angleChoice } from '../choices.ts'
import { eventsNow, eventStores, selectedEvent } from '../events/events-now.ts'
import { dragEvent, dropEvent, takeEvent } from '../events/hold-event.ts'
import { lit } from '../lit.ts'
import type { ShownGait } from '../shown-gait.ts'
import css from './signal.module.css'

/** The angle of every frame over what the timeline shows of the trial. */
export function SignalView({ shown: { angles } }: { shown: ShownGait }) {
  const [chosen] = useChoice(angleChoice)
  const angle = useStore(lit).hovered?.variable ?? chosen
  const timesS = useMemo(() => angles && Float64Array.from(angles.timesUs, (us) => Number(us) / 1e6), [angles])
  const lines = useMemo(() => SIDES.flatMap((side): SignalLine[] => {
    const values = angles?.angles[side][angle as keyof typeof angles.angles.left]
    return values ? [{ name: side, token: `--${side}`, values }] : []
  }), [angles, angle])
  if (!timesS) return <p className={css.none}>The angles of every frame are being read.</p>
  if (lines.length === 0) return <p className={css.none}>{angleName(angle)} is not observable here, so there is nothing over time.</p>
  return (
    <div className={css.signal}>
      <p className={css.none}>
        {angleName(angle)} of every frame, left and right, as long as the timeline: drag over a stretch to come nearer (Z: all of it), click to go there, drag a strike or an off to move it.
      </p>
      <LongSignal label={`${angleName(angle)} over the whole trial, left and right, with the strikes and offs of the feet`} unit="°" timesS={timesS} lines={lines} followEvents={followEvents} hand={hand} followStretch={followStretch} followTime={followTime} onStretch={nearer} onTime={goTo} />
    </div>
  )
}

const nearer = ({ from, to }: Stretch) => setWindow({ startUs: from * 1e6, endUs: to * 1e6 })
const goTo = (timeS: number) => jumpTo(timeS * 1e6)

/** So near an event the pointer is on it. */
const NEAR_PX = 7

const hand: SignalHand = {
  take: (timeS, pxPerS) => {
    const [nearest] = eventsNow().toSorted((one, other) => Math.abs(one.timeS - timeS) - Math.abs(other.timeS - timeS))
    if (!nearest || Math.abs(nearest.timeS - timeS) * pxPerS > NEAR_PX) return false
    takeEvent(nearest, timeS)
    return true
  },
  drag: dragEvent,
  drop: dropEvent,
}

function followEvents(show: (events: readonly SignalEvent[]) => void): () => void {
  const look = () => {
    const selected = selectedEvent()
    show(eventsNow().map((event): SignalEvent => ({ timeS: event.timeS, token: `--${event.side}`, isStrike: event.kind === 'foot-strike', isByHand: event.source === 'manual', isSelected: event === selected })))
  }
  look()
  const ends = eventStores.map((store) => store.subscribe(look))
  return () => ends.forEach((end) => end())
}

function followStretch(show: (stretch: Stretch) => void): () => void {
  const look = () => {
    const { startUs, endUs } = timelineWindow.get() ?? whole()
    show({ from: startUs / 1e6, to: endUs / 1e6 })
  }
  look()
  const ends = [timelineWindow, stage].map((store) => store.subscribe(look))
  return () => ends.forEach((end) => end())
}

function followTime(show: (timeS: number) => void): () => void {
  const look = () => show(playhead.get().timeUs / 1e6)
  look()
  return playhead.subscribe(look)
}
