import type { Pixel } from '../camera.ts'

/** A board's corners as one picture shows them. */
export interface BoardView {
  /** The picture's. */
  name: string
  widthPx: number
  heightPx: number
  /** Row by row; null where one is not seen. */
  corners: readonly (Pixel | null)[]
  blurPx: number | null
}
