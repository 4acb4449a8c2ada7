import { createAthlete } from '../../app/main/library/athletes.ts'
import { createSession } from '../../app/main/library/sessions.ts'
import { openLibrary } from '../../app/main/store/library.ts'
import { expect, test as base } from '../fixtures/stridescope.ts'

const SESSIONS = 1_000

const test = base.extend({
  library: async ({ library: folder }, provide) => {
    const library = await openLibrary(folder, 'whoever fills it')
    library.sql.transaction(() => {
      const { id: athleteId } = createAthlete(library, { name: 'Mara' })
      for (let n = 0; n < SESSIONS; n++) createSession(library, { athleteId, name: `Session ${n}`, date: '2026-01-01' })
    })()
    library.close()
    await provide(folder)
  },
})

test('a list of 1 000 sessions shows only the rows in view, and scrolls and searches by key', async ({ window }) => {
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
