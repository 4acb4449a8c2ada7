import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { SessionDetail, SessionRow } from '../../app/contract/library/sessions.ts'
import { CALIBRATION, makeBroken, makeClip, noClips } from '../fixtures/clips.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { LibraryPage } from '../pages/library.ts'

test.skip(() => noClips !== undefined, noClips ?? '')

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-footage-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const originals = (library: string) =>
  readdirSync(join(library, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** No button's words are cut off. */
const cutOff = (buttons: Locator) => buttons.evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent))

test('a person sees what each file is before anything is copied, can leave all as it was, and then it is in the library, once; a codec the window cannot decode gets a proxy with the same frames, and keeps its original; of its jobs, what was prepared is one line, and a failure stands first', async ({ window, engine, library: folderOfLibrary }) => {
  const library = new LibraryPage(window)
  const clip = makeClip(folder, 'cam01.mp4')
  await library.chooseFiles([clip])
  await window.keyboard.press('Escape')
  await expect(library.importDialog).toBeHidden()
  await expect(window.getByText('Drop footage here to begin')).toBeVisible()

  const calibration = join(folder, 'Calib.toml')
  writeFileSync(calibration, CALIBRATION)
  await library.chooseFiles([clip, makeClip(folder, 'cam02.mp4', { seed: 2 }), calibration, makeBroken(clip, join(folder, 'broken.mp4')), makeClip(folder, 'cam03.avi', { codec: ['-c:v', 'mpeg4'] })])

  await expect(library.row('cam01.mp4')).toContainText('Footage')
  await expect(library.row('cam01.mp4')).toContainText('160 × 120 · 30 fps · 30 frames · H.264')
  await expect(library.row('Calib.toml')).toContainText('Calibration')
  await expect(library.importDialog.getByRole('checkbox', { name: 'Import broken.mp4' })).toBeDisabled()
  await expect(library.importDialog).toContainText('Copy it from the camera again')
  await expectAccessible(window)

  await library.importFor('M. Example', 'Walk after 6 weeks')
  await expect(library.session('Walk after 6 weeks')).toContainText('ready', { timeout: 30_000 })
  await library.session('Walk after 6 weeks').click()
  const details = window.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('cam01.mp4')
  await expect(details).toContainText('Calib.toml')
  await expect(details).not.toContainText('broken.mp4')
  await expectAccessible(window)

  await library.chooseFiles([clip])
  await expect(library.importDialog).toContainText('In the library already: Walk after 6 weeks')

  const { sessions } = await callApi<{ sessions: SessionRow[] }>(window, 'GET', '/sessions')
  const { media: files } = await callApi<SessionDetail>(window, 'GET', `/sessions/${sessions[0]?.id}`)
  const media = files.find(({ name }) => name === 'cam03.avi')!
  expect(media).toMatchObject({ name: 'cam03.avi', state: 'ready', hasProxy: true, frameCount: 30 })
  const played = await window.evaluate(async (id) => {
    const video = document.createElement('video')
    video.src = `/media/${id}/footage`
    await new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', resolve)
      video.addEventListener('error', () => reject(new Error('the proxy does not play')))
    })
    return { width: video.videoWidth, height: video.videoHeight }
  }, media.id)
  expect(played).toEqual({ width: 160, height: 120 })
  expect(engine.origin).toContain('stridescope.localhost')

  await test.step('jobs: what was prepared is one line, a failure stands first and can be tried again', async () => {
    await window.keyboard.press('Escape')
    await expect(library.importDialog).toBeHidden()
    const panel = window.getByRole('dialog', { name: 'Jobs' })
    await window.keyboard.press('Control+j')
    const prepared = panel.getByRole('button', { name: 'Prepared 3 files · Walk after 6 weeks' })
    await expect(prepared).toHaveAttribute('aria-expanded', 'false')
    await expect(panel.getByText('Preparing cam01.mp4')).toHaveCount(0)
    await prepared.click()
    await expect(panel.getByText('Preparing cam01.mp4')).toBeVisible()
    await expectAccessible(window)
    await window.keyboard.press('Control+j')
    await expect(panel).toHaveCount(0)

    for (const file of originals(folderOfLibrary)) {
      chmodSync(file, 0o644)
      rmSync(file)
    }
    await window.getByRole('button', { name: 'More about cam02.mp4' }).click()
    await window.getByRole('menuitem', { name: 'Prepare again' }).click()
    await window.getByText('Failed: Preparing cam02.mp4').waitFor()
    await window.keyboard.press('Control+j')
    const first = panel.getByRole('listitem').first()
    await expect(first).toContainText('Preparing cam02.mp4')
    await expect(first).toContainText('failed')
    expect(await cutOff(panel.getByRole('button'))).toEqual([])
    await expectAccessible(window)
    await first.getByRole('button', { name: 'Retry' }).click()
    await expect(first).toContainText('missing from the library')
    // What runs is not cleared, and the retry may still do.
    await expect(async () => {
      await panel.getByRole('button', { name: /^Clear/ }).click({ timeout: 1_000 })
      await expect(panel.getByText('Nothing is running')).toBeVisible({ timeout: 1_000 })
    }).toPass()
  })
})
