/** Where the pixels of a network's input lie in the picture. */
import type { Size } from '../../math/size.ts'
import { scaled, type Affine } from './affine.ts'
import type { Box } from './box.ts'

/**
 * The part of a picture that shows a person, without bending it: the box, `padding` times as large, made as wide or as tall as
 * the input is in proportion. Its middle falls on the input's (x, y) = (width / 2, height / 2), as where RTMPose's family was
 * trained (Jiang et al. 2023; MMPose's TopdownAffine).
 */
export function personCrop(box: Box, input: Size, padding: number): Affine {
  const [boxWidth, boxHeight] = [box.right - box.left, box.bottom - box.top]
  const aspect = input.width / input.height
  const width = padding * Math.max(boxWidth, boxHeight * aspect, 1)
  const scale = width / input.width
  const middle = (low: number, high: number, length: number) => (low + high) / 2 - (scale * length) / 2
  return scaled(scale, scale, middle(box.left, box.right, input.width), middle(box.top, box.bottom, input.height))
}

/** The whole picture at the input's left and top, as large as fits; what is left over lies outside the picture. */
export function letterbox(picture: Size, input: Size): Affine {
  const scale = 1 / Math.min(input.width / picture.width, input.height / picture.height)
  // The edges of both fall together, so the centres of their first pixels do not.
  return scaled(scale, scale, (scale - 1) / 2, (scale - 1) / 2)
}

/** From the picture as shown, upright and with square pixels, to the one that is stored. */
export function storedFrom(shown: Size, stored: Size, rotationDeg: 0 | 90 | 180 | 270): Affine {
  const turned = rotationDeg % 180 !== 0
  const [along, across] = turned ? [stored.height, stored.width] : [stored.width, stored.height]
  const [scaleX, scaleY] = [along / shown.width, across / shown.height]
  const [shiftX, shiftY] = [(scaleX - 1) / 2, (scaleY - 1) / 2]
  switch (rotationDeg) {
    case 0:
      return scaled(scaleX, scaleY, shiftX, shiftY)
    case 180:
      return scaled(-scaleX, -scaleY, stored.width - 1 - shiftX, stored.height - 1 - shiftY)
    // Shown turned clockwise: what is right in the stored picture is down in the one shown, and its bottom is left.
    case 90:
      return [0, scaleY, shiftY, -scaleX, 0, stored.height - 1 - shiftX]
    case 270:
      return [0, -scaleY, stored.width - 1 - shiftY, scaleX, 0, shiftX]
  }
}
