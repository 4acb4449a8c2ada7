/** Near whoever is looked at. */
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import { pointAtTime } from '../../core/body/skeleton/point-at-time.ts'
import { type Camera, project } from '../../core/vision/camera.ts'
import { WHOLE, type Zoom } from './zoom.ts'

/** As shares of the picture. */
interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Moments that are looked at: between two of a stride's nobody gets far. */
const MOMENTS = 16

/** Where all of a person's points are in a camera's picture from one moment to another; null where it sees none of them. */
export function personBox(skeleton: Skeleton, camera: Camera, { startUs, endUs }: { startUs: number; endUs: number }): Box | null {
  const [xs, ys] = [[] as number[], [] as number[]]
  for (let n = 0; n <= MOMENTS; n++) {
    const at = pointAtTime(skeleton, startUs + (n / MOMENTS) * (endUs - startUs))
    for (const keypoint of skeleton.keypoints.keys()) {
      const point = at?.point(keypoint)
      const pixel = point && project(camera, point)
      if (!pixel) continue
      xs.push(pixel[0] / camera.widthPx)
      ys.push(pixel[1] / camera.heightPx)
    }
  }
  if (xs.length === 0) return null
  const within = (share: number) => Math.max(0, Math.min(1, share))
  return { left: within(Math.min(...xs)), right: within(Math.max(...xs)), top: within(Math.min(...ys)), bottom: within(Math.max(...ys)) }
}

/** Of the panel: what lies around the person. */
const FILLED = 0.84
/** Nearer, single pixels are looked at. */
const MOST = 4

export function zoomOn(box: Box | null): Zoom {
  if (!box) return WHOLE
  const scale = Math.min(MOST, FILLED / Math.max(box.right - box.left, box.bottom - box.top, FILLED / MOST))
  return scale <= 1 ? WHOLE : { scale, centreX: (box.left + box.right) / 2, centreY: (box.top + box.bottom) / 2 }
}
