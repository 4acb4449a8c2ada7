import { createAthlete } from '../../app/main/library/athletes.ts'
import { createSession } from '../../app/main/library/sessions.ts'
import { openLibrary } from '../../app/main/store/library.ts'
import { seedFindings } from '../../app/main/testing/seed-findings.ts'
import { expect, test as base } from '../fixtures/stridescope.ts'

const SESSIONS = 1_000

const test = base.extend({
  // Before an engine opens it.
  library: async ({ library: folder }, provide) => {
    const library = await openLibrary(folder, 'whoever fills it')
    seedFindings(library, { people: 50, sessionsEach: 10, findingsEach: 20 })
    library.sql.transaction(() => {
      const { id: athleteId } = createAthlete(library, { name: 'Mara' })
      for (let n = 500; n < SESSIONS; n++) createSession(library, { athleteId, name: `Session ${n}`, date: '2026-01-01' })
    })()
    library.close()
    await provide(folder)
  },
})

test('1 000 sessions and 10 000 findings are scrolled and narrowed with only the rows in view in the page', async ({ window }) => {
  await test.step('a list of 1 000 sessions shows only the rows in view, and scrolls and searches by key', async () => {
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

  await test.step('10 000 findings scroll with only the rows in view in the page, and are narrowed with one click back', async () => {
    await window.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: /^Review/ }).click()
    const queue = window.getByRole('region', { name: 'Queue' })
    await expect(queue).toContainText('10,000 findings')
    const rows = queue.getByRole('listitem')
    expect(await rows.count()).toBeLessThan(40)
    await queue.getByRole('list').evaluate((list) => (list.parentElement!.scrollTop = list.clientHeight))
    await expect(rows.last()).toHaveAttribute('aria-posinset', '10000')
    await expect(rows.last()).toContainText('Person')
    expect(await rows.count()).toBeLessThan(40)

    await window.keyboard.press('j')
    await expect(rows.and(window.locator(':has([aria-current="true"])'))).toHaveAttribute('aria-posinset', '2')
    await window.keyboard.press('f')
    await window.keyboard.type('nobody of this name')
    await expect(queue).toContainText('Nothing fits these filters')
    await queue.getByRole('button', { name: 'Clear the filters' }).click()
    await expect(queue).toContainText('10,000 findings')
  })
})
