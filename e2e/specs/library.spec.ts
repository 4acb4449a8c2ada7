import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { LibraryPage } from '../pages/library.ts'

test('an empty library teaches, has references, and takes a person’s data; nobody on another port gets any of it, and three windows are served at once', async ({ window, engine }) => {
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

  await test.step('a page on another local port gets nothing, not even with the window’s cookie at hand', async () => {
    const stranger = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>stranger</title>'))
    await listen(stranger)
    const { port } = stranger.address() as AddressInfo
    try {
      for (const host of [`127.0.0.1:${port}`, `stridescope.localhost:${port}`]) {
        const page = await window.context().newPage()
        await page.goto(`http://${host}/`)
        const outcome = await page.evaluate(async (origin) => {
          const read = await fetch(`${origin}/api/sessions`, { credentials: 'include' }).then(
            (response) => response.text(),
            () => 'refused',
          )
          // Sent without asking first, as a form would be: it must not be carried out either.
          await fetch(`${origin}/api/athletes`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"name":"Intruder"}' }).catch(() => {})
          const socket = await new Promise<string>((resolve) => {
            const events = new WebSocket(`${origin.replace('http', 'ws')}/events`)
            events.addEventListener('open', () => resolve('open'))
            events.addEventListener('error', () => resolve('refused'))
          })
          return { read, socket }
        }, engine.origin)
        expect(outcome, host).toEqual({ read: 'refused', socket: 'refused' })
        await page.close()
      }
      expect(await callApi(window, 'GET', '/athletes')).toEqual([])
    } finally {
      stranger.close()
    }
  })

  await test.step('three windows with their events open do not starve each other', async () => {
    const others = await Promise.all([2, 3].map(() => window.context().newPage()))
    for (const page of others) await page.goto(await engine.windowUrl())
    const pages = [window, ...others]
    for (const page of pages) await expect(page.getByText('engine ready')).toBeVisible()
    const answers = await Promise.all(pages.map((page) => page.evaluate(async () => (await fetch('/api/about')).status)))
    expect(answers).toEqual([200, 200, 200])
    await callApi(window, 'POST', '/athletes', { name: 'Seen everywhere' })
    for (const page of others) await expect(page.getByRole('option', { name: 'Seen everywhere' })).toBeVisible()
  })
})

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}
