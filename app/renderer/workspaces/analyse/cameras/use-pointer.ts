import { useEffect, type RefObject } from 'react'
import type { FilmCamera } from '../stage.ts'
import { fullScreen, setZoom, zoomOf } from '../view.ts'
import { panBy, zoomAt } from './zoom.ts'

/** Per pixel that a wheel tells; a notch of most wheels is 100 pixels. */
const ZOOM_PER_PIXEL = 0.002

/** Wheel: nearer at the pointer. Drag: the picture goes with the hand. Double click: this camera alone, and back. */
export function usePointer(canvas: RefObject<HTMLCanvasElement | null>, { mediaId, playable: { displayWidth: width, displayHeight: height } }: FilmCamera): void {
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const picture = { width, height }
    const panel = () => ({ width: element.clientWidth, height: element.clientHeight })
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 5 : 1) * ZOOM_PER_PIXEL)
      setZoom(mediaId, zoomAt(zoomOf(mediaId), factor, { x: event.offsetX, y: event.offsetY }, panel(), picture))
    }
    const grab = (event: PointerEvent) => {
      if (event.button === 0) element.setPointerCapture(event.pointerId)
    }
    const drag = (event: PointerEvent) => {
      if (element.hasPointerCapture(event.pointerId)) setZoom(mediaId, panBy(zoomOf(mediaId), event.movementX, event.movementY, panel(), picture))
    }
    const alone = () => fullScreen.set((now) => (now === mediaId ? null : mediaId))
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('wheel', wheel, { passive: false, signal })
    element.addEventListener('pointerdown', grab, { signal })
    element.addEventListener('pointermove', drag, { signal })
    element.addEventListener('dblclick', alone, { signal })
    return () => listening.abort()
  }, [canvas, mediaId, width, height])
}
