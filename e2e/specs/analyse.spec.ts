import { basename, extname } from 'node:path'
import type { Page } from '@playwright/test'
import type { EngineProcess } from '../../app/main/shell/engine-process.ts'
import { noClips } from '../fixtures/clips.ts'
import type { CodedClip, CodedKind } from '../fixtures/coded-clips.ts'
import { test } from '../fixtures/coded-films.ts'
import { expectAllDue, openCoded } from '../fixtures/coded-session.ts'
import { expectedAt, sessionUs, type PlacedFilm } from '../fixtures/expected-frame.ts'
import { camerasOf } from '../fixtures/import-footage.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import type { AnalysePage } from '../pages/analyse.ts'

type Films = (kind: CodedKind) => CodedClip

test.skip(() => noClips !== undefined, noClips ?? '')
test.describe.configure({ timeout: 240_000 })
/** The smallest that the window can be: a picture of the screen takes half as long. */
test.use({ viewport: { width: 960, height: 600 } })

test('cameras are chosen, shown alone and brought into step; a picture stays the same frame however it is looked at', async ({ window, engine, film }) => {
  await chosenAndInStep(window, engine, film)
  await lookedAt(window, engine, film)
})

async function chosenAndInStep(window: Page, engine: EngineProcess, film: Films): Promise<void> {
  const clips = [film('b-frames'), film('uneven-times'), film('turned-90')]
  const { sessionId, analyse, films } = await openCoded(window, engine, clips)
  await test.step('number keys choose a camera, F shows it alone, and all is as it was after the window is opened again', async () => {
    const [, second, third] = films as [PlacedFilm, PlacedFilm, PlacedFilm]
    // Its times are uneven: what is on the screen of it, and one more.
    const besideUs = sessionUs(second, (expectedAt(second, sessionUs(third, 10))[0] as number) + 1)
    await expectAccessible(window)
    for (const key of ['3', '9']) await window.keyboard.press(key)
    await expect(window.getByText('There is no camera 9: this trial has 3 cameras.')).toBeVisible()
    await expect(analyse.panel(3)).toHaveAttribute('aria-current', 'true')
    await window.keyboard.press('Shift+ArrowRight')
    expectAllDue(await analyse.look(), films, sessionUs(third, 10))
    await window.keyboard.press('f')
    await expect(analyse.panels).toHaveCount(1)
    await window.keyboard.press('2')
    await expect(analyse.panel(2)).toBeVisible()
    await window.keyboard.press('ArrowRight')
    expectAllDue(await analyse.look(), films, besideUs)
    await expectAccessible(window)
    await expectRemembered(analyse, films, besideUs)

    await window.keyboard.press('Escape')
    await expect(analyse.panels).toHaveCount(3)
    await window.keyboard.press('End')
    expectAllDue(await analyse.look(), films, sessionUs(second, second.clip.codes.length - 1))
  })

  await test.step('cameras that were started at other times show what was filmed at the playhead, and undo puts them back', async () => {
    const moved: PlacedFilm[] = films.map((one, index) => ({ ...one, ...[{ offsetUs: 0, rate: 1 }, { offsetUs: 1_234_567, rate: 1 }, { offsetUs: -705_000, rate: 1.0005 }][index] }))
    await moveClocks(window, sessionId, moved)
    await window.keyboard.press('Home')
    await expect(analyse.panel(2)).toHaveAttribute('data-state', 'before')
    await expect(analyse.panel(2)).toContainText('starts in 1.23 s')
    expectAllDue(await analyse.look(), moved, 0)

    await window.keyboard.press('2')
    await window.keyboard.press('Home')
    expectAllDue(await analyse.look(), moved, sessionUs(moved[1]!, 0))
    // Others go on before and after it: the chosen camera's frames are what is played and stepped through.
    for (const key of ['j', 'ArrowLeft', 'PageUp']) await window.keyboard.press(key)
    await expect(window.getByText(`${basename(clips[1]!.file, extname(clips[1]!.file))} begins here`)).toBeVisible()
    expectAllDue(await analyse.look(), moved, sessionUs(moved[1]!, 0))
    await window.keyboard.press('Shift+ArrowRight')
    expectAllDue(await analyse.look(), moved, sessionUs(moved[1]!, 10))
    await window.keyboard.press('End')
    expectAllDue(await analyse.look(), moved, sessionUs(moved[1]!, clips[1]!.codes.length - 1))
    for (const number of [1, 3]) await expect(analyse.panel(number)).toContainText(/ended \d\.\d\d s ago/)
    await window.keyboard.press('Space')
    await expect(analyse.panel(1), 'it plays from its start again').toHaveAttribute('data-state', 'frame')
    await window.keyboard.press('k')

    await window.keyboard.press('Control+z')
    await window.keyboard.press('1')
    await window.keyboard.press('Home')
    for (const number of [1, 2, 3]) await expect(analyse.panel(number)).toHaveAttribute('data-frame', '0')
    expectAllDue(await analyse.look(), films, 0)

    await window.keyboard.press('a')
    await window.getByRole('button', { name: 'All by a flash' }).click()
    await expect(window.getByText('No film could be brought into step by flashes.')).toBeVisible({ timeout: 30_000 })
    // What lies over a picture hides its code.
    const over = window.getByRole('button', { name: /^(Close|Dismiss)$/ })
    await expect(async () => {
      while ((await over.count()) > 0) await over.first().click({ timeout: 2_000 })
    }).toPass({ timeout: 15_000 })
    expectAllDue(await analyse.look(), films, 0)
  })
}

async function lookedAt(window: Page, engine: EngineProcess, film: Films): Promise<void> {
  // In the smallest window panels are hardly smaller than alone.
  await window.setViewportSize({ width: 1280, height: 800 })
  const { sessionId, analyse, films } = await openCoded(window, engine, [film('much-larger-than-shown'), film('b-frames'), film('turned-270')])
  await test.step('a picture that was kept small is made finer where it is shown larger, and is the same frame all along', async () => {
    const [large] = films as [PlacedFilm]
    await rememberWords(window)
    for (const key of ['1', 'Shift+ArrowRight']) await window.keyboard.press(key)
    await expect(analyse.panel(1)).toContainText('frame 10')
    // Only a picture that is there already, for a small panel, is coarse in a large one.
    await analyse.settled()
    await window.keyboard.press('f')
    await expect(analyse.panels).toHaveCount(1)
    await expect(analyse.panel(1)).not.toContainText('coarse')
    expectAllDue(await analyse.look(), films, sessionUs(large, 10))
    expect(await wordsSeen(window)).toContainEqual('frame 10, still coarse')
    await window.keyboard.press('ArrowRight')
    await expect(analyse.panel(1)).not.toContainText('coarse')
    expectAllDue(await analyse.look(), films, sessionUs(large, 11))

    await window.keyboard.press('Escape')
    await expect(analyse.panels).toHaveCount(3)
    for (const index of [12, 13]) {
      await window.keyboard.press('ArrowRight')
      expectAllDue(await analyse.look(), films, sessionUs(large, index))
    }
  })

  await test.step('a picture that is looked at closely stays the same frame, and one whose bytes are gone says so instead of showing another', async () => {
    await window.keyboard.press('Home')
    await window.keyboard.press('3')
    for (const key of ['+', '+', 'Control+ArrowLeft', 'Control+ArrowUp', 'ArrowRight', 'ArrowRight']) await window.keyboard.press(key)
    const [, , near] = await analyse.look()
    expect(near).toMatchObject({ frame: 2, state: 'frame' })
    expect(near!.code, 'only a part of it is seen').toBeNull()
    // What a page writes in its last moment is lost where its requests are looked through.
    const isKept = window.waitForResponse(/choices\/set/)
    await window.keyboard.press('0')
    expectAllDue(await analyse.look(), films, sessionUs(films[2]!, 2))
    await isKept

    const [, , third] = await camerasOf(window, sessionId)
    await window.route(`**${third!.playable!.address}`, (route) => route.fulfill({ status: 404, body: '' }))
    await window.reload()
    await expect(analyse.panel(3)).toHaveAttribute('data-state', 'problem')
    await window.keyboard.press('Home')
    expectAllDue((await analyse.look()).slice(0, 2), films, 0)
  })
}

async function moveClocks(page: Page, sessionId: string, films: readonly PlacedFilm[]): Promise<void> {
  const cameras = await camerasOf(page, sessionId)
  const clocks = cameras.map(({ mediaId }, index) => ({ mediaId, offsetUs: films[index]!.offsetUs, rate: films[index]!.rate }))
  await callApi(page, 'PUT', '/footage/clocks', { clocks })
}

async function expectRemembered(analyse: AnalysePage, films: readonly PlacedFilm[], timeUs: number): Promise<void> {
  await expect(analyse.page.getByText('saved', { exact: true })).toBeVisible()
  await analyse.page.reload()
  await analyse.panels.first().waitFor()
  await expect(analyse.panels).toHaveCount(1)
  expectAllDue(await analyse.look(), films, timeUs)
}

/** All that the first panel says from now on. */
async function rememberWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const words = new Set<string>()
    Object.assign(globalThis, { words })
    new MutationObserver(() => {
      for (const line of document.querySelector<HTMLElement>('[role=group][data-state]')!.innerText.split(/\n| · /)) words.add(line)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

const wordsSeen = (page: Page) => page.evaluate(() => [...(globalThis as unknown as { words: Set<string> }).words])
