import { CAUTION_LINE_PX, cautionLines, drawCautionLines, FONT, MARGIN, SMALL, wrapped } from './caution-lines.ts'

interface Caption {
  title: string
  /** What takes something from it. */
  cautions: readonly string[]
  notice: string
  speed: string
  percent: string
}

/** Room for two lines. */
export const ABOVE_PX = 112
const FOOT_PX = 56

/** Room for what is written below; even, as a film's sides are. */
export function belowPx(context: CanvasRenderingContext2D, cautions: readonly string[]): number {
  return FOOT_PX + CAUTION_LINE_PX * cautionLines(context, cautions).length
}

/** What is seen, above; what takes something from it, how fast and where in the stride, and that it is no diagnosis, below. */
export function drawCaption(context: CanvasRenderingContext2D, { title, cautions, notice, speed, percent }: Caption): void {
  const { width, height } = context.canvas
  context.save()
  context.resetTransform()
  context.textBaseline = 'top'
  context.font = `600 30px ${FONT}`
  const lines = wrapped(context, title, width - 2 * MARGIN)
  const warned = cautionLines(context, cautions)
  const belowAt = height - FOOT_PX - CAUTION_LINE_PX * warned.length
  context.fillStyle = '#0d1014'
  context.fillRect(0, 0, width, Math.max(ABOVE_PX, 2 * MARGIN + 36 * lines.length))
  context.fillRect(0, belowAt, width, height - belowAt)
  context.fillStyle = '#fff'
  context.font = `600 30px ${FONT}`
  for (const [n, line] of lines.entries()) context.fillText(line, MARGIN, (lines.length > 1 ? MARGIN : MARGIN + 18) + 36 * n)
  drawCautionLines(context, warned, belowAt + 12)
  context.font = SMALL
  context.fillStyle = '#fff'
  context.fillText(notice, MARGIN, height - 40)
  context.textAlign = 'right'
  context.fillText(`${speed} · ${percent}`, width - MARGIN, height - 40)
  context.restore()
}
