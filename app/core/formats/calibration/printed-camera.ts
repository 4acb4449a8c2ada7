/** What a calibration file prints of one camera; a part that is missing or no list of numbers is absent, not guessed. */
export interface PrintedCamera {
  name: string
  widthPx?: number | undefined
  heightPx?: number | undefined
  /** Nine, row by row. */
  matrix?: readonly number[] | undefined
  distortion?: readonly number[] | undefined
  /** The name of a lens model that is not OpenCV's usual one: `fisheye`. */
  otherLens?: string | undefined
  /** From the room to the camera: a rotation vector, or a matrix row by row. */
  rotation?: readonly number[] | undefined
  /** From the room to the camera, in the file's unit. */
  translation?: readonly number[] | undefined
}

/** Longer than any list that says something here: OpenCV's longest has 14 terms of distortion. */
const MOST_CELLS = 16
const LONGEST_NAME = 80

/** Of a list, or of rows; undefined where anything but numbers is in it. One list may serve many cameras, so that no more of it is looked at. */
export function printedNumbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined
  const cells = value.slice(0, MOST_CELLS + 1).flatMap((row: unknown) => (Array.isArray(row) ? (row.slice(0, MOST_CELLS + 1) as unknown[]) : [row]))
  return cells.length > 0 && cells.length <= MOST_CELLS && cells.every(isNumber) ? cells : undefined
}

export function printedSize(width: unknown, height: unknown): Pick<PrintedCamera, 'widthPx' | 'heightPx'> {
  return isNumber(width) && isNumber(height) && width > 0 && height > 0 ? { widthPx: width, heightPx: height } : {}
}

export function printedName(value: unknown, otherwise: string): string {
  const text = typeof value === 'number' ? String(value) : value
  return (typeof text === 'string' && text !== '' ? text : otherwise).slice(0, LONGEST_NAME)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
