import { useEffect, type RefObject } from 'react'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { panBy, zoomAt } from '../../../../pictures/zoom.ts'
import { ofPicture, onCanvas } from '../../../../pictures/pixel-on-canvas.ts'
import type { FilmCamera } from '../../../../trial/stage.ts'
import { setZoom, zoomOf } from '../../../../trial/view.ts'
import { placedNow, sizeOf } from './film-on-canvas.ts'
import { heldPoint, moveClick, putClick } from './pointing.ts'
import type { Clicks } from './known-points.ts'

/** CSS pixels about a click within which it is dragged. */
const REACH = 9
/** Within so few a still press means this click, and not another point beside it. */
const SAME = 3
/** A hand that moves less has clicked. */
const STILL = 4
/** Per pixel that a wheel tells; a notch of most wheels is 100 pixels. */
const ZOOM_PER_PIXEL = 0.002

interface Press {
  from: Pixel
  /** The click that goes along with the hand; null: the picture does, once the hand has moved. */
  grabbed: string | null
  hasMoved: boolean
  name: string
}

let presses = 0

/** Click: the next point is there. Drag: a click goes with the hand, or the picture. Wheel: nearer at the pointer. */
export function useClickPointer(canvas: RefObject<HTMLCanvasElement | null>, camera: FilmCamera, clicks: RefObject<Clicks>, onPixel: (pixel: Pixel | null) => void): void {
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let press: Press | null = null
    const { mediaId } = camera
    const picture = sizeOf(camera)
    const size = () => ({ width: element.clientWidth, height: element.clientHeight })
    const density = () => element.width / element.clientWidth
    // Offsets are whole pixels; where the pointer is, is not.
    const spotUnder = ({ clientX, clientY }: MouseEvent): Pixel => {
      const { left, top } = element.getBoundingClientRect()
      return [clientX - left, clientY - top]
    }
    const pixelOf = (event: MouseEvent) => ofPicture(spotUnder(event).map((at) => at * density()) as [number, number], picture, placedNow(element, camera))
    const near = (event: MouseEvent, reach: number): string | null => {
      const [atX, atY] = spotUnder(event)
      const placed = placedNow(element, camera)
      const distances = Object.entries(clicks.current).map(([id, click]) => {
        const [x, y] = onCanvas(click, picture, placed)
        return { id, distance: Math.hypot(x / density() - atX, y / density() - atY) }
      })
      return distances.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0]?.id ?? null
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      // From the field of a name, say: keys are then the click's.
      element.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
      element.setPointerCapture(event.pointerId)
      press = { from: [event.clientX, event.clientY], grabbed: near(event, REACH), hasMoved: false, name: `drag ${++presses}` }
    }
    const move = (event: PointerEvent) => {
      onPixel(pixelOf(event))
      element.style.cursor = press ? '' : near(event, REACH) ? 'move' : 'crosshair'
      if (!press) return
      press.hasMoved ||= Math.hypot(event.clientX - press.from[0], event.clientY - press.from[1]) > STILL
      if (!press.hasMoved) return
      if (press.grabbed) {
        heldPoint.set(press.grabbed)
        moveClick(press.grabbed, pixelOf(event), press.name)
      } else setZoom(mediaId, panBy(zoomOf(mediaId), event.movementX, event.movementY, size(), picture))
    }
    const up = (event: PointerEvent) => {
      const meant = near(event, SAME)
      if (press && !press.hasMoved) {
        if (meant) heldPoint.set(meant)
        else putClick(pixelOf(event))
      }
      press = null
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      setZoom(mediaId, zoomAt(zoomOf(mediaId), Math.exp(-event.deltaY * (event.ctrlKey ? 5 : 1) * ZOOM_PER_PIXEL), { x: event.offsetX, y: event.offsetY }, size(), picture))
      onPixel(pixelOf(event))
    }
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerdown', down, { signal })
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerup', up, { signal })
    element.addEventListener('pointercancel', () => (press = null), { signal })
    element.addEventListener('pointerleave', () => onPixel(null), { signal })
    element.addEventListener('wheel', wheel, { passive: false, signal })
    return () => listening.abort()
  }, [canvas, camera, clicks, onPixel])
}
