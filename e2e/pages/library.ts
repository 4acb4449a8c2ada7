import type { FileChooser, Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/patient-expect.ts'

/** The Library workspace as a person meets it. */
export class LibraryPage {
  readonly page: Page
  readonly importDialog: Locator

  constructor(page: Page) {
    this.page = page
    this.importDialog = page.getByRole('dialog', { name: /^Import/ })
  }

  /** Ctrl+O and the browser's own file dialog, until the files have been looked at. */
  async chooseFiles(files: string[]): Promise<void> {
    await this.pickFiles(files)
    await expect(this.importDialog.getByRole('row').nth(1)).toBeVisible()
  }

  async pickFiles(files: Parameters<FileChooser['setFiles']>[0], keys = 'Control+o'): Promise<void> {
    // Keys lead nowhere before the window is there, nor while a dialog is.
    await expect(this.page.getByRole('main')).toBeVisible()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
    const chooser = this.page.waitForEvent('filechooser')
    // A page that is busy hears of keys before it hears that its dialogs are wanted; an answer from it says that it has.
    await this.page.evaluate(() => undefined)
    await this.page.keyboard.press(keys)
    await (await chooser).setFiles(files)
  }

  row(file: string): Locator {
    return this.importDialog.getByRole('row', { name: file }).first()
  }

  async importFor(athlete: string, session: string): Promise<void> {
    await this.importDialog.getByRole('textbox', { name: 'Name or code' }).fill(athlete)
    await this.importDialog.getByRole('textbox', { name: 'Name of the session' }).fill(session)
    await this.importDialog.getByRole('button', { name: /^Import \d/ }).click()
    await expect(this.importDialog).toBeHidden()
  }

  session(name: string): Locator {
    return this.page.getByRole('region', { name: 'Sessions' }).getByRole('row', { name })
  }

  async newAthlete(name: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Athletes' }).getByRole('button', { name: 'New athlete' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill(name)
    await this.page.keyboard.press('Enter')
    // The list may know the person before the window has gone there.
    await expect(this.page.getByRole('option', { name, selected: true })).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await expect(this.page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Name or code' })).toHaveValue(name)
  }
}
