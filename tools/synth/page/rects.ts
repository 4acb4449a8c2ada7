/** A part of a picture, in pixels. */
export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export const cut = (parts: readonly Rect[], hole: Rect): Rect[] => parts.flatMap((part) => without(part, hole))

/** A part of a picture without another one: above, below, left and right of it. */
export function without(part: Rect, hole: Rect): Rect[] {
  const [left, right] = [Math.max(part.x, hole.x), Math.min(part.x + part.width, hole.x + hole.width)]
  const [top, bottom] = [Math.max(part.y, hole.y), Math.min(part.y + part.height, hole.y + hole.height)]
  if (left >= right || top >= bottom) return part.width > 0 && part.height > 0 ? [part] : []
  return [
    { x: part.x, y: part.y, width: part.width, height: top - part.y },
    { x: part.x, y: bottom, width: part.width, height: part.y + part.height - bottom },
    { x: part.x, y: top, width: left - part.x, height: bottom - top },
    { x: right, y: top, width: part.x + part.width - right, height: bottom - top },
  ].filter(({ width, height }) => width > 0 && height > 0)
}
