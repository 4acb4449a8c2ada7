import { CAUTION_LINE_PX, cautionLines, drawCautionLines, FONT, MARGIN, SMALL, wrapped } from './caution-lines.ts'

interface Caption {
  title: string
  /** What takes something from it. */
  cautions: readonly string[]
  notice: string
  speed: string
  percent: string
  /** Of the room for the title. */
  abovePx: number
}

const TITLE = `600 30px ${FONT}`
const TITLE_LINE_PX = 36
const FOOT_PX = 56

const titleLines = (context: CanvasRenderingContext2D, title: string): string[] => {
  context.font = TITLE
  return wrapped(context, title, context.canvas.width - 2 * MARGIN)
}

/** Room for the longest of them, two lines at least: none lies on the picture, where the head is. */
export function abovePx(context: CanvasRenderingContext2D, titles: readonly string[]): number {
  return 2 * MARGIN + TITLE_LINE_PX * Math.max(2, ...titles.map((title) => titleLines(context, title).length))
}

/** Room for what is written below; even, as a film's sides are. */
export function belowPx(context: CanvasRenderingContext2D, cautions: readonly string[]): number {
  return FOOT_PX + CAUTION_LINE_PX * cautionLines(context, cautions).length
}

/** What is seen, above; what takes something from it, how fast and where in the stride, and that it is no diagnosis, below. */
export function drawCaption(context: CanvasRenderingContext2D, { title, cautions, notice, speed, percent, abovePx: above }: Caption): void {
  const { width, height } = context.canvas
  context.save()
  context.resetTransform()
  context.textBaseline = 'top'
  const lines = titleLines(context, title)
  const warned = cautionLines(context, cautions)
  const belowAt = height - FOOT_PX - CAUTION_LINE_PX * warned.length
  context.fillStyle = '#0d1014'
  context.fillRect(0, 0, width, above)
  context.fillRect(0, belowAt, width, height - belowAt)
  context.fillStyle = '#fff'
  context.font = TITLE
  const top = (above - TITLE_LINE_PX * lines.length) / 2
  for (const [n, line] of lines.entries()) context.fillText(line, MARGIN, top + TITLE_LINE_PX * n)
  drawCautionLines(context, warned, belowAt + 12)
  context.font = SMALL
  context.fillStyle = '#fff'
  context.fillText(notice, MARGIN, height - 40)
  context.textAlign = 'right'
  context.fillText(`${speed} · ${percent}`, width - MARGIN, height - 40)
  context.restore()
}
