import { isObject, type Json, type JsonObject } from '../reading/json.ts'
import { fieldsByCamera, type Fields } from './opencv-fields.ts'
import { printedName, printedNumbers, printedSize, type PrintedCamera } from './printed-camera.ts'

/** A laboratory has dozens. */
const MOST_CAMERAS = 1000
/** Scripts put cameras into `cameras`, or that into `calibration`. */
const DEEPEST = 3
const MATRIX_NUMBERS = 9
/** OpenCV's usual lens, as ROS's `distortion_model` and others call it. */
const USUAL_LENS = /plumb|brown|rational|pinhole|radtan|opencv|standard|perspective/i

/** One camera at the top, cameras told apart by their keys (`K1`, `K_left`), or one object a camera. */
export function opencvCameras(root: JsonObject): PrintedCamera[] {
  return camerasIn(root, 'camera', 0).slice(0, MOST_CAMERAS)
}

function camerasIn(holder: JsonObject, name: string, depth: number): PrintedCamera[] {
  const groups = fieldsByCamera(holder)
  const shared = groups.get('') ?? {}
  const cameras = [...groups].filter(([key, fields]) => isCamera(key, matrixOf(fields))).slice(0, MOST_CAMERAS)
  if (cameras.length > 0) return withStereo(shared, cameras.map(([key, fields]) => cameraOf(fields, shared, nameOf(key, name))))
  if (depth === DEEPEST) return []
  return Object.entries(holder).flatMap(([key, value]) => holdersIn(key, value).flatMap(([own, inner]) => camerasIn(inner, own, depth + 1)))
}

/** `position_m` is no matrix `m` of a camera called "position". */
const isCamera = (key: string, matrix: number[] | undefined) => matrix !== undefined && (key === '' || matrix.length === MATRIX_NUMBERS)

function holdersIn(key: string, value: Json): [string, JsonObject][] {
  if (Array.isArray(value)) return value.slice(0, MOST_CAMERAS).flatMap((item, place): [string, JsonObject][] => (isObject(item) ? [[`camera ${place + 1}`, item]] : []))
  return isObject(value) ? [[key, value]] : []
}

const nameOf = (key: string, name: string) => (key === '' ? name : /^\d+$/.test(key) ? `camera ${key}` : key)

function cameraOf(fields: Fields, shared: Fields, name: string): PrintedCamera {
  const model = fields.model ?? shared.model
  return {
    name: printedName(fields.name, name),
    // Said once for all cameras, or for each.
    ...sizeOf({ ...shared, ...fields }),
    matrix: matrixOf(fields),
    distortion: printedNumbers(fields.distortion),
    ...(typeof model === 'string' && model !== '' && !USUAL_LENS.test(model) ? { otherLens: model.slice(0, 40) } : {}),
    rotation: printedNumbers(fields.rotation),
    translation: printedNumbers(fields.translation),
  }
}

function matrixOf({ matrix, fx, fy, cx, cy }: Fields): number[] | undefined {
  const listed = printedNumbers(matrix)
  if (listed) return listed
  const [focalX, focalY, centreX, centreY] = printedNumbers([fx, fy, cx, cy]) ?? []
  return focalX === undefined ? undefined : [focalX, 0, centreX!, 0, focalY!, centreY!, 0, 0, 1]
}

function sizeOf({ size, width, height }: Fields): Pick<PrintedCamera, 'widthPx' | 'heightPx'> {
  if (Array.isArray(size)) return printedSize(size[0], size[1])
  if (isObject(size)) return printedSize(size['width'], size['height'])
  return printedSize(width, height)
}

/** `R` and `T` beside two cameras lead from the first to the second (OpenCV, `stereoCalibrate`). */
function withStereo(shared: Fields, cameras: PrintedCamera[]): PrintedCamera[] {
  const [first, second, third] = cameras
  const [rotation, translation] = [printedNumbers(shared.rotation), printedNumbers(shared.translation)]
  if (!first || !second || third || !rotation || !translation || first.translation || second.translation) return cameras
  return [
    { ...first, rotation: [0, 0, 0], translation: [0, 0, 0] },
    { ...second, rotation, translation },
  ]
}
