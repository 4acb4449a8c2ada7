import type { Locator, Page } from '@playwright/test'
import { type Camera, project } from '../../app/core/vision/camera.ts'
import { clickPixel } from './click-pixel.ts'
import { expect } from '../fixtures/patient-expect.ts'

export interface KnownPoint {
  name: string
  at: readonly [number, number, number]
}

/** Calibrating as a person meets it. */
export class CalibrationPage {
  readonly page: Page
  readonly view: Locator
  readonly points: Locator
  readonly use: Locator

  constructor(page: Page) {
    this.page = page
    this.view = page.getByRole('region', { name: 'Calibration' })
    this.points = this.view.getByRole('tabpanel', { name: 'Known points' })
    this.use = this.points.getByRole('button', { name: 'Use these places' })
  }

  tab(name: string): Locator {
    return this.view.getByRole('tab', { name })
  }

  /** Rows as a spreadsheet copies them. */
  async enterPoints(points: readonly KnownPoint[]): Promise<void> {
    await this.points.getByRole('button', { name: 'Paste rows …' }).click()
    await this.points.getByRole('textbox', { name: /^A point a line/ }).fill(points.map(({ name, at }) => [name, ...at.map((value) => String(value).replace('.', ','))].join('\t')).join('\n'))
    await this.page.keyboard.press('Control+Enter')
    await expect(this.points.getByRole('row')).toHaveCount(points.length + 1)
  }

  /** Where the camera truly sees them, to the pixel of the screen. */
  async clickPoints(number: number, camera: Camera, points: readonly KnownPoint[]): Promise<void> {
    await this.page.keyboard.press(String(number))
    for (const point of points) await this.clickPoint(number, camera, point)
  }

  async clickPoint(number: number, camera: Camera, { at }: KnownPoint): Promise<void> {
    const picture = this.page.getByRole('group', { name: new RegExp(`^Camera ${number} `) })
    await expect(picture).toHaveAttribute('data-state', 'frame')
    await clickPixel(picture, camera, project(camera, at)!)
  }

  place(label: string): Locator {
    return this.points.getByRole('region', { name: `Place of ${label}` }).getByRole('status')
  }
}
