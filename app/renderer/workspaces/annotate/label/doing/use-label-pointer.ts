import { useEffect, type RefObject } from 'react'
import { boxBetween, cornersOf } from '../../../../../core/annotation/box.ts'
import { isPlaced } from '../../../../../core/annotation/label.ts'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { ofPicture, onCanvas } from '../../../../pictures/pixel-on-canvas.ts'
import { panBy, place, zoomAt } from '../../../../pictures/zoom.ts'
import { sizeOf } from '../picture/film-canvas.tsx'
import { choosePoint, drawsBox } from '../state/hand.ts'
import { type ReadyFilm, setZoom, zoomOf } from '../state/labelling.ts'
import { moveCorner, movePoint, moveWhole, personNow, putPoint, setBox } from './pointing.ts'

/** CSS pixels about a point, or a corner of a box, within which it is dragged. */
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
  drags: { kind: 'point'; keypoint: number } | { kind: 'whole' } | { kind: 'box'; from: Pixel } | { kind: 'corner'; across: Pixel } | { kind: 'picture' }
  hasMoved: boolean
  /** Whether a step of it was said already: the next ones are of the same gesture. */
  goesOn: boolean
}

/** Click: the next point is there. Drag: a point or a corner of the box goes with the hand, or the picture. Ctrl and drag: all of a person. Wheel: nearer at the pointer. */
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
    const nearest = <Spot extends { at: Pixel }>(event: MouseEvent, reach: number, spots: readonly Spot[]): Spot | undefined => {
      const [atX, atY] = spotUnder(event)
      const placed = placedNow()
      const distances = spots.map((spot) => {
        const [x, y] = onCanvas(spot.at, picture, placed)
        return { spot, distance: Math.hypot(x / density() - atX, y / density() - atY) }
      })
      return distances.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0]?.spot
    }
    const near = (event: MouseEvent, reach: number): number | null => nearest(event, reach, personNow().points.flatMap((point, keypoint) => (isPlaced(point) ? [{ at: [point.x, point.y] as Pixel, keypoint }] : [])))?.keypoint ?? null
    const cornerNear = (event: MouseEvent) => {
      const { box } = personNow()
      return box ? nearest(event, REACH, cornersOf(box)) : undefined
    }
    const dragsFrom = (event: PointerEvent): Press['drags'] => {
      if (drawsBox.get()) return { kind: 'box', from: pixelOf(event) }
      if (event.ctrlKey || event.metaKey) return { kind: 'whole' }
      const keypoint = near(event, REACH)
      if (keypoint !== null) return { kind: 'point', keypoint }
      const corner = cornerNear(event)
      return corner ? { kind: 'corner', across: corner.across } : { kind: 'picture' }
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
      else if (drags.kind === 'corner') moveCorner(drags.across, now, held.goesOn)
      else if (drags.kind === 'whole') moveWhole(now[0] - held.at[0], now[1] - held.at[1], held.goesOn)
      held.at = now
      held.goesOn = true
    }
    const move = (event: PointerEvent) => {
      onPixel(pixelOf(event))
      element.style.cursor = press ? '' : !drawsBox.get() && (near(event, REACH) !== null || cornerNear(event)) ? 'move' : 'crosshair'
      if (!press) return
      press.hasMoved ||= Math.hypot(event.clientX - press.from[0], event.clientY - press.from[1]) > STILL
      if (press.hasMoved && press.drags.kind !== 'box') drag(event, press)
    }
    const up = (event: PointerEvent) => {
      const meant = near(event, SAME)
      if (press?.drags.kind === 'box') {
        const box = press.hasMoved && boxBetween(press.drags.from, pixelOf(event))
        if (box) setBox(box)
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
