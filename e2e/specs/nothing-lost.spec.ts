import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Athlete, AthleteRow } from '../../app/contract/library/athletes.ts'
import type { SessionDetail, SessionRow } from '../../app/contract/library/sessions.ts'
import { CALIBRATION } from '../fixtures/clips.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, test } from '../fixtures/stridescope.ts'
import { LibraryPage } from '../pages/library.ts'

let folder: string
let calibration: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-files-'))
  calibration = join(folder, 'Calib.toml')
  writeFileSync(calibration, CALIBRATION)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const athletes = (page: Page) => callApi<AthleteRow[]>(page, 'GET', '/athletes')
const athlete = async (page: Page, called: string) => callApi<Athlete>(page, 'GET', `/athletes/${(await athletes(page)).find(({ name }) => name === called)!.id}`)
const notesOf = async (page: Page, name: string) => (await athlete(page, name)).notes
const notes = (page: Page) => page.getByRole('region', { name: 'Details' }).getByRole('textbox', { name: 'Notes' })
const incoming = (library: string) => readdirSync(join(library, 'incoming'))

/** A walk to a place without the focus leaving a field first, as a deep link or a notification makes it. */
const goBack = (page: Page) => page.evaluate(() => history.back())

test('nothing is left of a cancelled import, and what was being typed of one person is kept', async ({ window, library: folderOfLibrary }) => {
  const library = new LibraryPage(window)
  await test.step('a cancelled import leaves nothing in the library’s folder, however far it was; of a folder of photos or keypoint files there is no one original to download', async () => {
    await library.chooseFiles([calibration])
    expect(incoming(folderOfLibrary)).not.toEqual([])
    await window.keyboard.press('Escape')
    await expect.poll(() => incoming(folderOfLibrary)).toEqual([])

    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await window.route('**/rpc/imports/preview', async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    await library.pickFiles([calibration])
    await expect.poll(() => incoming(folderOfLibrary)).not.toEqual([])
    await library.importDialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(library.importDialog).toBeHidden()
    await expect.poll(() => incoming(folderOfLibrary)).toEqual([])
    release()
    await window.unroute('**/rpc/imports/preview')

    const frames = Array.from({ length: 3 }, (_, frame) => join(folder, 'cam01_json', `cam01_00000000000${frame}_keypoints.json`))
    const person = { person_id: [-1], pose_keypoints_2d: Array.from({ length: 75 }, (_, at) => at / 100 + 0.1) }
    mkdirSync(join(folder, 'cam01_json'))
    for (const file of frames) writeFileSync(file, JSON.stringify({ version: 1.3, people: [person] }))
    await library.pickFiles(folder, 'Control+Shift+O')
    await library.importFor('Mara', 'Walk')
    const { sessions } = await callApi<{ sessions: SessionRow[] }>(window, 'GET', '/sessions')
    const files = async () => (await callApi<SessionDetail>(window, 'GET', `/sessions/${sessions[0]?.id}`)).media
    await expect.poll(async () => (await files()).map(({ fileCount }) => fileCount).toSorted()).toEqual([1, 3])
    const several = (await files()).find(({ fileCount }) => fileCount === 3)
    const details = window.getByRole('region', { name: 'Details' })
    await details.getByRole('button', { name: `More about ${several?.name}` }).click()
    await expect(window.getByRole('menuitem', { name: 'Details' })).toBeVisible()
    await expect(window.getByRole('menuitem', { name: 'Download original' })).toHaveCount(0)
    await window.getByRole('menuitem', { name: 'Details' }).click()
    const drawer = window.getByRole('dialog', { name: 'File' })
    await expect(drawer).toContainText('in 3 files')
    await expect(drawer.getByRole('link', { name: 'Download original' })).toHaveCount(0)
    await window.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('what was being typed of one person is kept when another is opened, but for half a date, which is told of; an import names nobody by itself', async () => {
    await library.newAthlete('Anna')
    await library.newAthlete('Lena')
    await notes(window).fill('comes on Tuesdays')
    await goBack(window)
    await expect(window.getByRole('option', { name: 'Anna' })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => notesOf(window, 'Lena')).toBe('comes on Tuesdays')
    expect(await notesOf(window, 'Anna')).toBe('')

    await window.getByRole('option', { name: 'Lena' }).click()
    const birth = window.getByRole('region', { name: 'Details' }).getByLabel('Date of birth')
    await birth.fill('1990-05-06')
    await birth.press('Enter')
    await expect.poll(async () => (await athlete(window, 'Lena')).birthDate).toBe('1990-05-06')
    await birth.press('Delete')
    await goBack(window)
    await expect(window.getByText('A change was not saved.')).toBeVisible()
    expect((await athlete(window, 'Lena')).birthDate).toBe('1990-05-06')

    await window.getByRole('option', { name: 'All sessions' }).click()
    await library.chooseFiles([calibration])
    const name = library.importDialog.getByRole('textbox', { name: 'Name or code' })
    await expect(name).toBeFocused()
    await expect(name).toHaveValue('')
    await name.press('Enter')
    await expect(library.importDialog).toContainText('Say whose session it is')
    await window.keyboard.press('Escape')
    await expect(library.importDialog).toBeHidden()

    await window.getByRole('option', { name: 'Anna' }).click()
    await library.chooseFiles([calibration])
    await expect(library.importDialog.getByRole('combobox', { name: 'Athlete' })).toHaveValue('Anna')
  })
})

test('a start that is refused, a window that is closed too early and undo in a field lose nothing', async ({ page, engine }) => {
  await page.goto(await engine.windowUrl())
  const library = new LibraryPage(page)
  await test.step('the window asks before it goes while it hands files over', async () => {
    await library.chooseFiles([calibration])
    await page.route('**/uploads/*', () => new Promise(() => undefined))
    await library.importDialog.getByRole('textbox', { name: 'Name or code' }).fill('Mara')
    await library.importDialog.getByRole('textbox', { name: 'Name of the session' }).fill('Walk')
    await library.importDialog.getByRole('button', { name: /^Import \d/ }).click()
    await expect(library.importDialog).toContainText('Handing 1 file over')
    const whileHanding = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const first = await whileHanding
    expect(first.type()).toBe('beforeunload')
    await first.dismiss()
    await library.importDialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(library.importDialog.getByRole('button', { name: /^Import \d/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(library.importDialog).toBeHidden()
    await page.unroute('**/uploads/*')
  })

  await test.step('a refused start makes nobody, and the next makes one', async () => {
    await library.chooseFiles([calibration])
    await page.route('**/rpc/imports/start', (route) => route.abort(), { times: 1 })
    await library.importDialog.getByRole('textbox', { name: 'Name or code' }).fill('Mara')
    await library.importDialog.getByRole('textbox', { name: 'Name of the session' }).fill('Walk')
    const start = library.importDialog.getByRole('button', { name: /^Import \d/ })
    await start.click()
    await expect(library.importDialog.getByRole('alert')).toBeVisible()
    expect(await athletes(page)).toEqual([])
    await start.click()
    await expect(library.importDialog).toBeHidden()
    await expect(page.getByRole('region', { name: 'Details' })).toContainText('Calib.toml')
    const { sessions } = await callApi<{ sessions: SessionRow[] }>(page, 'GET', '/sessions')
    expect(sessions.map(({ name, athleteName }) => [athleteName, name])).toEqual([['Mara', 'Walk']])
    expect(await athletes(page)).toHaveLength(1)
  })

  await test.step('undo in a shell’s menu is the field’s own while a field has the focus', async () => {
    await page.addInitScript(() => {
      const end = () => undefined
      const onCommand = (run: unknown) => {
        Object.assign(globalThis, { command: run })
        return end
      }
      Object.assign(globalThis, { stridescope: { onCommand, onOpen: () => end, onOffered: () => end } })
    })
    const menu = (command: string) => page.evaluate((name) => (globalThis as unknown as { command: (name: string) => void }).command(name), command)
    await page.reload()
    await library.newAthlete('Anna')
    await notes(page).pressSequentially('knee')
    await menu('undo')
    await expect(notes(page)).not.toHaveValue('knee')
    await menu('redo')
    await expect(notes(page)).toHaveValue('knee')
    await page.getByRole('listbox', { name: 'Athletes' }).focus()
    await expect.poll(() => notesOf(page, 'Anna')).toBe('knee')
    await menu('undo')
    await expect.poll(() => notesOf(page, 'Anna')).toBe('')
  })

  await test.step('the window asks before it goes with text that is not saved, and then no more', async () => {
    await library.newAthlete('Otto')
    await notes(page).pressSequentially('not yet')
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await expect.poll(() => notesOf(page, 'Otto')).toBe('not yet')
    await expect(page.getByText('saved', { exact: true }).first()).toBeVisible()
    const gone = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await gone
  })
})
