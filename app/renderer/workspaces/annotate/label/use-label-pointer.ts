import { useEffect, type RefObject } from 'react'
import { isPlaced, rounded } from '../../../../core/annotation/label.ts'
import type { Pixel } from '../../../../core/vision/camera.ts'
import { ofPicture, onCanvas } from '../../../pictures/pixel-on-canvas.ts'
import { panBy, place, zoomAt } from '../../../pictures/zoom.ts'
import { sizeOf } from './film-canvas.tsx'
import { choosePoint, drawsBox } from './hand.ts'
import { type ReadyFilm, setZoom, zoomOf } from './labelling.ts'
import { movePoint, moveWhole, personNow, putPoint, setBox } from './pointing.ts'

/** CSS pixels about a point within which it is dragged. */
const REACH = 9
/** Within so few a still press means this point, and not another beside it. */
const SAME = 4
/** A hand that moves less has clicked. */
const STILL = 3
/** Per pixel that a wheel tells; a notch of most wheels is 100 pixels. */
const ZOOM_PER_PIXEL = 0.002

interface Press {
  from: Pixel
  at: Pixel
  drags: { kind: 'point'; keypoint: number } | { kind: 'whole' } | { kind: 'box'; from: Pixel } | { kind: 'picture' }
  hasMoved: boolean
  /** Whether a step of it was said already: the next ones are of the same gesture. */
  goesOn: boolean
}

/** Click: the next point is there. Drag: a point goes with the hand, or the picture. Ctrl and drag: all of a person. Wheel: nearer at the pointer. */
export function useLabelPointer(canvas: RefObject<HTMLCanvasElement | null>, film: ReadyFilm, onPixel: (pixel: Pixel | null) => void): void {
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let press: Press | null = null
    const picture = sizeOf(film)
    const size = () => ({ width: element.clientWidth, height: element.clientHeight })
    const density = () => element.width / element.clientWidth
    const placedNow = () => place({ width: element.width, height: element.height }, picture, zoomOf(film.mediaId))
    // Offsets are whole pixels; where the pointer is, is not.
    const spotUnder = ({ clientX, clientY }: MouseEvent): Pixel => {
      const { left, top } = element.getBoundingClientRect()
      return [clientX - left, clientY - top]
    }
    const pixelOf = (event: MouseEvent): Pixel => ofPicture(spotUnder(event).map((at) => at * density()) as [number, number], picture, placedNow())
    const near = (event: MouseEvent, reach: number): number | null => {
      const [atX, atY] = spotUnder(event)
      const placed = placedNow()
      const distances = personNow().points.flatMap((point, keypoint) => {
        if (!isPlaced(point)) return []
        const [x, y] = onCanvas([point.x, point.y], picture, placed)
        return [{ keypoint, distance: Math.hypot(x / density() - atX, y / density() - atY) }]
      })
      return distances.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0]?.keypoint ?? null
    }
    const dragsFrom = (event: PointerEvent): Press['drags'] => {
      if (drawsBox.get()) return { kind: 'box', from: pixelOf(event) }
      if (event.ctrlKey || event.metaKey) return { kind: 'whole' }
      const keypoint = near(event, REACH)
      return keypoint === null ? { kind: 'picture' } : { kind: 'point', keypoint }
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      // Keys are then those of the picture.
      element.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
      element.setPointerCapture(event.pointerId)
      press = { from: [event.clientX, event.clientY], at: pixelOf(event), drags: dragsFrom(event), hasMoved: false, goesOn: false }
    }
    const drag = (event: PointerEvent, held: Press) => {
      const now = pixelOf(event)
      const { drags } = held
      if (drags.kind === 'picture') setZoom(film.mediaId, panBy(zoomOf(film.mediaId), event.movementX, event.movementY, size(), picture))
      else if (drags.kind === 'point') movePoint(drags.keypoint, now, held.goesOn)
      else if (drags.kind === 'whole') moveWhole(now[0] - held.at[0], now[1] - held.at[1], held.goesOn)
      held.at = now
      held.goesOn = true
    }
    const move = (event: PointerEvent) => {
      onPixel(pixelOf(event))
      element.style.cursor = press ? '' : near(event, REACH) !== null && !drawsBox.get() ? 'move' : 'crosshair'
      if (!press) return
      press.hasMoved ||= Math.hypot(event.clientX - press.from[0], event.clientY - press.from[1]) > STILL
      if (press.hasMoved && press.drags.kind !== 'box') drag(event, press)
    }
    const up = (event: PointerEvent) => {
      const meant = near(event, SAME)
      if (press?.drags.kind === 'box') {
        if (press.hasMoved) setBox(boxBetween(press.drags.from, pixelOf(event)))
        drawsBox.set(false)
      } else if (press && !press.hasMoved && press.drags.kind !== 'whole') {
        if (meant !== null) choosePoint(meant)
        else putPoint(pixelOf(event))
      }
      press = null
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      setZoom(film.mediaId, zoomAt(zoomOf(film.mediaId), Math.exp(-event.deltaY * (event.ctrlKey ? 5 : 1) * ZOOM_PER_PIXEL), { x: event.offsetX, y: event.offsetY }, size(), picture))
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
  }, [canvas, film, onPixel])
}



function boxBetween([x1, y1]: Pixel, [x2, y2]: Pixel) {
  return { left: rounded(Math.min(x1, x2)), top: rounded(Math.min(y1, y2)), right: rounded(Math.max(x1, x2)), bottom: rounded(Math.max(y1, y2)) }
}
