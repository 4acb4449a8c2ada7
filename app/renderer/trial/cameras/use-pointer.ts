import { useEffect, type RefObject } from 'react'
import { ofPicture } from '../../pictures/pixel-on-canvas.ts'
import { aimAt, pickAt, picking } from '../people/picking.ts'
import type { FilmCamera } from '../stage.ts'
import { fullScreen, setZoom, zoomOf } from '../view.ts'
import { panBy, place, zoomAt } from '../../pictures/zoom.ts'

/** Per pixel that a wheel tells; a notch of most wheels is 100 pixels. */
const ZOOM_PER_PIXEL = 0.002
/** Who moves the hand further between pressing and letting go has moved the picture. */
const STILL_PX = 4

/** Wheel: nearer at the pointer. Drag: the picture goes with the hand. Double click: this camera alone, and back. While somebody is being picked, a click picks. */
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
      if (event.button !== 0) return
      grabbed = { x: event.clientX, y: event.clientY }
      element.setPointerCapture(event.pointerId)
    }
    const drag = (event: PointerEvent) => {
      if (element.hasPointerCapture(event.pointerId)) setZoom(mediaId, panBy(zoomOf(mediaId), event.movementX, event.movementY, panel(), picture))
    }
    /** Where the pointer is in the frame that is shown, while somebody is being picked. */
    const pointed = ({ offsetX: x, offsetY: y }: MouseEvent) => {
      const frame = element.closest<HTMLElement>('[data-frame]')?.dataset['frame']
      return picking.get() && frame !== undefined ? { frame: Number(frame), atPx: ofPicture([x, y], picture, place(panel(), picture, zoomOf(mediaId))) } : null
    }
    const aim = (event: PointerEvent) => {
      const at = event.buttons === 0 && pointed(event)
      if (at) aimAt(mediaId, at.frame, at.atPx)
    }
    let grabbed = { x: 0, y: 0 }
    const pick = (event: MouseEvent) => {
      const at = Math.hypot(event.clientX - grabbed.x, event.clientY - grabbed.y) <= STILL_PX && pointed(event)
      if (at) pickAt(mediaId, at.frame, at.atPx)
    }
    const alone = () => picking.get() ?? fullScreen.set((now) => (now === mediaId ? null : mediaId))
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('wheel', wheel, { passive: false, signal })
    element.addEventListener('pointerdown', grab, { signal })
    element.addEventListener('pointermove', drag, { signal })
    element.addEventListener('pointermove', aim, { signal })
    element.addEventListener('click', pick, { signal })
    element.addEventListener('dblclick', alone, { signal })
    return () => listening.abort()
  }, [canvas, mediaId, width, height])
}
