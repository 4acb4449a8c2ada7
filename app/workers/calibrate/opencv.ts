/** OpenCV compiled to WebAssembly, as far as it is used here. It is large: loaded when it is first asked for. */
import { createRequire } from 'node:module'

export interface Mat {
  rows: number
  cols: number
  data: Uint8Array
  data32F: Float32Array
  data32S: Int32Array
  data64F: Float64Array
  delete(): void
}

interface MatVector {
  push_back(mat: Mat): void
  get(at: number): Mat
  size(): number
  delete(): void
}

interface CharucoDetector {
  detectBoard(image: Mat, corners: Mat, ids: Mat, markerCorners: MatVector, markerIds: Mat): void
  delete(): void
}

interface Deletable {
  delete(): void
}

export interface OpenCv {
  Mat: new (rows?: number, cols?: number, type?: number) => Mat
  MatVector: new () => MatVector
  Size: new (width: number, height: number) => object
  TermCriteria: new (type: number, most: number, epsilon: number) => object
  CV_8UC1: number
  CV_32FC2: number
  CV_32FC3: number
  CV_64FC1: number
  CV_64FC2: number
  CV_64FC3: number
  SOLVEPNP_IPPE: number
  SOLVEPNP_ITERATIVE: number
  CALIB_USE_INTRINSIC_GUESS: number
  CALIB_FIX_K3: number
  CALIB_USE_LU: number
  matFromArray(rows: number, cols: number, type: number, values: ArrayLike<number>): Mat
  calibrateCameraExtended(objects: MatVector, pictures: MatVector, size: object, matrix: Mat, distortion: Mat, rotations: MatVector, translations: MatVector, intrinsicSpread: Mat, extrinsicSpread: Mat, viewErrors: Mat, flags: number, criteria: object): number
  solvePnP(points: Mat, pixels: Mat, matrix: Mat, distortion: Mat, rotation: Mat, translation: Mat, isGuess: boolean, method: number): boolean
  aruco_CharucoBoard: new (squares: object, squareM: number, markerM: number, dictionary: object, ids: Mat) => Deletable & { setLegacyPattern(isLegacy: boolean): void; generateImage(size: object, image: Mat, margin: number, borderBits: number): void }
  aruco_CharucoDetector: new (board: object, charuco: object, detector: object, refine: object) => CharucoDetector
  aruco_CharucoParameters: new () => Deletable
  aruco_DetectorParameters: new () => Deletable
  aruco_RefineParameters: new (leastRepDistance: number, errorRate: number, checkAllOrders: boolean) => Deletable
  getPredefinedDictionary(name: number): Deletable
  exceptionFromPtr(thrown: number): { msg: string }
}

interface Loading extends OpenCv {
  onRuntimeInitialized?: () => void
}

let loading: Promise<{ cv: OpenCv }> | undefined

/** Required and given in a wrapping: the module has a `then` of its own, and a promise of it (an `import()` too, under Vitest) would never end. */
export function openCv(): Promise<{ cv: OpenCv }> {
  loading ??= new Promise((resolve) => {
    const cv = createRequire(import.meta.url)('@techstark/opencv-js') as Loading
    if (cv.Mat) resolve({ cv })
    else cv.onRuntimeInitialized = () => resolve({ cv })
  })
  return loading
}

/** Runs what takes room in WebAssembly's memory, which nothing else clears; what it throws is a number there. */
export function withinOpenCv<T>(cv: OpenCv, work: (keep: <Kept extends Deletable>(one: Kept) => Kept) => T): T {
  const kept: Deletable[] = []
  try {
    return work((one) => {
      kept.push(one)
      return one
    })
  } catch (thrown) {
    throw typeof thrown === 'number' ? new Error(cv.exceptionFromPtr(thrown).msg, { cause: thrown }) : thrown
  } finally {
    for (const one of kept.reverse()) one.delete()
  }
}
