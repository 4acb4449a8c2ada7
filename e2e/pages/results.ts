import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/stridescope.ts'

/** What Analyse shows beside the pictures. */
export class ResultPanels {
  readonly page: Page
  readonly scene: Locator
  readonly room: Locator
  readonly view: Locator
  readonly quality: Locator
  readonly measure: Locator
  readonly differs: Locator
  readonly curves: Locator
  readonly details: Locator
  private protocol: CDPSession | undefined

  constructor(page: Page) {
    this.page = page
    this.scene = page.getByRole('region', { name: '3D' })
    this.room = this.scene.getByRole('group', { name: /^Skeleton in the room/ })
    this.view = this.scene.getByLabel('View')
    this.quality = page.getByRole('region', { name: 'Quality' })
    this.measure = this.scene.getByRole('region', { name: 'Measure' })
    this.differs = page.getByRole('region', { name: 'What differs' })
    this.curves = page.getByRole('region', { name: 'Curves' })
    this.details = page.getByRole('region', { name: 'Gait in detail' })
  }

  /** The room as it is drawn, once it no longer changes. */
  async picture(): Promise<string> {
    this.protocol ??= await this.page.context().newCDPSession(this.page)
    const clip = { ...(await this.room.boundingBox())!, scale: 1 }
    // In half the time of Playwright’s own, which packs as small as it can and waits for fonts.
    const look = async () => (await this.protocol!.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip })).data
    let before = await look()
    await expect(async () => {
      const now = await look()
      const isStill = now === before
      before = now
      expect(isStill, 'it has come to rest').toBe(true)
    }).toPass()
    return before
  }

  async measureFrom(...names: string[]): Promise<string> {
    for (const [place, name] of names.entries()) await this.measure.getByRole('combobox').nth(place).selectOption(name)
    return this.measure.locator('output').innerText()
  }
}

/** The colours that lie over a camera's picture at one of its pixels and right around it, as `red,green,blue,opacity`. */
export async function overlayColours(panel: Locator, { widthPx, heightPx }: { widthPx: number; heightPx: number }, [u, v]: readonly [number, number]): Promise<string[]> {
  return panel.locator('canvas').nth(1).evaluate(
    (canvas: HTMLCanvasElement, { widthPx, heightPx, u, v }) => {
      const fit = Math.min(canvas.width / widthPx, canvas.height / heightPx)
      const x = (canvas.width - widthPx * fit) / 2 + (u + 0.5) * fit
      const y = (canvas.height - heightPx * fit) / 2 + (v + 0.5) * fit
      const { data } = canvas.getContext('2d')!.getImageData(Math.floor(x) - 1, Math.floor(y) - 1, 3, 3)
      return Array.from({ length: 9 }, (_, pixel) => data.slice(4 * pixel, 4 * pixel + 4).join())
    },
    { widthPx, heightPx, u, v },
  )
}
