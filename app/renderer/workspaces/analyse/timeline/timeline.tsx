import { useEffect, useRef, useState } from 'react'
import { useStore } from '../../../store.ts'
import { framed, frameOf, framesOf, stage, type Moment, type Stage } from '../../../trial/stage.ts'
import { chosenFrames, playhead } from '../../../trial/playhead.ts'
import { chosenCamera, looped, range } from '../../../trial/view.ts'
import { eventStores } from '../../../trial/gait/events/events-now.ts'
import { SelectedEvent } from '../gait/events/selected-event.tsx'
import { selectedMark, timelineEvents } from '../gait/timeline-events.ts'
import { toldLabel, toldMoment } from '../../../trial/gait/told-moment.ts'
import { extentOf } from '../../../../core/time/frame-times.ts'
import { transport } from '../../../trial/transport/transport.ts'
import { TransportBar } from '../transport/transport-bar.tsx'
import { drawTimeline } from './draw-timeline.ts'
import type { Colours } from './picture.ts'
import { EventTip } from './event-tip.tsx'
import { Readout } from './readout.tsx'
import { follow, timelineWindow, whole } from './timeline-window.ts'
import { goOn } from '../../../trial/timeline/scrub.ts'
import { scaleOf } from './track-scale.ts'
import { useTimelinePointer } from './use-timeline-pointer.ts'
import { hover } from './hover.ts'
import css from './timeline.module.css'

export function Timeline({ stage: opened }: { stage: Stage }) {
  return (
    <section className={css.timeline} aria-label="Timeline">
      <div className={css.head}>
        <h2>Timeline</h2>
        <TransportBar />
        <SelectedEvent />
        <Readout />
      </div>
      <Track stage={opened} />
    </section>
  )
}

function Track({ stage: opened }: { stage: Stage }) {
  const track = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useTimelinePointer(track)
  useEffect(() => opened.player?.subscribe(goOn), [opened.player])
  useDrawing(track, canvas)
  const { now, words } = useValue()
  const all = extentOf(opened.movement ? framesOf(opened).map(({ times }) => times) : opened.cameras.flatMap(({ times }) => (times ? [times] : [])))
  return (
    <div
      ref={track}
      className={css.track}
      role="slider"
      aria-label="Playhead"
      aria-orientation="horizontal"
      aria-disabled={all === null}
      aria-valuemin={Math.round((all?.startUs ?? 0) / 1000)}
      aria-valuemax={Math.round((all?.endUs ?? 0) / 1000)}
      aria-valuenow={now}
      aria-valuetext={words}
      tabIndex={0}
    >
      <canvas ref={canvas} />
      <EventTip track={track} />
    </div>
  )
}

/** For those who hear the timeline: its keys are those of the whole workspace. */
function useValue() {
  const moment = useRestingMoment()
  useStore(chosenCamera)
  const camera = chosenFrames()
  const at = camera && frameOf(camera, moment)
  const frame = camera && at?.kind === 'frame' ? `, frame ${at.index} of 0 to ${camera.times.startUs.length - 1}, ${camera.label}` : ''
  return { now: Math.round(moment.timeUs / 1000), words: `${toldMoment(moment.timeUs)}${frame}` }
}

/** Where the playhead stands, or stood when it began to play: what is read aloud at every picture drowns everything else. */
function useRestingMoment(): Moment {
  const [moment, setMoment] = useState(playhead.get)
  useEffect(() => {
    const look = () => {
      if (transport.get().direction === 0) setMoment(playhead.get())
    }
    const ends = [playhead.subscribe(look), transport.subscribe(look)]
    look()
    return () => ends.forEach((end) => end())
  }, [])
  return moment
}

function useDrawing(track: React.RefObject<HTMLElement | null>, canvas: React.RefObject<HTMLCanvasElement | null>): void {
  useEffect(() => {
    const element = track.current
    const context = canvas.current?.getContext('2d')
    if (!element || !context) return
    const colours = coloursOf(element)
    let asked = 0
    const draw = () => {
      asked = 0
      const ratio = devicePixelRatio
      const [width, height] = [Math.round(element.clientWidth * ratio), Math.round(element.clientHeight * ratio)]
      if (context.canvas.width !== width || context.canvas.height !== height) Object.assign(context.canvas, { width, height })
      context.reset()
      context.scale(ratio, ratio)
      drawTimeline(context, pictureNow(element), colours)
    }
    const soon = () => {
      asked ||= requestAnimationFrame(draw)
    }
    const followed = () => {
      follow()
      soon()
    }
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    const ends = [playhead.subscribe(followed), ...[timelineWindow, hover, range, looped, chosenCamera, stage, ...eventStores].map((store) => store.subscribe(soon))]
    soon()
    return () => {
      cancelAnimationFrame(asked)
      observer.disconnect()
      ends.forEach((end) => end())
    }
  }, [track, canvas])
}

function pictureNow(track: HTMLElement) {
  const moment = playhead.get()
  const camera = chosenFrames()
  const at = camera && frameOf(camera, moment)
  return {
    scale: scaleOf(track),
    heightPx: track.clientHeight,
    timeUs: moment.timeUs,
    labelAt: toldLabel,
    hoverUs: hover.get(),
    whole: whole(),
    range: range.get(),
    loop: looped.get(),
    events: timelineEvents(),
    selected: selectedMark(),
    chosen: camera?.times ?? null,
    frame: at?.kind === 'frame' ? at.index : null,
    cameras: framed().map(({ mediaId, times }) => ({ times, isChosen: mediaId === camera?.mediaId })),
  }
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: token('--text'),
    dim: token('--dim'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    accent: token('--accent'),
    accentSoft: token('--accent-soft'),
    left: token('--left'),
    right: token('--right'),
    watch: token('--watch'),
    strong: token('--strong'),
    font: style.fontFamily,
  }
}
