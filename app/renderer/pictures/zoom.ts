import type { Size } from '../../core/math/size.ts'

/** What of a picture is looked at: how much larger than fitting, and the point in the middle as a share of the picture. */
export interface Zoom {
  scale: number
  centreX: number
  centreY: number
}

export const WHOLE: Zoom = { scale: 1, centreX: 0.5, centreY: 0.5 }
export const MOST_ZOOM = 40

/** Where the whole picture lies, in the panel's pixels; parts of it may lie outside. */
export interface Placed extends Size {
  x: number
  y: number
}

export function place(panel: Size, picture: Size, { scale, centreX, centreY }: Zoom): Placed {
  const fit = Math.min(panel.width / picture.width, panel.height / picture.height)
  const [width, height] = [picture.width * fit * scale, picture.height * fit * scale]
  return { x: panel.width / 2 - centreX * width, y: panel.height / 2 - centreY * height, width, height }
}

/** The point of the picture under the pointer stays under it. */
export function zoomAt(zoom: Zoom, factor: number, at: { x: number; y: number }, panel: Size, picture: Size): Zoom {
  const scale = Math.max(1, Math.min(MOST_ZOOM, zoom.scale * factor))
  if (scale === 1) return WHOLE
  const before = place(panel, picture, zoom)
  const [shareX, shareY] = [(at.x - before.x) / before.width, (at.y - before.y) / before.height]
  const after = place(panel, picture, { ...zoom, scale })
  return within({
    scale,
    centreX: shareX + (panel.width / 2 - at.x) / after.width,
    centreY: shareY + (panel.height / 2 - at.y) / after.height,
  })
}

/** By pixels of the panel, as a hand moves a sheet of paper. */
export function panBy(zoom: Zoom, dx: number, dy: number, panel: Size, picture: Size): Zoom {
  if (zoom.scale === 1) return zoom
  const { width, height } = place(panel, picture, zoom)
  return within({ ...zoom, centreX: zoom.centreX - dx / width, centreY: zoom.centreY - dy / height })
}

/** By a share of what is in sight: 1 is as far as one sees. */
export function panByShare(zoom: Zoom, x: number, y: number): Zoom {
  return zoom.scale === 1 ? zoom : within({ ...zoom, centreX: zoom.centreX + x / zoom.scale, centreY: zoom.centreY + y / zoom.scale })
}

/** The middle stays on the picture. */
function within({ scale, centreX, centreY }: Zoom): Zoom {
  const clamp = (share: number) => Math.max(0, Math.min(1, share))
  return { scale, centreX: clamp(centreX), centreY: clamp(centreY) }
}
