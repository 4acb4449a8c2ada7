/** What takes something from a picture, beneath it. */
export const MARGIN = 22
export const CAUTION_LINE_PX = 28
export const FONT = "Inter, 'Segoe UI', system-ui, sans-serif"
export const SMALL = `500 22px ${FONT}`

export function cautionLines(context: CanvasRenderingContext2D, cautions: readonly string[]): string[] {
  context.font = SMALL
  return cautions.flatMap((caution) => wrapped(context, caution, context.canvas.width - 2 * MARGIN))
}

export function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export function drawCautionLines(context: CanvasRenderingContext2D, lines: readonly string[], top: number): void {
  context.font = SMALL
  context.fillStyle = '#ffc45c'
  for (const [n, line] of lines.entries()) context.fillText(line, MARGIN, top + CAUTION_LINE_PX * n)
}
