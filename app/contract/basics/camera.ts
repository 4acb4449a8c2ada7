/** Lenses and cameras as all parts of the contract tell them, in pixels of the upright picture: OpenCV's pinhole. */
import { z } from 'zod'

const n = z.number()

export const lensNumbersSchema = z.object({
  focalXPx: n,
  focalYPx: n,
  centreXPx: n,
  centreYPx: n,
  /** k1, k2, p1, p2, k3 */
  distortion: z.tuple([n, n, n, n, n]).readonly(),
})

export const lensSchema = lensNumbersSchema.extend({ name: z.string(), widthPx: z.int(), heightPx: z.int() })

/** `x_cam = R·X + t`, in metres; R row by row. */
export const poseSchema = z.object({
  rotation: z.tuple([n, n, n, n, n, n, n, n, n]).readonly(),
  translationM: z.tuple([n, n, n]).readonly(),
})

export const calibratedCameraSchema = z.object({ name: z.string(), widthPx: n, heightPx: n, ...lensNumbersSchema.shape, ...poseSchema.shape })
