interface Caption {
  title: string
  notice: string
  speed: string
  percent: string
}

/** Room for two lines, and one. */
export const ABOVE_PX = 112
export const BELOW_PX = 56
const MARGIN = 22
const FONT = "Inter, 'Segoe UI', system-ui, sans-serif"

/** What is seen, above; how fast and where in the stride, and that it is no diagnosis, below. */
export function drawCaption(context: CanvasRenderingContext2D, { title, notice, speed, percent }: Caption): void {
  const { width, height } = context.canvas
  context.save()
  context.resetTransform()
  context.textBaseline = 'top'
  context.font = `600 30px ${FONT}`
  const lines = wrapped(context, title, width - 2 * MARGIN)
  context.fillStyle = '#0d1014'
  context.fillRect(0, 0, width, Math.max(ABOVE_PX, 2 * MARGIN + 36 * lines.length))
  context.fillRect(0, height - BELOW_PX, width, BELOW_PX)
  context.fillStyle = '#fff'
  for (const [n, line] of lines.entries()) context.fillText(line, MARGIN, (lines.length > 1 ? MARGIN : MARGIN + 18) + 36 * n)
  context.font = `500 22px ${FONT}`
  context.fillText(notice, MARGIN, height - 40)
  context.textAlign = 'right'
  context.fillText(`${speed} · ${percent}`, width - MARGIN, height - 40)
  context.restore()
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
