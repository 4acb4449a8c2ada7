import { canvasOf, encoded } from '../stills/draw-still.ts'
import { CAUTION_LINE_PX, cautionLines, drawCautionLines } from './caution-lines.ts'

const AROUND_PX = 14

/** A picture with what takes something from it beneath it, where no person is; itself where nothing does. */
export async function cautioned(picture: Blob, cautions: readonly string[]): Promise<Blob> {
  if (cautions.length === 0) return picture
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const canvas = canvasOf({ width, height })
  const context = canvas.getContext('2d')!
  const lines = cautionLines(context, cautions)
  canvas.height = height + CAUTION_LINE_PX * lines.length + 2 * AROUND_PX
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  context.fillStyle = '#0d1014'
  context.fillRect(0, height, width, canvas.height - height)
  context.textBaseline = 'top'
  drawCautionLines(context, lines, height + AROUND_PX)
  return encoded(canvas, 'png')
}
