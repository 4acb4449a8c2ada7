import type { Locator } from '@playwright/test'

type Pixel = readonly [number, number]
interface Film {
  widthPx: number
  heightPx: number
}

/** At a pixel of a picture that fills its panel as far as its proportions let it. */
export async function clickPixel(panel: Locator, film: Film, pixel: Pixel): Promise<void> {
  await panel.page().mouse.click(...(await onPage(panel, film, pixel)))
}

export async function dragPixel(panel: Locator, film: Film, from: Pixel, to: Pixel): Promise<void> {
  const { mouse } = panel.page()
  await mouse.move(...(await onPage(panel, film, from)))
  await mouse.down()
  await mouse.move(...(await onPage(panel, film, to)), { steps: 4 })
  await mouse.up()
}

async function onPage(panel: Locator, { widthPx, heightPx }: Film, [u, v]: Pixel): Promise<[number, number]> {
  const { x, y, width, height } = (await panel.boundingBox())!
  const fit = Math.min(width / widthPx, height / heightPx)
  return [x + (width - widthPx * fit) / 2 + (u + 0.5) * fit, y + (height - heightPx * fit) / 2 + (v + 0.5) * fit]
}
