import { callApi } from '../fixtures/in-page.ts'
import { expect, test } from '../fixtures/stridescope.ts'

const SESSIONS = 1_000

test('a list of 1 000 sessions shows only the rows in view, and scrolls and searches by key', async ({ window }) => {
  const { id: athleteId } = await callApi<{ id: string }>(window, 'POST', '/athletes', { name: 'Mara' })
  for (let n = 0; n < SESSIONS; n += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, k) => callApi(window, 'POST', '/sessions', { athleteId, name: `Session ${n + k}`, date: '2026-01-01' })),
    )
  await window.reload()
  const sessions = window.getByRole('region', { name: 'Sessions' })
  await expect(sessions).toContainText('1,000 sessions')
  expect(await sessions.getByRole('row').count()).toBeLessThan(60)

  await sessions.getByRole('row').nth(1).click()
  await window.keyboard.press('End')
  await expect(sessions.getByRole('row', { selected: true })).toBeInViewport()
  await expect(sessions.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', String(SESSIONS + 1))
  await window.keyboard.press('/')
  await window.keyboard.type('Session 777')
  await expect(sessions.getByRole('row', { name: 'Session 777' })).toBeVisible()
})
