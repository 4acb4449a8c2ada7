import type { KnownTopology } from '../../core/body/topologies.ts'
import type { Affine } from '../../core/vision/detect/affine.ts'
import type { YuvPicture, YuvToRgb } from '../../core/vision/detect/yuv-picture.ts'
import type { Size } from '../../core/math/size.ts'

/** One picture as it is stored, and how to find one's way in it. */
export interface Look {
  picture: YuvPicture
  toRgb: YuvToRgb
  /** Upright and with square pixels. */
  shown: Size
  /** From the picture as shown to the one stored. */
  stored: Affine
  /** The person detector is to be asked. */
  detects: boolean
  /** Of those whom the frame before showed: x, y and score of each keypoint, in pixels as shown. */
  followed: readonly Float32Array[]
  /** At most. */
  people: number
}

/** Finds people in pictures, one after the other; by what it is given alone, so that a restart finds the same. */
export interface Looker {
  topology: KnownTopology
  /** What really does the work, in words. */
  device: string
  look(look: Look): Promise<Float32Array[]>
  close(): Promise<void>
}
