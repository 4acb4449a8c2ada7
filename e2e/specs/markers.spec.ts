import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { places } from '../../app/contract/system/places.ts'
import type { SentGait } from '../../app/contract/gait/trial-gait.ts'
import { motLines } from '../../app/core/formats/motion/write-mot.ts'
import { coordinatesOf, STRAIGHT } from '../../app/core/gait/testing/model-walk.ts'
import { gaitChoices } from '../../app/main/gait/gait-choices.ts'
import { undo } from '../../app/main/library/history.ts'
import { sampleFolder } from '../../app/main/sample/sample-folder.ts'
import { openLibrary } from '../../app/main/store/library.ts'
import { importFootage, newSession } from '../fixtures/import-footage.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

test('what nobody has filmed is opened as a walk. Joint angles that no marker goes with: steps are placed by key, and make curves and numbers. Markers: in 3D, with steps and curves; keys go from frame to frame, put two events and a side right, and after the engine is killed nothing is missing', async ({ window, engine, library }) => {
  test.setTimeout(150_000)
  await test.step('joint angles', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-angles-'))
    const file = join(folder, 'walk.mot')
    await writeFile(file, [...motLines(coordinatesOf({ ...STRAIGHT, rateHz: 30, frames: 120 }))].join(''))
    const sessionId = await newSession(window, 'Inverse kinematics')
    await importFootage(window, engine, [file], sessionId)
    await goTo(window, places.analyse(sessionId))
    const results = new ResultPanels(window)
    await results.differs.getByText('joint angles show no feet').first().waitFor({ timeout: 60_000 })
    await expect(window.getByText('No marker to draw')).toBeVisible()
    await results.details.getByText('Signal', { exact: true }).click()
    await expect(results.details).toContainText('Knee flexion')

    const timeline = window.getByRole('region', { name: 'Timeline' })
    await window.keyboard.press('Home')
    for (let frame = 10; frame <= 70; frame += 10) {
      await window.keyboard.press('Shift+ArrowRight')
      await expect(timeline).toContainText(`frame ${frame} of 0–119`)
      const key = { 10: 'w', 20: 'q', 40: 'w', 50: 'q', 70: 'w' }[frame]
      if (key !== undefined) await window.keyboard.press(key)
    }
    await expect(timeline).toContainText('right strike 2.333 s')
    await window.getByRole('region', { name: 'Curves' }).getByText('Right', { exact: true }).click()
    await expect(results.curves.getByText(/^2 strides/)).toBeVisible({ timeout: 30_000 })
    await expect(results.differs).toContainText('Shape only')
    await expect(results.differs).toContainText('Today’s angles are those of OpenSim’s inverse kinematics')
    await results.details.getByText('Steps', { exact: true }).click()
    await expect(results.details).toContainText('1.30')
    await expectAccessible(window)
    await rm(folder, { recursive: true })
  })

  await test.step('markers', async () => {
    const sessionId = await newSession(window, 'Baseline 3')
    await importFootage(window, engine, [join(sampleFolder(), '2026-10-23-baseline-3', 'markers.trc')], sessionId)
    await goTo(window, places.analyse(sessionId))
    const results = new ResultPanels(window)
    await results.curves.getByText(/^\d+ strides/).waitFor({ timeout: 60_000 })
    await expect(results.room).toHaveAttribute('data-row', '0')
    const timeline = window.getByRole('region', { name: 'Timeline' })
    await window.keyboard.press('ArrowRight')
    await window.keyboard.press('Shift+ArrowRight')
    await expect(timeline.getByText('frame 11')).toBeVisible()
    await expect(results.room).toHaveAttribute('data-row', '11')
    await window.keyboard.press('End')
    await expect(timeline).toContainText('frame 629 of 0–629 · 60 fps')
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(results.room).not.toHaveAttribute('data-row', '629')
    // From far before the end: so near to it playing may be over before anybody looks.
    await window.keyboard.press('Home')
    await window.keyboard.press('Space')
    await expect(timeline.getByRole('button', { name: 'Pause' })).toBeVisible()
    await window.keyboard.press('k')

    // What it is held against is chosen where it is said.
    const differs = window.getByRole('region', { name: 'What differs' })
    await differs.getByRole('button', { name: /^Children/ }).click()
    await expect(window.getByRole('radio', { name: /^What counts by itself/ })).toBeChecked()
    await window.getByRole('radio', { name: /^Children walking slowly/ }).click()
    await expect(differs).toContainText('Children walking slowly (Schwartz 2008) (chosen by hand)')
    await expectAccessible(window)

    await window.keyboard.press('Escape')
    await window.keyboard.press('Home')
    const late = await nextEvent(window, 3)
    await window.keyboard.press('Control+ArrowLeft')
    await expect.poll(async () => (await selected(window)).timeS).toBeLessThan(late.timeS)
    const early = await nextEvent(window, 2)
    // The first goes to where the next frame begins, which may be less than what is shown.
    await window.keyboard.press('Control+ArrowRight')
    await window.keyboard.press('Control+ArrowRight')
    await expect.poll(async () => (await selected(window)).timeS).toBeGreaterThan(early.timeS)
    const { side } = await nextEvent(window, 2)
    await window.keyboard.press('Shift+S')
    await expect.poll(async () => (await selected(window)).side).toBe(side === 'left' ? 'right' : 'left')
    await expect.poll(() => eventEdits(window, sessionId)).toBe(3)

    await window.goto('about:blank')
    await engine.kill()
    // How a window opens what an engine that was killed has left, annotating and reviewing show.
    const kept = await openLibrary(library, 'e2e')
    const edits = () => gaitChoices(kept, { sessionId, trialId: null }).eventEdits
    expect(edits()).toHaveLength(3)
    // Each can be taken back still.
    undo(kept)
    expect(edits()).toHaveLength(2)
    kept.close()
  })
})

const EVENT = /(left|right) (?:strike|foot off) (\d+\.\d+) s/

/** So many further, and what is selected there. */
async function nextEvent(page: Page, times: number): Promise<{ side: string; timeS: number }> {
  for (let n = 0; n < times; n++) await page.keyboard.press('Alt+ArrowRight')
  return selected(page)
}

async function selected(page: Page): Promise<{ side: string; timeS: number }> {
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toContainText(EVENT)
  const [, side, timeS] = EVENT.exec(await timeline.innerText())!
  return { side: side!, timeS: Number(timeS) }
}

async function eventEdits(page: Page, sessionId: string): Promise<number | undefined> {
  const { gait } = await callApi<{ gait: SentGait | null }>(page, 'GET', `/sessions/${sessionId}/gait`)
  return gait?.eventEdits
}
