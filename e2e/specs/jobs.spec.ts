import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { makeClip, noClips } from '../fixtures/clips.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { LibraryPage } from '../pages/library.ts'

test.skip(() => noClips !== undefined, noClips ?? '')

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-footage-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const originals = (library: string) =>
  readdirSync(join(library, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** No button's words are cut off. */
const cutOff = (buttons: Locator) => buttons.evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent))

test('what was prepared is one line, a failure stands first and can be tried again', async ({ window, library: folderOfLibrary }) => {
  const library = new LibraryPage(window)
  await library.chooseFiles([makeClip(folder, 'cam01.mp4'), makeClip(folder, 'cam02.mp4', { seed: 2 }), makeClip(folder, 'cam03.mp4', { seed: 3 })])
  await library.importFor('Mara', 'Walk')
  await expect(library.session('Walk')).toContainText('ready', { timeout: 30_000 })

  const panel = window.getByRole('dialog', { name: 'Jobs' })
  await window.keyboard.press('Control+j')
  const prepared = panel.getByRole('button', { name: 'Prepared 3 files · Walk' })
  await expect(prepared).toHaveAttribute('aria-expanded', 'false')
  await expect(panel.getByText('Preparing cam01.mp4')).toHaveCount(0)
  await prepared.click()
  await expect(panel.getByText('Preparing cam01.mp4')).toBeVisible()
  await expectAccessible(window)
  await window.keyboard.press('Control+j')
  await expect(panel).toHaveCount(0)

  for (const file of originals(folderOfLibrary)) {
    chmodSync(file, 0o644)
    rmSync(file)
  }
  await window.getByRole('button', { name: 'More about cam02.mp4' }).click()
  await window.getByRole('menuitem', { name: 'Prepare again' }).click()
  await window.getByText('Failed: Preparing cam02.mp4').waitFor()
  await window.keyboard.press('Control+j')
  const first = panel.getByRole('listitem').first()
  await expect(first).toContainText('Preparing cam02.mp4')
  await expect(first).toContainText('failed')
  expect(await cutOff(panel.getByRole('button'))).toEqual([])
  await expectAccessible(window)
  await first.getByRole('button', { name: 'Retry' }).click()
  await expect(first).toContainText('missing from the library')
  // What runs is not cleared, and the retry may still do.
  await expect(async () => {
    await panel.getByRole('button', { name: /^Clear/ }).click({ timeout: 1_000 })
    await expect(panel.getByText('Nothing is running')).toBeVisible({ timeout: 1_000 })
  }).toPass()
})
