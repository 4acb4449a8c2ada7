import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { places } from '../../app/contract/system/places.ts'
import type { EngineProcess } from '../../app/main/shell/engine-process.ts'
import { stridescopeCalibrationText } from '../../app/core/formats/calibration/stridescope-json.ts'
import { camerasAround } from '../../app/core/vision/testing/cameras-around.ts'
import { makeClip, noClips } from '../fixtures/clips.ts'
import { importFootage, newSession, whenPrepared } from '../fixtures/import-footage.ts'
import { lookForModelsIn } from '../fixtures/models-folder.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { AnalysePage } from '../pages/analyse.ts'
import { goTo } from '../pages/go-to.ts'

test.skip(() => noClips !== undefined, noClips ?? '')
test.describe.configure({ timeout: 180_000 })

lookForModelsIn(() => '')

const SAMPLE = fileURLToPath(new URL('../../resources/sample/2026-11-20-treadmill-walk', import.meta.url))

test('a moment of the sample becomes a skeleton, with its progress and its end in sight; what calibration and films disagree about is found before anything is computed, and put right with one key', async ({ window, engine, library }) => {
  await test.step('of the sample', async () => {
    const films = [1, 3].map((number) => beginningOf(join(SAMPLE, `cam0${number}.mp4`), join(dirname(library), `cam0${number}.mp4`)))
    const sessionId = await opened(window, engine, films)
    await importFootage(window, engine, [join(SAMPLE, 'calibration.toml')], sessionId)
    await expect(window.getByRole('button', { name: 'Analyse …' })).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 })
    await window.keyboard.press('Control+Enter')
    const dialog = window.getByRole('dialog', { name: /^Analyse / })
    await dialog.getByRole('button', { name: 'Analyse all the same' }).click({ timeout: 30_000 })
    await expect(dialog).toBeHidden()
    await window.getByRole('button', { name: /^Analysis under way/ }).click()
    await expect(window.getByRole('dialog', { name: 'Analysis' })).toContainText('What is done is kept')
    await window.getByText(/^Analysed .*2 cameras, median reprojection error \d/).waitFor({ timeout: 120_000 })
    await expect(window.getByRole('button', { name: 'Analyse again …' })).toBeVisible()
    const card = window.getByRole('dialog', { name: 'Analysis' })
    await expect(card).toContainText('Keypoints by Stridescope Pose on ONNX Runtime ')
    const offer = 'For real people, one can be fetched that has learnt from many: MediaPipe Pose Landmarker lite'
    await expect(card.getByRole('note')).toContainText(`for trying the program, not for judging anybody. ${offer}`)
    await expectAccessible(window)
    await window.keyboard.press('Escape')

    // Without a click, by the chip and beside the pictures.
    const chip = window.getByRole('button', { name: /^Analysis: .* · Stridescope Pose$/ })
    const note = window.getByRole('region', { name: 'Cameras' }).getByRole('note')
    await expect(note).toContainText(`Stridescope Pose has learnt from computed people and two real men. ${offer}`)
    await window.getByRole('region', { name: 'Gait in detail' }).getByText('Quality', { exact: true }).click()
    await expect(window.getByRole('region', { name: 'Quality' })).toContainText('not for judging anybody')
    await expectAccessible(window)
    await note.getByRole('button', { name: 'Do not say again' }).click()
    await expect(note).toBeHidden()
    await chip.click()
    await card.getByRole('button', { name: 'Say it beside the pictures again' }).click()
    await expect(note).toBeVisible()
    await card.getByRole('link', { name: 'Stridescope Pose' }).click()
    await expect(window.getByRole('article', { name: 'Stridescope Pose' })).toBeVisible()
  })

  await test.step('what disagrees', async () => {
    const clips = [1, 2].map((number) => makeClip(dirname(library), `cam0${number}.mp4`, { size: '136x240', seed: number }))
    const sessionId = await opened(window, engine, clips)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByText('There is no calibration')).toBeVisible()
    await expect(window.getByRole('button', { name: 'Analyse …' })).toHaveAttribute('aria-disabled', 'true')

    // Made for pictures of 1088 × 1920: eight times as large.
    const cameras = camerasAround(2, { distortion: [-0.05, 0.1, 0, 0, 0] }).map((camera) => ({ ...camera, name: camera.name.replace('cam02', 'cam_2') }))
    const calibration = join(dirname(library), 'rig.json')
    writeFileSync(calibration, stridescopeCalibrationText({ lenses: cameras, cameras, lengths: 'metres' }))
    await importFootage(window, engine, [calibration], sessionId)
    await expect(window.getByRole('button', { name: 'Analyse …' })).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 })
    await window.keyboard.press('Control+Enter')

    const dialog = window.getByRole('dialog', { name: /^Analyse / })
    const found = dialog.getByRole('region', { name: 'What disagrees' })
    await expect(found).toContainText('2 warnings, 1 note', { timeout: 30_000 })
    await expect(found).toContainText('cam01.mp4 is 136 × 240, the calibration of cam01 says 1088 × 1920')
    await expect(dialog.getByRole('row', { name: 'cam02' })).toContainText('cam_2')
    await expectAccessible(window)
    await expect(dialog.getByRole('button', { name: 'Apply to all 2: the whole picture was made smaller' })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(found).toContainText('1 note', { timeout: 30_000 })
    await expect(found).not.toContainText('warning')
    await expect(dialog.getByRole('button', { name: 'Analyse', exact: true })).toBeFocused()
    await expectAccessible(window)

    await dialog.getByRole('button', { name: /^Take back: cam01/ }).click()
    await expect(found).toContainText('1 warning, 1 note', { timeout: 30_000 })
    await expect(dialog.getByRole('button', { name: 'Analyse all the same' })).toBeEnabled()
    await dialog.getByRole('textbox', { name: /^Cut-off/ }).fill('none')
    await expect(dialog.getByRole('button', { name: 'Analyse all the same' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: /^Cut-off/ }).fill('12')
    await expect(dialog).toContainText('−3 dB at 9.6 Hz')
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await window.reload()
    await expect(window.getByRole('button', { name: 'Analyse …' })).toBeVisible()
    await window.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('textbox', { name: /^Cut-off/ }), 'what was chosen last is proposed again').toHaveValue('12')
  })
})

/** Footage of a session of its own, shown in Analyse. */
async function opened(page: Page, engine: EngineProcess, films: readonly string[]): Promise<string> {
  const sessionId = await newSession(page, 'Walk')
  await importFootage(page, engine, films, sessionId)
  await whenPrepared(page, sessionId, films.length)
  const analyse = new AnalysePage(page)
  await goTo(page, places.analyse(sessionId))
  await expect(analyse.panels).toHaveCount(films.length)
  await analyse.settled()
  return sessionId
}

function beginningOf(film: string, file: string): string {
  const ffmpeg = locateFfmpeg()
  if ('missing' in ffmpeg) throw new Error(ffmpeg.missing)
  execFileSync(ffmpeg.path, ['-v', 'error', '-y', '-i', film, '-t', '0.6', '-c', 'copy', file])
  return file
}
