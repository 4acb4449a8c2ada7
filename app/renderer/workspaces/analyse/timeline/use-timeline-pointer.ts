import { useEffect, type RefObject } from 'react'
import { stage } from '../stage.ts'
import { hover } from './hover.ts'
import { movedWindow, pxPerUs, timeAt, zoomedWindow } from './scale.ts'
import { endScrub, goOn, scrubTo } from './scrub.ts'
import { setWindow, timelineWindow, whole } from './timeline-window.ts'
import { scaleOf } from './track-scale.ts'

const ZOOM_PER_PIXEL = 0.003
const MIDDLE_BUTTON = 1

/** Press and drag: the playhead. Wheel: nearer at the pointer; with Shift, sideways, or dragged with the middle button: along. */
export function useTimelinePointer(track: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = track.current
    if (!element) return
    let drags: 'playhead' | 'window' | null = null
    const timeUnder = (event: MouseEvent) => timeAt(scaleOf(element), event.clientX - element.getBoundingClientRect().left)
    const shift = (px: number) => setWindow(movedWindow(timelineWindow.get() ?? whole(), px / pxPerUs(scaleOf(element)), whole()))
    const down = (event: PointerEvent) => {
      drags = event.button === MIDDLE_BUTTON ? 'window' : event.button === 0 ? 'playhead' : null
      if (!drags) return
      element.setPointerCapture(event.pointerId)
      // No autoscroll; and the focus stays with the keys of the workspace.
      event.preventDefault()
      if (drags === 'playhead') scrubTo(timeUnder(event))
    }
    const move = (event: PointerEvent) => {
      hover.set(timeUnder(event))
      if (drags === 'playhead') scrubTo(timeUnder(event))
      else if (drags === 'window') shift(-event.movementX)
    }
    const up = () => {
      if (drags === 'playhead') endScrub()
      drags = null
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) shift(sideways)
      else setWindow(zoomedWindow(timelineWindow.get() ?? whole(), Math.exp(-event.deltaY * ZOOM_PER_PIXEL), timeUnder(event), whole()))
      hover.set(timeUnder(event))
    }
    const away = () => hover.set(null)
    const mouse = (event: MouseEvent) => event.preventDefault()
    element.addEventListener('mousedown', mouse)
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('lostpointercapture', up)
    element.addEventListener('pointerleave', away)
    element.addEventListener('wheel', wheel, { passive: false })
    let endPlayer: (() => void) | undefined
    const hearPlayer = () => {
      endPlayer?.()
      endPlayer = stage.get()?.player?.subscribe(goOn)
    }
    const endStage = stage.subscribe(hearPlayer)
    hearPlayer()
    return () => {
      endStage()
      endPlayer?.()
      element.removeEventListener('mousedown', mouse)
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('lostpointercapture', up)
      element.removeEventListener('pointerleave', away)
      element.removeEventListener('wheel', wheel)
    }
  }, [track])
}
