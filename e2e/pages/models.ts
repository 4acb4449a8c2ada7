import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/patient-expect.ts'

/** The Models workspace as a person meets it. */
export class ModelsPage {
  readonly page: Page
  readonly list: Locator
  readonly detail: Locator
  readonly question: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: 'Models' })
    this.detail = page.getByRole('article')
    this.question = page.getByRole('dialog', { name: 'Which model is this?' })
  }

  async open(): Promise<void> {
    await expect(this.page.getByRole('main')).toBeVisible()
    await this.page.keyboard.press('Alt+5')
    await expect(this.list.getByRole('option').first()).toBeVisible()
  }

  model(name: string): Locator {
    return this.list.getByRole('option', { name })
  }

  async choose(name: string): Promise<void> {
    await this.model(name).click()
    await expect(this.detail).toHaveAccessibleName(name)
  }

  /** By the key, and the browser's own file dialog. */
  async addFiles(...files: string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.evaluate(() => undefined)
    await this.page.keyboard.press('Alt+m')
    await (await chooser).setFiles(files)
  }
}
