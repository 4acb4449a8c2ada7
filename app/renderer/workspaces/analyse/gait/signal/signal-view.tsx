import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { SIDES } from '../../../../../core/body/joints.ts'
import { LongSignal, type SignalEvent, type SignalHand, type Stretch } from '../../../../charts/long-signal.tsx'
import { useChoice } from '../../../../engine/choices.ts'
import { number } from '../../../../format/measured.ts'
import { useStore } from '../../../../store.ts'
import { jumpTo, playhead } from '../../../../trial/playhead.ts'
import { stage } from '../../../../trial/stage.ts'
import { setWindow, timelineWindow, whole } from '../../timeline/timeline-window.ts'
import { angleChoice, signalChoice } from '../../../../trial/gait/choices.ts'
import { eventsNow, eventStores, selectedEvent } from '../../../../trial/gait/events/events-now.ts'
import { dragEvent, dropEvent, takeEvent } from '../../../../trial/gait/events/hold-event.ts'
import { lit } from '../../../../trial/gait/lit.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { shownCycle, toldMoment } from '../../../../trial/gait/told-moment.ts'
import { ANGLE, drawnSignal, signalOptions } from './signal-lines.ts'
import css from './signal.module.css'

/** The angle of every frame, or what else the file holds, over what the timeline shows of the trial. */
export function SignalView({ shown }: { shown: ShownGait }) {
  const { angles, recorded } = shown
  const [chosenAngle] = useChoice(angleChoice)
  const [chosen, choose] = useChoice(signalChoice)
  const angle = useStore(lit).hovered?.variable ?? chosenAngle
  const drawn = useMemo(() => drawnSignal({ angles, recorded }, chosen, angle), [angles, recorded, chosen, angle])
  const options = useMemo(() => [{ value: ANGLE, label: 'Angle of the curves' }, ...signalOptions(recorded)], [recorded])
  if (!drawn) return <p className={css.none}>The angles of every frame are being read.</p>
  const { title, unit, timesS, lines } = drawn
  return (
    <div className={css.signal}>
      <div className={css.head}>
        {options.length > 1 && (
          <NativeSelect
            aria-label="Drawn over time"
            value={options.some(({ value }) => value === chosen) ? chosen : ANGLE}
            data={options}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value)
              currentTarget.blur()
            }}
          />
        )}
        <p className={css.none}>
          {title}
          {unit === '°' && sureWords(shown.trialGait.gait.curves, angle)}
          {lines.map(({ name, token }) => (
            <span key={name} className={css.line} style={{ '--line-colour': `var(${token})` } as React.CSSProperties}>
              {name}
            </span>
          ))}
        </p>
      </div>
      {lines.length === 0 ? (
        <p className={css.none}>{title} is not observable here, so there is nothing over time.</p>
      ) : (
        <>
          <p className={css.none}>As long as the timeline: drag over a stretch to come nearer (Z: all of it), click to go there, drag a strike or an off to move it.</p>
          <LongSignal label={`${title} over the whole trial: ${lines.map(({ name }) => name).join(', ')}, with the strikes and offs of the feet`} unit={unit} tellTime={shownCycle() ? inMoments : undefined} leastSpan={unit === '°' ? 1 : 0} timesS={timesS} lines={lines} followEvents={followEvents} hand={hand} followStretch={followStretch} followTime={followTime} onStretch={nearer} onTime={goTo} />
        </>
      )}
    </div>
  )
}

/** One standard deviation of a frame; nothing where nothing tells it. */
function sureWords(curves: Gait['curves'], angle: string): string {
  const known = SIDES.flatMap((side) => {
    const curve = curves[side][angle]
    return curve?.observable && curve.frameSdDeg !== undefined ? [`± ${number(curve.frameSdDeg, 0)}°`] : []
  })
  return known.length === 0 ? '' : ` (a frame ${[...new Set(known)].join(' and ')})`
}

const nearer = ({ from, to }: Stretch) => setWindow({ startUs: from * 1e6, endUs: to * 1e6 })
const inMoments = (timeS: number) => toldMoment(timeS * 1e6)
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
