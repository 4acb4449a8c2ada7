import type { Page } from '@playwright/test'
import { openLibrary } from '../../app/main/store/library.ts'
import { seedFindings } from '../../app/main/testing/seed-findings.ts'
import { actingAs } from '../../app/main/acting.ts'
import { createUser } from '../../app/main/users/users.ts'
import { expect, expectAccessible, openEngine, test as base } from '../fixtures/stridescope.ts'

const test = base.extend({
  // Before an engine opens it.
  library: async ({ library: folder }, provide) => {
    const library = await openLibrary(folder, 'e2e')
    await actingAs({ kind: 'nobody' }, async () => [await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }), await createUser(library, { name: 'Ines', role: 'physio', secret: '2468' })])
    seedFindings(library, { people: 3, sessionsEach: 2, findingsEach: 2 })
    library.close()
    await provide(folder)
  },
})

const inView = (page: Page) => page.getByRole('region', { name: 'Finding', exact: true }).getByRole('heading', { level: 2 })
const queue = (page: Page) => page.getByRole('region', { name: 'Queue' })

const open = (page: Page) => page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: /^Review/ }).click()

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Ines/ }).click()
  const secret = page.getByLabel(/^PIN or password of Ines/)
  await secret.fill('2468')
  await secret.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible()
}

test('a physio clears a queue of 12 by keyboard, takes one back, is told when the engine is killed, and then nothing is missing; a used address lets no second window in', async ({ page, engine, library, browser }) => {
  const address = await engine.windowUrl()
  await page.goto(address)
  await signIn(page)
  await open(page)
  await expect(queue(page)).toContainText('12 findings')
  await expectAccessible(page)

  await test.step('a used address says so instead of letting a second window in', async () => {
    const strangers = await browser.newContext()
    const stranger = await strangers.newPage()
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { name: /no session|session/i })).toBeVisible()
    await expectAccessible(stranger)
    await strangers.close()
  })

  let presses = 0
  const seen: string[] = []
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }
  /** The next one comes by itself. */
  const decide = async (...keys: string[]) => {
    const title = await inView(page).innerText()
    seen.push(title)
    await press(...keys)
    await expect(inView(page)).not.toHaveText(title)
  }
  await decide('c')
  await decide('w')
  await decide('x', '1')
  await decide('a')
  await decide('x', '3')
  for (let n = 5; n < 11; n++) await decide('c')
  seen.push(await inView(page).innerText())
  await press('w')
  await expect(queue(page)).toContainText(/Nothing else is open.*1 finding waits for the biomechanist/)
  expect(new Set(seen).size).toBe(12)
  expect(presses).toBe(14)

  // The last one, which is there again; a comment stays beside it.
  await page.keyboard.press('u')
  await expect(queue(page)).toContainText('1 finding')
  await expect(inView(page)).toHaveText(seen[11]!)
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision.locator('s')).toHaveText('To be watched')
  await page.keyboard.press('n')
  await page.keyboard.type('Was the belt on?')
  await page.keyboard.press('Enter')
  await expect(decision.getByText('Was the belt on?')).toBeVisible()
  await expect(decision.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
  // Of this one: the one that was sent is emptied at about the same time.
  const isKept = page.waitForResponse((answer) => answer.url().includes('choices/set') && answer.request().postData()?.includes('Or the new shoes') === true)
  await page.keyboard.press('n')
  await page.keyboard.type('Or the new shoes')
  await isKept

  await engine.kill()
  await test.step('a window whose engine is gone says what to do', async () => {
    await expect(page.getByRole('contentinfo')).toContainText('engine not reachable, trying again')
    const banner = page.getByRole('alert').filter({ hasText: 'The engine has ended' })
    await expect(banner).toContainText(/Nothing is lost.*Start Stridescope again.*new window/, { timeout: 15_000 })
    await expect(page.getByRole('contentinfo')).toContainText('start Stridescope again')
    await expectAccessible(page)
  })

  const again = await openEngine(library)
  try {
    await page.goto(await again.windowUrl('/review'))
    await signIn(page)
    await expect(queue(page)).toContainText('1 finding')
    await expect(inView(page)).toHaveText(seen[11]!)
    await expect(decision.locator('s')).toHaveText('To be watched')
    await expect(decision.getByText('Was the belt on?')).toBeVisible()
    await expect(decision.getByText(/^Ines, /)).toHaveCount(2)
    await expect(decision.getByRole('textbox', { name: 'Comment' })).toHaveValue('Or the new shoes')
    await queue(page).getByText('Decided', { exact: true }).click()
    await expect(queue(page)).toContainText('10 findings')
    await queue(page).getByText('Asked', { exact: true }).click()
    await expect(queue(page).getByRole('listitem')).toHaveText(new RegExp(seen[3]!))
  } finally {
    await again.shutdown()
  }
})
