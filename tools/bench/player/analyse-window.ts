/** A window on Analyse with films in it, as a person would have it. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { openEngine } from '../../../app/main/engine-parts.ts'
import { makePlan } from '../../../app/main/import/plan.ts'
import { startImport } from '../../../app/main/import/start.ts'
import { startEngine } from '../../../app/main/shell/engine-process.ts'
import { locateBrowser } from '../../../app/main/system/locate.mjs'
import { NotMeasured } from '../not-measured.ts'
import { installWatch, type Watch } from './watch.ts'
import { within } from './within.ts'

const ENTRY = fileURLToPath(new URL('../../../app/main/engine.ts', import.meta.url))
const FIRST_FRAMES_MS = 60_000

export interface AnalyseWindow {
  page: Page
  /** Of the browser's first process. */
  browserPid: number
  cameras: number
  /** Opens Analyse anew, with nothing decoded, at the first frame. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export async function openAnalyseWindow(folder: string, films: readonly string[]): Promise<AnalyseWindow> {
  const library = join(folder, 'library')
  return openWindowOn(library, await imported(library, films), films.length)
}

/** On a session that is in a library already. */
export async function openWindowOn(library: string, sessionId: string, cameras: number): Promise<AnalyseWindow> {
  const browser = locateBrowser()
  if ('missing' in browser) throw new NotMeasured(browser.missing)
  const engine = await startEngine({ runtime: process.execPath, entry: ENTRY, args: ['--library', library] })
  const server = await chromium.launchServer({ executablePath: browser.path, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] })
  const connected = await chromium.connect(server.wsEndpoint())
  const page = await connected.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' })
  await page.addInitScript(installWatch)
  await page.goto(await engine.windowUrl())
  return {
    page,
    browserPid: server.process().pid!,
    cameras,
    async reopen() {
      await page.goto(`${engine.origin}/analyse/${sessionId}`)
      await allShown(page, cameras)
      await page.keyboard.press('Home')
      await allShown(page, cameras)
    },
    async close() {
      await connected.close()
      await server.close()
      await engine.shutdown()
    },
  }
}

async function allShown(page: Page, cameras: number): Promise<void> {
  await page.locator('[role=group][data-state=frame]').nth(cameras - 1).waitFor({ timeout: FIRST_FRAMES_MS })
}

/** Milliseconds until every panel shows another frame than before. */
export async function arrivalAfter(page: Page, input: () => Promise<void>): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.arm())
  await input()
  return within('A step or a jump', page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.arrival))
}

async function imported(folder: string, films: readonly string[]): Promise<string> {
  const { library, grants, plans, fileWorker, scheduler, close } = await openEngine(folder, 'bench')
  try {
    const granted = await Promise.all(films.map((film) => grants.forPath(film)))
    const { plan, view } = await makePlan(library, grants, fileWorker, granted.map(({ id }) => id))
    plans.keep(plan)
    const destination = { athlete: { name: 'Bench' }, session: { name: 'Four cameras', date: '2026-01-01' } }
    const { sessionId } = startImport(library, scheduler, plans, { planId: plan.id, destination, mode: 'copy', items: view.items.map(({ itemId }) => ({ itemId })) })
    await scheduler.idle()
    return sessionId
  } finally {
    await close()
  }
}
