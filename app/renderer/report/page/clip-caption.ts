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
const MARGIN = 22
const SMALL_LINE_PX = 28
const FONT = "Inter, 'Segoe UI', system-ui, sans-serif"
const SMALL = `500 22px ${FONT}`

/** Room for what is written below; even, as a film's sides are. */
export function belowPx(context: CanvasRenderingContext2D, cautions: readonly string[]): number {
  return FOOT_PX + SMALL_LINE_PX * cautionLines(context, cautions).length
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
  const belowAt = height - FOOT_PX - SMALL_LINE_PX * warned.length
  context.fillStyle = '#0d1014'
  context.fillRect(0, 0, width, Math.max(ABOVE_PX, 2 * MARGIN + 36 * lines.length))
  context.fillRect(0, belowAt, width, height - belowAt)
  context.fillStyle = '#fff'
  context.font = `600 30px ${FONT}`
  for (const [n, line] of lines.entries()) context.fillText(line, MARGIN, (lines.length > 1 ? MARGIN : MARGIN + 18) + 36 * n)
  context.font = SMALL
  context.fillStyle = '#ffc45c'
  for (const [n, line] of warned.entries()) context.fillText(line, MARGIN, belowAt + 12 + SMALL_LINE_PX * n)
  context.fillStyle = '#fff'
  context.fillText(notice, MARGIN, height - 40)
  context.textAlign = 'right'
  context.fillText(`${speed} · ${percent}`, width - MARGIN, height - 40)
  context.restore()
}

function cautionLines(context: CanvasRenderingContext2D, cautions: readonly string[]): string[] {
  context.font = SMALL
  return cautions.flatMap((caution) => wrapped(context, caution, context.canvas.width - 2 * MARGIN))
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
