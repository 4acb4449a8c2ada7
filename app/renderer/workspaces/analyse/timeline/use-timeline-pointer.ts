import { useEffect, type RefObject } from 'react'
import { timelineEvents } from '../gait/timeline-events.ts'
import { dragEvent, dropEvent, takeEvent } from '../../../trial/gait/events/hold-event.ts'
import { framed } from '../../../trial/stage.ts'
import { eventRows, eventUnder } from './event-rows.ts'
import { hover } from './hover.ts'
import { movedWindow, pxPerUs, timeAt, zoomedWindow } from '../../../trial/timeline/scale.ts'
import { cancelScrub, endScrub, scrubTo } from '../../../trial/timeline/scrub.ts'
import { setWindow, timelineWindow, whole } from './timeline-window.ts'
import { scaleOf } from './track-scale.ts'

const ZOOM_PER_PIXEL = 0.003
const MIDDLE_BUTTON = 1

/** Press and drag: the playhead, or the event that is under the pointer. Wheel: nearer at the pointer; with Shift, sideways, or dragged with the middle button: along. */
export function useTimelinePointer(track: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = track.current
    if (!element) return
    let drags: 'playhead' | 'event' | 'window' | null = null
    const timeUnder = (event: MouseEvent) => timeAt(scaleOf(element), event.clientX - element.getBoundingClientRect().left)
    const eventOf = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      return eventUnder(timelineEvents(), scaleOf(element), eventRows(element.clientHeight, framed().length), event.clientX - left, event.clientY - top)
    }
    const shift = (px: number) => setWindow(movedWindow(timelineWindow.get() ?? whole(), px / pxPerUs(scaleOf(element)), whole()))
    const down = (event: PointerEvent) => {
      drags = event.button === MIDDLE_BUTTON ? 'window' : event.button === 0 ? 'playhead' : null
      if (!drags) return
      element.setPointerCapture(event.pointerId)
      // The middle button would scroll by itself.
      event.preventDefault()
      const under = drags === 'playhead' ? eventOf(event) : null
      if (under) {
        drags = 'event'
        takeEvent(under.event, timeUnder(event) / 1e6)
      } else if (drags === 'playhead') scrubTo(timeUnder(event))
    }
    const move = (event: PointerEvent) => {
      hover.set(timeUnder(event))
      if (drags === 'playhead') scrubTo(timeUnder(event))
      else if (drags === 'event') dragEvent(timeUnder(event) / 1e6, pxPerUs(scaleOf(element)) * 1e6, event.altKey || event.shiftKey)
      else if (drags === 'window') shift(-event.movementX)
      else element.style.cursor = eventOf(event) ? 'grab' : ''
    }
    const up = () => {
      if (drags === 'playhead') endScrub()
      else if (drags === 'event') dropEvent()
      drags = null
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) shift(sideways)
      else setWindow(zoomedWindow(timelineWindow.get() ?? whole(), Math.exp(-event.deltaY * ZOOM_PER_PIXEL), timeUnder(event), whole()))
      hover.set(timeUnder(event))
    }
    const listening = new AbortController()
    const { signal } = listening
    // The focus stays where it was: the keys are those of the whole workspace.
    element.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    element.addEventListener('pointerdown', down, { signal })
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerup', up, { signal })
    element.addEventListener('lostpointercapture', up, { signal })
    element.addEventListener('pointerleave', () => hover.set(null), { signal })
    element.addEventListener('wheel', wheel, { passive: false, signal })
    return () => {
      listening.abort()
      cancelScrub()
    }
  }, [track])
}
