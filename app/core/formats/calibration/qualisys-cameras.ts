import { multiply, transform, type Mat3 } from '../../math/mat3.ts'
import { scale, type Vec3 } from '../../math/vec3.ts'
import { numberIn } from '../reading/text.ts'
import { xmlAttributes, xmlTags } from '../reading/xml-tags.ts'
import { printedName, printedSize, type PrintedCamera } from './printed-camera.ts'

/** Intrinsics are in sub-pixels, 64 to a pixel (reference/README.md, "Traps"). */
const SUBPIXELS = 64
/** Sensors are said to end at 1087·64 or at 1088·64 − 1. */
const SAME_UNIT = 0.01
/** Qualisys's cameras look along −z with y up, OpenCV's along z with y down. */
const TO_OPENCV: Mat3 = [1, 0, 0, 0, -1, 0, 0, 0, -1]

export interface QualisysCamera extends PrintedCamera {
  /** False for one that sees markers only and makes no film. */
  films: boolean
  /** Of 3D points, in millimetres. */
  residualMm?: number | undefined
  /** Of focal length and centre; the camera matrix is absent where it is not 64, NaN where nothing tells. */
  unitsPerPixel?: number | undefined
  /** The picture in Qualisys's windows is turned clockwise by that. */
  viewRotationDeg: number
}

type Values = Readonly<Record<string, string>>

/** Millimetres; a camera that is switched off or was not calibrated is none. */
export function qualisysCameras(text: string): QualisysCamera[] {
  const cameras: QualisysCamera[] = []
  let parts: Map<string, Values> | undefined
  const close = () => {
    if (parts && isUsed(parts.get('camera')!)) cameras.push(cameraOf(parts, cameras.length))
    parts = undefined
  }
  for (const tag of xmlTags(text)) {
    if (tag.name === 'camera') {
      close()
      if (!tag.closing) parts = new Map([['camera', xmlAttributes(tag.rawAttributes)]])
    } else if (!tag.closing && parts && !parts.has(tag.name)) parts.set(tag.name, xmlAttributes(tag.rawAttributes))
  }
  close()
  return cameras
}

const isUsed = ({ active, calibrated }: Values) => active !== '0' && active !== 'false' && calibrated !== 'false' && calibrated !== '0'

function cameraOf(parts: ReadonlyMap<string, Values>, before: number): QualisysCamera {
  const about = parts.get('camera')!
  const model = about['model']
  const view = parts.get('fov_video') ?? {}
  return {
    name: printedName(about['serial'], `camera ${before + 1}`),
    ...sizeOf(view),
    ...intrinsicsOf(parts.get('intrinsic') ?? {}, view, parts.get('fov_video_max') ?? view),
    ...poseOf(parts.get('transform') ?? {}),
    // Models that film are called so (`Miqus Video`); `none` is what conversions write.
    films: model === undefined || /video|none/i.test(model),
    residualMm: numberIn(about['avg-residual']),
    viewRotationDeg: numberIn(about['viewrotation']) ?? 0,
  }
}

function sizeOf(view: Values): Pick<PrintedCamera, 'widthPx' | 'heightPx'> {
  const [left, right, top, bottom] = numbers(view, ['left', 'right', 'top', 'bottom']) ?? []
  return left === undefined ? {} : printedSize(right! - left + 1, bottom! - top! + 1)
}

/**
 * The coefficients of distortion are OpenCV's as they stand: they are no lengths. (Pose2Sim divides them by 64 as well; the lens
 * that the reference's checkerboard photos show is the undivided one.)
 */
function intrinsicsOf(values: Values, view: Values, whole: Values): Pick<QualisysCamera, 'matrix' | 'distortion' | 'unitsPerPixel'> {
  const distortion = numbers(values, ['radialDistortion1', 'radialDistortion2', 'tangentalDistortion1', 'tangentalDistortion2', 'radialDistortion3'])
  const [fx, fy, cx, cy] = numbers(values, ['focalLengthU', 'focalLengthV', 'centerPointU', 'centerPointV']) ?? []
  if (fx === undefined) return { distortion }
  const unitsPerPixel = unitsPerPixelOf(values, cx!, whole)
  if (!(Math.abs(unitsPerPixel / SUBPIXELS - 1) < SAME_UNIT)) return { distortion, unitsPerPixel }
  const [minU, minV] = [numberIn(values['sensorMinU']) ?? 0, numberIn(values['sensorMinV']) ?? 0]
  const [left, top] = [numberIn(view['left']) ?? 0, numberIn(view['top']) ?? 0]
  const skew = (numberIn(values['skew']) ?? 0) / SUBPIXELS
  return { distortion, unitsPerPixel: SUBPIXELS, matrix: [fx / SUBPIXELS, skew, (cx! - minU) / SUBPIXELS - left, 0, fy! / SUBPIXELS, (cy! - minV) / SUBPIXELS - top, 0, 0, 1] }
}

/**
 * The sensor's width in the file's unit over that in pixels. Where the file prints only the latter it is 64 if that puts the
 * lens's centre into the middle half of the picture; NaN where it prints neither: other programs write such files in pixels.
 */
function unitsPerPixelOf(values: Values, centre: number, whole: Values): number {
  const [left, right] = numbers(whole, ['left', 'right']) ?? []
  if (left === undefined) return Number.NaN
  const widthPx = right! - left + 1
  const sensor = numbers(values, ['sensorMinU', 'sensorMaxU'])
  if (sensor) return (sensor[1]! - sensor[0]! + 1) / widthPx
  const share = centre / SUBPIXELS / widthPx
  return share > 0.25 && share < 0.75 ? SUBPIXELS : Number.NaN
}

/** The file prints the camera's axes in the room as rows, and where it stands. */
function poseOf(values: Values): Pick<PrintedCamera, 'rotation' | 'translation'> {
  const axes = numbers(values, ['r11', 'r12', 'r13', 'r21', 'r22', 'r23', 'r31', 'r32', 'r33']) as unknown as Mat3 | undefined
  const place = numbers(values, ['x', 'y', 'z']) as unknown as Vec3 | undefined
  if (!axes || !place) return {}
  const rotation = multiply(TO_OPENCV, axes)
  return { rotation, translation: scale(transform(rotation, place), -1) }
}

function numbers(values: Values, keys: readonly string[]): number[] | undefined {
  const found = keys.map((key) => numberIn(values[key]))
  return found.every((value) => value !== undefined) ? found : undefined
}
