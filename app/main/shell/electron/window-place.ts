import type { Display, Rectangle } from 'electron'

export interface WindowPlace {
  bounds: Rectangle
  maximised: boolean
  displayId: number
}

type Screen = Pick<Display, 'id' | 'workArea'>
type Size = Pick<Rectangle, 'width' | 'height'>

const USUAL = { width: 1440, height: 900 }
export const SMALLEST = { width: 960, height: 600 }
const GRIP = { width: 120, height: 40 }
const CASCADE = 28

/** Where a new window goes: where one was last, if its title bar can still be reached on the displays there are. */
export function placeWindow(last: WindowPlace | undefined, displays: Screen[], primary: Screen): { bounds: Rectangle; maximised: boolean } {
  const display = displays.find(({ id }) => id === last?.displayId) ?? primary
  if (last === undefined) return { bounds: centred(USUAL, display.workArea), maximised: false }
  const there = displays.find(({ workArea }) => titleBarShows(last.bounds, workArea)) ?? display
  const bounds = { ...last.bounds, ...sizeWithin(last.bounds, there.workArea) }
  return { bounds: titleBarShows(bounds, there.workArea) ? bounds : centred(last.bounds, there.workArea), maximised: last.maximised }
}

/** A second window does not hide the first. */
export function besides(bounds: Rectangle): Rectangle {
  return { ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE }
}

function titleBarShows(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const below = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height
  return across >= GRIP.width && below
}

function centred(size: Size, area: Rectangle): Rectangle {
  const { width, height } = sizeWithin(size, area)
  return { x: Math.round(area.x + (area.width - width) / 2), y: Math.round(area.y + (area.height - height) / 2), width, height }
}

function sizeWithin({ width, height }: Size, area: Rectangle): Size {
  return { width: clamp(width, SMALLEST.width, area.width), height: clamp(height, SMALLEST.height, area.height) }
}

/** A display smaller than the smallest window wins. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
