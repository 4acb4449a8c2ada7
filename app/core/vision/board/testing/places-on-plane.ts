import { transform, transpose } from '../../../math/mat3.ts'
import type { Camera } from '../../camera.ts'
import { undistort } from '../../undistort.ts'

/** The lens is asked at every fourth pixel; between those it is straight to two thousandths of a pixel. */
const STEP_PX = 4

/** Where the corners of all pixels, row by row, look on the plane z = 0, in squares; one more a row and a column than there are pixels. */
export function placesOnPlane(camera: Camera, squareM: number): { x: Float64Array; y: Float64Array } {
  const { widthPx, heightPx } = camera
  const wide = Math.ceil((widthPx + 1) / STEP_PX) + 1
  const high = Math.ceil((heightPx + 1) / STEP_PX) + 1
  const back = transpose(camera.rotation)
  const centre = transform(back, camera.translationM)
  const knots = [new Float64Array(wide * high), new Float64Array(wide * high)] as const
  for (let at = 0; at < wide * high; at++) {
    const [rayX, rayY] = undistort(camera, [STEP_PX * (at % wide) - 0.5, STEP_PX * Math.floor(at / wide) - 0.5])
    const ray = transform(back, [rayX, rayY, 1])
    const along = centre[2] / ray[2]
    knots[0][at] = (along * ray[0] - centre[0]) / squareM
    knots[1][at] = (along * ray[1] - centre[1]) / squareM
  }
  const between = (plane: Float64Array) => {
    const places = new Float64Array((widthPx + 1) * (heightPx + 1))
    for (let row = 0; row <= heightPx; row++) {
      for (let column = 0; column <= widthPx; column++) {
        const at = Math.floor(row / STEP_PX) * wide + Math.floor(column / STEP_PX)
        const [right, down] = [(column % STEP_PX) / STEP_PX, (row % STEP_PX) / STEP_PX]
        places[row * (widthPx + 1) + column] = (1 - down) * ((1 - right) * plane[at]! + right * plane[at + 1]!) + down * ((1 - right) * plane[at + wide]! + right * plane[at + wide + 1]!)
      }
    }
    return places
  }
  return { x: between(knots[0]), y: between(knots[1]) }
}
