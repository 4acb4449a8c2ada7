/** Faces made unrecognisable, of everybody whom the pose model has found in the picture. */
import type { People } from '../../../core/body/people/people.ts'
import { rowsOfFrame } from '../../../core/body/skeleton/rows-of-frame.ts'
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import type { Size } from '../../../core/math/size.ts'
import type { Pixel } from '../../../core/vision/camera.ts'
import { onCanvas } from '../../pictures/pixel-on-canvas.ts'
import type { Placed } from '../../pictures/zoom.ts'

interface Face {
  /** In the picture's pixels. */
  at: Pixel
  radius: number
}

const OF_FACE: readonly string[] = ['nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear', 'head']
const BELOW: readonly string[] = ['neck', 'left-shoulder', 'right-shoulder']
/** Of the distance from the face's middle to the neck or the shoulders: hair and chin too. */
const RADIUS = 1
/** So few pixels tell no face. */
const LEFT_PX = 5

/** Those of everybody who is seen, or missed, in a frame; null: of somebody nobody knows where the face is, or of nobody at all, and then no picture may leave. */
export function facesAround(people: People, index: number, frames: number): Face[] | null {
  // Who is missed in a frame is where they were in those beside it.
  const near = [index - 1, index, index + 1].filter((frame) => frame >= 0 && frame < frames).map((frame) => facesIn(people, frame))
  const known = near.filter((faces) => faces !== null)
  const faces = known.flat()
  return known.length === near.length && faces.length > 0 ? faces : null
}

/** A point that is hardly seen still says about where a face is. Null: nothing says it of somebody in this frame. */
export function facesIn({ topology, frames, keypoints }: People, frame: number): Face[] | null {
  const names: readonly string[] = KEYPOINTS[topology]
  const [first, behind] = rowsOfFrame(frames, frame)
  const faces = Array.from({ length: behind - first }, (_, n) => first + n).map((row) => {
    const point = (name: string): Pixel | undefined => {
      const at = 3 * (row * names.length + names.indexOf(name))
      return names.includes(name) && !Number.isNaN(keypoints[at]!) ? [keypoints[at]!, keypoints[at + 1]!] : undefined
    }
    const seen = (wanted: readonly string[]) => wanted.map(point).filter((one) => one !== undefined)
    return faceOf(seen(OF_FACE), seen(BELOW))
  })
  return faces.every((face) => face !== null) ? faces : null
}

export function faceOf(points: readonly Pixel[], below: readonly Pixel[]): Face | null {
  if (points.length === 0 || below.length === 0) return null
  const at = middle(points)
  const neck = middle(below)
  const reach = Math.max(...points.map((point) => Math.hypot(point[0] - at[0], point[1] - at[1])))
  return { at, radius: Math.max(RADIUS * Math.hypot(at[0] - neck[0], at[1] - neck[1]), 1.3 * reach) }
}

const middle = (points: readonly Pixel[]): Pixel => [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length]

/** Before anything is drawn over the picture. */
export function hideFaces(context: CanvasRenderingContext2D, faces: readonly Face[], picture: Size, placed: Placed): void {
  const few = Object.assign(document.createElement('canvas'), { width: LEFT_PX, height: LEFT_PX })
  const small = few.getContext('2d')!
  for (const { at, radius } of faces) {
    const [x, y] = onCanvas(at, picture, placed)
    const r = (radius * placed.width) / picture.width
    small.drawImage(context.canvas, x - r, y - r, 2 * r, 2 * r, 0, 0, LEFT_PX, LEFT_PX)
    context.save()
    context.beginPath()
    context.arc(x, y, r, 0, 2 * Math.PI)
    context.clip()
    context.drawImage(few, x - r, y - r, 2 * r, 2 * r)
    context.restore()
  }
}
