import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { LabManifest } from '../../app/contract/library/lab-manifest.ts'
import { places } from '../../app/contract/system/places.ts'
import { startEngine, type EngineProcess } from '../../app/main/shell/engine-process.ts'
import { noClips } from '../fixtures/clips.ts'
import type { CodedClip } from '../fixtures/coded-clips.ts'
import { test as base } from '../fixtures/coded-films.ts'
import { expectAllDue } from '../fixtures/coded-session.ts'
import { sessionUs, type PlacedFilm } from '../fixtures/expected-frame.ts'
import { importFootage, newSession } from '../fixtures/import-footage.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import { AnalysePage } from '../pages/analyse.ts'
import { goTo } from '../pages/go-to.ts'

const ENTRY = fileURLToPath(new URL('../../app/main/engine.ts', import.meta.url))
const BUNDLED = fileURLToPath(new URL('../../resources/sample', import.meta.url))

base.describe.configure({ timeout: 120_000 })

const codedLab = base.extend<{ films: readonly PlacedFilm[] }>({
  filmsAreKnown: false,
  films: async ({ film }, provide) => {
    const clips = [film('uneven-times'), film('turned-90')]
    await provide(clips.map((clip, index) => ({ clip, offsetUs: index * 1_001_000, rate: 1 })))
  },
  engine: async ({ library, films }, provide) => welcomed(library, makeLab(join(dirname(library), 'sample'), films), provide),
})

const bundledLab = base.extend({
  filmsAreKnown: false,
  engine: async ({ library }, provide) => welcomed(library, BUNDLED, provide),
})

codedLab.describe('with a lab of coded films', () => {
  codedLab.skip(() => noClips !== undefined, noClips ?? '')

  codedLab('a first start opens the sample in Analyse: all cameras at one playhead, ready to step; a film that is being prepared says so in its place, and shows its first frame when it is', async ({ window, engine, films, film }) => {
    const analyse = new AnalysePage(window)
    await expect(analyse.panels).toHaveCount(films.length)
    for (const number of [1, 2]) await expect(analyse.panel(number)).toHaveAttribute('data-state', /frame|before/, { timeout: 40_000 })
    await window.keyboard.press('2')
    await window.keyboard.press('Home')
    expectAllDue(await analyse.look(), films, sessionUs(films[1]!, 0))
    await window.keyboard.press('ArrowRight')
    expectAllDue(await analyse.look(), films, sessionUs(films[1]!, 1))

    await codedLab.step('a film that is being prepared', async () => {
      const clips = [film('b-frames'), film('needs-proxy')]
      const sessionId = await newSession(window, 'Filmed just now')
      await goTo(window, places.analyse(sessionId))
      await expect(window.getByText('has no footage yet')).toBeVisible()
      await rememberStates(window)
      await importFootage(window, engine, clips.map(({ file }) => file), sessionId)
      for (const number of [1, 2]) await expect(analyse.panel(number)).toHaveAttribute('data-state', 'frame', { timeout: 30_000 })
      expectAllDue(await analyse.look(), clips.map((clip) => ({ clip, offsetUs: 0, rate: 1 })), 0)
      expect((await statesOf(window, 2))[0]).toBe('preparing')
    })
  })
})

bundledLab.describe('with the bundled sample', () => {
  bundledLab.skip(() => !existsSync(join(BUNDLED, 'stridescope-lab.json')), 'resources/sample is not here')

  bundledLab('a first start opens its four cameras, ready to step, and so does every other way in', async ({ window }) => {
    const analyse = new AnalysePage(window)
    const expectAllInSight = async () => {
      await expect(analyse.panels).toHaveCount(4)
      for (const number of [1, 2, 3, 4]) await expect(analyse.panel(number)).toHaveAttribute('data-state', 'frame', { timeout: 40_000 })
    }
    await expectAllInSight()
    await window.keyboard.press('Alt+2')
    await window.getByRole('region', { name: 'Latest sessions' }).getByRole('link').first().click()
    await expectAllInSight()
    await window.keyboard.press('1')
    // Where the last camera has begun and gone on by a frame.
    await expect(analyse.panel(1)).toHaveAttribute('data-frame', '2')
    await window.keyboard.press('Shift+ArrowRight')
    await expect(analyse.panel(1)).toHaveAttribute('data-frame', '12')
    await analyse.settled()
    await expectAccessible(window)
  })
})

/** As a shell starts it, on a library that is not there yet. */
async function welcomed(library: string, sample: string, provide: (engine: EngineProcess) => Promise<void>): Promise<void> {
  process.env['STRIDESCOPE_SAMPLE'] = sample
  const engine = await startEngine({ runtime: process.execPath, entry: ENTRY, args: ['--library', library, '--welcome', '--no-analysis'] })
  delete process.env['STRIDESCOPE_SAMPLE']
  await provide(engine)
  await engine.shutdown()
}

function makeLab(folder: string, films: readonly PlacedFilm[]): string {
  mkdirSync(folder, { recursive: true })
  const names = films.map(({ clip }) => nameOf(clip))
  for (const [index, { clip }] of films.entries()) copyFileSync(clip.file, join(folder, names[index]!))
  const clocks = films.map(({ offsetUs, rate }, index) => ({ file: names[index]!, offsetUs, rate }))
  const manifest: LabManifest = {
    format: 'stridescope-lab',
    version: 1,
    athlete: { name: 'Alex Sample' },
    sessions: [{ name: 'Today', date: '2026-11-20', files: [], trials: [{ name: 'Walk', kind: 'walk', surface: 'treadmill', files: names, clocks }] }],
  }
  writeFileSync(join(folder, 'stridescope-lab.json'), JSON.stringify(manifest))
  return folder
}

const nameOf = ({ file }: CodedClip) => basename(file)

/** Every state that a panel of the page goes through from now on. */
async function rememberStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const states: Record<string, string[]> = {}
    Object.assign(globalThis, { states })
    new MutationObserver(() => {
      for (const panel of document.querySelectorAll<HTMLElement>('[role=group][data-state]')) {
        const seen = (states[panel.getAttribute('aria-label')!.split(' ')[1]!] ??= [])
        const state = panel.dataset['state']!
        if (seen.at(-1) !== state) seen.push(state)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] })
  })
}

const statesOf = (page: Page, number: number) => page.evaluate((panel) => (globalThis as unknown as { states: Record<string, string[]> }).states[panel] ?? [], number)
