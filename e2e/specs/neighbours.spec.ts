import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callApi } from '../fixtures/in-page.ts'
import { expect, test } from '../fixtures/stridescope.ts'

test('a page on another local port gets nothing, not even with the window’s cookie at hand, and three windows with their events open do not starve each other', async ({ window, engine }) => {
  const stranger = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>stranger</title>'))
  await listen(stranger)
  const { port } = stranger.address() as AddressInfo
  try {
    await expect(window.getByRole('main')).toBeVisible()
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

  const others = await Promise.all([2, 3].map(() => window.context().newPage()))
  for (const page of others) await page.goto(await engine.windowUrl())
  const pages = [window, ...others]
  for (const page of pages) await expect(page.getByText('engine ready')).toBeVisible()
  const answers = await Promise.all(pages.map((page) => page.evaluate(async () => (await fetch('/api/about')).status)))
  expect(answers).toEqual([200, 200, 200])
  await callApi(window, 'POST', '/athletes', { name: 'Seen everywhere' })
  for (const page of others) await expect(page.getByRole('option', { name: 'Seen everywhere' })).toBeVisible()
})

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}
