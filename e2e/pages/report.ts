import type { Page } from '@playwright/test'

/** A trial's report as it will be printed, and the way to its PDF. */
export class ReportPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Once it is drawn. */
  async choose(kind: 'Report' | 'Comparison' | 'Summary', heading: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: 'Kind of report' }).getByText(kind, { exact: true }).click()
    await this.#page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: heading }).first().waitFor({ timeout: 60_000 })
  }

  /** Where its PDF lies once it is there. */
  async savedPdf(): Promise<string> {
    const [download] = await Promise.all([this.#page.waitForEvent('download', { timeout: 60_000 }), this.#page.getByRole('button', { name: 'Save PDF' }).click()])
    return download.path()
  }
}
