import type { Locator } from '@playwright/test'

/** At a pixel of a picture that fills its panel as far as its proportions let it. */
export async function clickPixel(panel: Locator, { widthPx, heightPx }: { widthPx: number; heightPx: number }, [u, v]: readonly [number, number]): Promise<void> {
  const { x, y, width, height } = (await panel.boundingBox())!
  const fit = Math.min(width / widthPx, height / heightPx)
  await panel.page().mouse.click(x + (width - widthPx * fit) / 2 + (u + 0.5) * fit, y + (height - heightPx * fit) / 2 + (v + 0.5) * fit)
}
