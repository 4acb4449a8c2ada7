import { useEffect, type RefObject } from 'react'
import type { Skeleton } from '../../../../core/body/skeleton/skeleton.ts'
import { keypointAt } from '../../../scene/pick.ts'
import { createRowReader } from '../../../scene/points-of-row.ts'
import type { Sight } from '../../../scene/sight.ts'
import { pick } from '../../../trial/scene/scene-view.ts'

/** A hand that moves less than this has clicked. */
const STILL_PX = 4

/** While something is measured, a click on a joint picks it; a drag turns the view as ever. */
export function usePicking(body: RefObject<HTMLElement | null>, sight: Sight, { keypoints, points }: Skeleton, row: RefObject<number | null>, isOn: boolean): void {
  useEffect(() => {
    const element = body.current
    if (!element || !isOn) return
    const pointAt = createRowReader(points, keypoints.length)
    let began: { x: number; y: number } | null = null
    const down = (event: PointerEvent) => {
      began = event.target instanceof HTMLCanvasElement ? { x: event.clientX, y: event.clientY } : null
    }
    const up = (event: PointerEvent) => {
      const now = row.current
      if (!began || now === null || Math.hypot(event.clientX - began.x, event.clientY - began.y) > STILL_PX) return
      const { left, top, width, height } = element.getBoundingClientRect()
      const found = keypointAt(sight.eye, { width, height }, { x: event.clientX - left, y: event.clientY - top }, keypoints.length, (keypoint) => pointAt(now, keypoint))
      if (found !== undefined) pick(keypoints[found]!)
    }
    // Before the view's own hands, which keep what they hold to themselves.
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true }
    element.addEventListener('pointerdown', down, options)
    element.addEventListener('pointerup', up, options)
    return () => listening.abort()
  }, [body, sight, keypoints, points, row, isOn])
}
