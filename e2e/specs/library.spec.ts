import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { LibraryPage } from '../pages/library.ts'

test('an empty library teaches, has references, and takes a person’s data', async ({ window }) => {
  const library = new LibraryPage(window)
  await test.step('an empty library teaches, and every workspace is accessible', async () => {
    await expect(window.getByText('Drop footage here to begin')).toBeVisible()
    await expectAccessible(window)
    for (const name of ['Analyse', 'Review', 'Annotate', 'Models', 'System']) {
      await window.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name }).click()
      await expect(window.getByRole('main')).toBeVisible()
      await expectAccessible(window)
    }
  })

  await test.step('references come with the program, come in from files, and go out of the library and back by keys', async () => {
    await window.keyboard.press('Alt+r')
    const list = window.getByRole('listbox', { name: 'References' })
    await expect(list.getByRole('option')).toHaveCount(5)
    const norm = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/norms/schwartz-2008-free.json'), 'utf8')) as object
    await library.pickFiles({ name: 'ours.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...norm, id: 'ours', name: 'Ours' })) }, 'Alt+i')
    await expect(list.getByRole('option', { name: /^Ours/, selected: true })).toBeVisible()
    await expect(window.getByRole('article', { name: 'Ours' }).getByRole('row', { name: /^Knee flexion/ })).toBeVisible()
    await expectAccessible(window)
    await list.press('Delete')
    await expect(list.getByRole('option')).toHaveCount(5)
    await window.keyboard.press('Control+z')
    await expect(list.getByRole('option')).toHaveCount(6)
  })

  await test.step('a person’s data is saved as typed, in metres and kilograms, and can be undone after a restart of the page; the bin is emptied only after a question', async () => {
    await window.keyboard.press('Alt+1')
    await library.newAthlete('Mara')
    await window.getByRole('option', { name: 'Mara' }).click()
    const details = window.getByRole('region', { name: 'Details' })
    const height = details.getByRole('textbox', { name: /^Height/ })
    await height.fill('178 cm')
    await height.press('Enter')
    await expect(height).toHaveValue(/1[.,]78/)
    await window.reload()
    await expect(details.getByRole('textbox', { name: /^Height/ })).toHaveValue(/1[.,]78/)
    await window.getByRole('main').focus()
    await window.keyboard.press('Control+z')
    await expect(details.getByRole('textbox', { name: /^Height/ })).toHaveValue('')

    await window.getByRole('listbox', { name: 'Athletes' }).press('Delete')
    await expect(window.getByRole('option', { name: 'Mara' })).toHaveCount(0)
    await window.keyboard.press('Control+b')
    const bin = window.getByRole('dialog', { name: 'Bin', exact: true })
    await bin.getByRole('button', { name: /^Empty the bin/ }).click()
    const question = window.getByRole('dialog', { name: 'Empty the bin?' })
    await question.getByRole('button', { name: 'Keep everything' }).click()
    await expect(bin.getByRole('button', { name: 'Restore Mara' })).toBeVisible()
    await bin.getByRole('button', { name: /^Empty the bin/ }).click()
    await question.getByRole('button', { name: 'Remove for good' }).click()
    await expect(bin.getByText('The bin is empty', { exact: true })).toBeVisible()
  })
})
