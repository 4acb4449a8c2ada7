import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { places } from '../../app/contract/system/places.ts'
import { boardFilm, boardPhotos, SMALL_BOARD } from '../fixtures/board-photos.ts'
import { noClips } from '../fixtures/clips.ts'
import { importFootage, newSession, whenPrepared } from '../fixtures/import-footage.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { AnalysePage } from '../pages/analyse.ts'
import { goTo } from '../pages/go-to.ts'

test.skip(() => noClips !== undefined, noClips ?? '')
test.describe.configure({ timeout: 120_000 })

test('photos of a board tell a lens, a bad one is left out by a key, and the board on the floor tells where the camera stands', async ({ window, engine, library }) => {
  const photos = boardPhotos(dirname(library))
  const sessionId = await newSession(window, 'Boards')
  await importFootage(window, engine, [photos], sessionId)
  const analyse = new AnalysePage(window)
  await goTo(window, places.analyse(sessionId))
  await window.getByRole('button', { name: 'Calibrate lenses from its photos' }).click()
  await expect(window.getByRole('tab', { name: 'Lenses' }), 'before anybody has filmed').toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('button', { name: 'Calibrate the lenses' })).toBeVisible()

  await importFootage(window, engine, [boardFilm(photos, join(dirname(library), 'cam01.mp4'))], sessionId)
  await whenPrepared(window, sessionId, 1)
  await goTo(window, places.analyse(sessionId))
  await expect(analyse.panels).toHaveCount(1)
  await analyse.settled()
  await goTo(window, `${new URL(window.url()).pathname}/calibrate/floor`)
  await expect(window.getByText('No lens is known yet')).toBeVisible()

  await window.getByRole('tab', { name: 'Lenses' }).click()
  const start = window.getByRole('button', { name: 'Calibrate the lenses' })
  await expect(start).toBeDisabled()
  await describeBoard(window)
  await expect(window.getByRole('region', { name: 'Pictures of the board' })).toContainText('1 of 2 chosen')
  await window.keyboard.press('Enter')

  const found = window.getByRole('region', { name: 'Lenses that were found' })
  await found.waitFor({ timeout: 30_000 })
  await expect(found).toContainText(/Focal length\d{3}(\.\d)? ± /)
  await expect(found).toContainText('Only 4 pictures show the board')
  const second = found.getByRole('checkbox', { name: 'Use board-2.png' })
  await second.focus()
  await expect(found.getByRole('img', { name: 'board-2.png with the 12 corners that were found' })).toBeVisible()
  await second.press('Delete')
  await expect(second).not.toBeChecked()
  await found.getByRole('button', { name: 'Calibrate again without 1 picture' }).click()
  await expect(found).toContainText('Only 3 pictures show the board', { timeout: 30_000 })
  await expect(found.getByRole('row', { name: 'board-2.png' })).toContainText('left out')
  await expectAccessible(window)

  await found.getByRole('button', { name: 'Use these lenses' }).click()
  await expect(found).toContainText('Counts now')
  await window.getByRole('tab', { name: 'Board on the floor' }).click()
  await expect(window.getByLabel('cam01', { exact: true }).locator('option:checked')).toHaveText('cam01.mp4 · the frame shown now')
  await window.keyboard.press('End')
  await expect(window.getByRole('region', { name: 'What shows the board' })).toContainText('frame 29 at 0.967 s')
  await window.getByRole('button', { name: 'Tell where the camera stands' }).click()
  const standing = window.getByRole('region', { name: 'Places that were found' })
  await standing.waitFor({ timeout: 30_000 })
  await expect(standing.getByRole('row', { name: 'cam01' })).toContainText(/ mm.*°.*px.*cam01.mp4 at 0.97 s/)
  await expect(standing.getByRole('img', { name: 'cam01.mp4 at 0.97 s with the 12 corners that were found' })).toBeVisible()
  await standing.getByRole('button', { name: 'Use these places' }).click()
  await expect(window.getByRole('region', { name: 'Calibration' })).toContainText('its camera has a place')
  await expectAccessible(window)
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByRole('region', { name: 'Calibration' })).toContainText('none has a place yet')
})

async function describeBoard(page: Page): Promise<void> {
  await page.getByLabel('Inner corners across').fill(String(SMALL_BOARD.columns))
  await page.getByLabel('Inner corners down').fill(String(SMALL_BOARD.rows))
  await page.getByLabel('Side of a square').fill('5 cm')
  await expect(page.getByText('That is a board of 4 × 5 squares, 20 × 25 cm')).toBeVisible()
}
