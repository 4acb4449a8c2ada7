import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, summaryOf } from '../reader.ts'

/** What a calibration file says about one camera, in pixels; a missing part is absent, not guessed. */
export interface CalibratedCamera {
  name: string
  sizePx?: [number, number]
  focalLengthPx?: [number, number]
  principalPointPx?: [number, number]
  distortionTerms: number
  fisheye: boolean
  hasPose: boolean
}

const CAMERAS_LISTED = 64
/** OpenCV's models end with 14 (`calibrateCamera`: k1 … k6, p1, p2, s1 … s4, τx, τy). */
const MOST_DISTORTION_TERMS = 14

export function calibrationFindings(title: string, cameras: CalibratedCamera[], oddities: Oddity[] = []): Findings {
  const sizes = new Set(cameras.map((camera) => camera.sizePx?.join(' × ')))
  return {
    summary: summaryOf(
      title,
      counted(cameras.length, 'camera'),
      sizes.size === 1 ? [...sizes][0] : undefined,
      cameras.length > 0 && cameras.every((camera) => camera.hasPose) ? 'with positions' : undefined,
    ),
    facts: { cameras: cameras.slice(0, CAMERAS_LISTED), cameraCount: cameras.length },
    oddities: [...oddities, ...cameraOddities(cameras, oddities)],
    complete: true,
  }
}

function cameraOddities(cameras: CalibratedCamera[], known: Oddity[]): Oddity[] {
  if (cameras.length === 0) {
    if (known.some((oddity) => oddity.level === 'error')) return []
    return [{ level: 'error', code: 'calibration-no-cameras', field: 'cameras', message: 'The file describes no camera.' }]
  }
  const oddities: Oddity[] = []
  const lacking = (code: string, part: string, consequence: string, isMissing: (camera: CalibratedCamera) => boolean) => {
    const names = cameras.filter(isMissing).map((camera) => camera.name)
    if (names.length > 0) {
      oddities.push({
        level: 'warning',
        code,
        field: names.slice(0, 8).join(', '),
        message: `No ${part} for ${names.length === cameras.length ? 'any camera' : names.slice(0, 8).join(', ')}: ${consequence}.`,
      })
    }
  }
  lacking('calibration-no-size', 'image size', 'it cannot be checked against the footage', (camera) => camera.sizePx === undefined)
  lacking('calibration-no-focal-length', 'focal length', 'points cannot be projected', (camera) => camera.focalLengthPx === undefined)
  lacking('calibration-no-distortion', 'lens distortion', 'the lens is taken to be free of it', (camera) => camera.distortionTerms === 0)
  lacking('calibration-no-pose', 'position and orientation', '3D needs them; photos or clicked points of the scene can give them', (camera) => !camera.hasPose)
  const astray = cameras.find((camera) => {
    const [x = 0, y = 0] = camera.principalPointPx ?? [0, 0]
    const [width = Infinity, height = Infinity] = camera.sizePx ?? []
    return x < 0 || y < 0 || x > width || y > height
  })
  if (astray !== undefined) {
    oddities.push({
      level: 'warning',
      code: 'calibration-principal-point',
      field: astray.name,
      message: `${astray.name}: the image centre (${astray.principalPointPx?.map((value) => Math.round(value)).join(', ')}) lies outside its image (${astray.sizePx?.join(' × ')}).`,
      hint: 'Image size and camera matrix may belong to different resolutions.',
    })
  }
  const names = new Set<string>()
  const repeated = cameras.find((camera) => names.size === names.add(camera.name).size)
  if (repeated !== undefined) {
    oddities.push({ level: 'warning', code: 'calibration-camera-twice', field: repeated.name, message: `The camera ${repeated.name} is described more than once.` })
  }
  return oddities
}

/** A 3 × 3 camera matrix as focal lengths and principal point, from rows or from nine numbers in a row. */
export function fromMatrix(matrix: unknown): Pick<CalibratedCamera, 'focalLengthPx' | 'principalPointPx'> {
  const flat = firstCells(matrix, 9)
  const [fx, , cx, , fy, cy] = flat
  if (!isNumber(fx) || !isNumber(fy) || !isNumber(cx) || !isNumber(cy) || fx <= 0 || fy <= 0) return {}
  return { focalLengthPx: [fx, fy], principalPointPx: [cx, cy] }
}

export function sizeFrom(width: unknown, height: unknown): Pick<CalibratedCamera, 'sizePx'> {
  return isNumber(width) && isNumber(height) && width > 0 && height > 0 ? { sizePx: [width, height] } : {}
}

/** How many distortion coefficients there are; `[[k1, k2, …]]` and `[k1, k2, …]` both occur. */
export function distortionTerms(value: unknown): number {
  return firstCells(value, MOST_DISTORTION_TERMS).filter(isNumber).length
}

export function isVector(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 3 && firstCells(value, 9).every(isNumber)
}

/** Of rows, or of numbers in one row. One list may serve many cameras, so that no more of it is looked at. */
function firstCells(value: unknown, count: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, count).flatMap((row: unknown) => (Array.isArray(row) ? row.slice(0, count) : [row])).slice(0, count) : []
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
