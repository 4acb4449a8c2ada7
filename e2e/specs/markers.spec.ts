import { join } from 'node:path'
import { places } from '../../app/contract/places.ts'
import { sampleFolder } from '../../app/main/sample/sample-folder.ts'
import { importFootage, newSession } from '../fixtures/import-footage.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

test('markers that nobody has filmed are opened as a walk: in 3D, with steps and curves, and keys go from frame to frame of the movement', async ({ window, engine }) => {
  const sessionId = await newSession(window, 'Baseline 3')
  await importFootage(window, engine, [join(sampleFolder(), '2026-10-23-baseline-3', 'markers.trc')], sessionId)
  await goTo(window, places.analyse(sessionId))
  const results = new ResultPanels(window)
  await expect(results.curves.getByText(/^\d+ strides/)).toBeVisible({ timeout: 60_000 })
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
})
