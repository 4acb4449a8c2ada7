import type { PosePageJob } from '../../contract/channels/pose-page.ts'
import type { Picture } from './landmarker.ts'

/**
 * Gives each picture as it is shown. tasks-vision 0.10.35 knows a `rotationDegrees` of its own, with which it finds nobody in
 * a film that was turned by 270°.
 */
export function uprightPictures({ rotationDeg, displayWidth, displayHeight }: Pick<PosePageJob, 'rotationDeg' | 'displayWidth' | 'displayHeight'>): (picture: Picture) => Picture {
  if (rotationDeg === 0) return (picture) => picture
  const canvas = new OffscreenCanvas(displayWidth, displayHeight)
  const context = canvas.getContext('2d', { alpha: false })!
  const [width, height] = rotationDeg === 180 ? [displayWidth, displayHeight] : [displayHeight, displayWidth]
  context.translate(displayWidth / 2, displayHeight / 2)
  context.rotate((rotationDeg * Math.PI) / 180)
  return (picture) => {
    context.drawImage(picture, -width / 2, -height / 2, width, height)
    return canvas
  }
}
