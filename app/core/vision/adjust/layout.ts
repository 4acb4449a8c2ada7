import type { Sightings } from './sightings.ts'

/** What one observation depends on beside its point: a turn of the camera, its centre, focal length, k1, and the keypoint's bias in it. */
export const OWN_COLUMNS = 10
export const [TURN, CENTRE, FOCAL, RADIAL, BIAS] = [0, 3, 6, 7, 8] as const

export interface Freedom {
  /** One factor of both focal lengths a camera. */
  focal: boolean
  /** The first radial term of the lens. */
  radial: boolean
  /** A constant error in pixels of each keypoint in each camera: pose models see a hip elsewhere from behind than from the front. */
  bias: boolean
}

/** Cameras that are adjusted to people are never believed to see keypoints without such an error. */
export type LensFreedom = Omit<Freedom, 'bias'>

/** Which column of the camera system each free parameter has. */
export interface Layout {
  size: number
  /** Biases come first, keypoint by keypoint, which have nothing to do with each other; from here on come the cameras. */
  camerasFrom: number
  /** Which of `OWN_COLUMNS` are free. */
  own: readonly number[]
  /** One row of `own` a camera and keypoint; −1 is the bias of a keypoint that the camera never saw. */
  columns: Int32Array
  keypointCount: number
}

export function layoutOf(sightings: Sightings, { focal, radial, bias }: Freedom): Layout {
  const { cameraCount, keypointCount } = sightings
  const pose = [0, 1, 2, 3, 4, 5, ...(focal ? [FOCAL] : []), ...(radial ? [RADIAL] : [])]
  const own = [...pose, ...(bias ? [BIAS, BIAS + 1] : [])]
  const columns = new Int32Array(own.length * cameraCount * keypointCount).fill(-1)
  let size = 0
  if (bias)
    for (const pair of seenPairs(sightings)) {
      columns[own.length * pair + pose.length] = size++
      columns[own.length * pair + pose.length + 1] = size++
    }
  for (let pair = 0; pair < cameraCount * keypointCount; pair++)
    for (const at of pose.keys()) columns[own.length * pair + at] = size + pose.length * Math.floor(pair / keypointCount) + at
  return { size: size + pose.length * cameraCount, camerasFrom: size, own, columns, keypointCount }
}

/** Place among `columns` of a parameter of one camera and keypoint; −1 where it is not free. */
export function columnOf({ own, columns, keypointCount }: Layout, camera: number, keypoint: number, parameter: number): number {
  const at = own.indexOf(parameter)
  return at < 0 ? -1 : columns[own.length * (camera * keypointCount + keypoint) + at]!
}

/** Keypoint by keypoint. */
function seenPairs({ points, starts, cameras, keypoints, keypointCount }: Sightings): number[] {
  const seen = new Set<number>()
  for (let point = 0; point < points; point++) for (let place = starts[point]!; place < starts[point + 1]!; place++) seen.add(cameras[place]! * keypointCount + keypoints[point]!)
  return [...seen].sort((one, other) => (one % keypointCount) - (other % keypointCount) || one - other)
}

/** Of the cameras' places alone. */
export const NO_FREEDOM: Freedom = { focal: false, radial: false, bias: false }
