import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lookForModelsIn } from '../fixtures/models-folder.ts'
import { SlowFile } from '../fixtures/slow-file.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ModelsPage } from '../pages/models.ts'

const DOTS = fileURLToPath(new URL('../../app/workers/pose/testing/models/', import.meta.url))
const CONTENT = readFileSync(join(DOTS, 'dots-people.onnx'))

let folder: string
let server: SlowFile
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-models-'))
  server = new SlowFile(CONTENT, 2_000)
  const file = (path: string, address: string | null) => ({ path, role: 'detector', bytes: CONTENT.length, sha256: createHash('sha256').update(CONTENT).digest('hex'), address })
  const entry = { task: 'person-detector', estimator: 'onnx', topology: null, licence: 'Apache-2.0', needs: [], card: '**Finds** dots.' }
  writeFileSync(join(folder, 'damaged.onnx'), 'not what it was')
  writeFileSync(join(folder, 'errors.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#74dfc0"/></svg>')
  const network = { name: 'n01', errorPercent: 4.5, latencyMs: 12, bytes: 2e6, front: true, chosen: true, genes: { blocks: 3 } }
  writeFileSync(join(folder, 'search.json'), JSON.stringify({ budget: 'Two networks, an hour each.', points: [network, { ...network, name: 'n02', errorPercent: 9, front: false, chosen: false }] }))
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      version: 1,
      models: [
        { ...entry, id: 'dots', name: 'Lab’s dots', search: 'search.json', card: '| films | error |\n|---|---:|\n| ours | 2 % |\n\n![Errors by joint](errors.svg)', files: [file('dots.onnx', await server.start())] },
        { ...entry, id: 'damaged', name: 'Damaged dots', files: [file('damaged.onnx', null)] },
      ],
    }),
  )
})
lookForModelsIn(() => folder)
test.afterEach(() => {
  server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** While true, the window does not reach the engine. */
let isAway: boolean
let hangUp: (() => Promise<void>)[]
test.beforeEach(async ({ page }) => {
  isAway = false
  hangUp = []
  await page.routeWebSocket(/./, (socket) => {
    if (isAway) return void socket.close()
    socket.connectToServer()
    hangUp.push(() => socket.close())
  })
})

test('models: what can be had and lacks what, what is damaged, cards, comparing, fetching and its troubles, and models that are added', async ({ window }) => {
  const models = new ModelsPage(window)
  const dots = models.model('Lab’s dots')
  const fetch = models.detail.getByRole('button', { name: /^Fetch \d/ })
  const bar = models.detail.getByRole('progressbar', { name: 'Fetching Lab’s dots' })
  await models.open()

  await test.step('what can be had says what it gives and lacks; what is damaged says so', async () => {
    await expect(models.model('MediaPipe Pose Landmarker lite')).toContainText('to fetch')
    await expect(models.model('Stridescope Pose')).toContainText('taken where none is named')
    await expect(models.detail).toContainText('33 keypoints (MediaPipe), left and right told apart')
    await expect(models.detail).toContainText('Apache-2.0')
    await expect(models.detail.getByRole('region', { name: 'Card' })).toContainText('Fetched on a click')
    await expectAccessible(window)
    await models.list.focus()
    await window.keyboard.press('End')
    await expect(models.detail).toHaveAccessibleName('Damaged dots')
    await expect(models.model('Damaged dots')).toContainText('damaged')
    await expect(models.detail.getByRole('alert')).toContainText('not the file that it should be')
    await expectAccessible(window)
  })

  await test.step('a card has tables and pictures, a model shows among which others it was chosen, and what a comparison takes is said', async () => {
    await models.choose('Lab’s dots')
    const card = models.detail.getByRole('region', { name: 'Card' })
    await expect(card.getByRole('row', { name: 'ours' })).toContainText('2 %')
    await expect.poll(() => card.getByRole('img', { name: 'Errors by joint' }).evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(60)
    const chosen = models.detail.getByRole('region', { name: 'How it was chosen' })
    await expect(chosen.getByRole('img', { name: 'Error against time of 2 networks; chosen: n01, 4.5 % in 12.0 ms' })).toBeVisible()
    await expect(chosen.getByRole('row')).toHaveCount(2)
    await chosen.getByRole('checkbox', { name: 'All 2 in the table' }).check()
    await expect(chosen.getByRole('row', { name: 'n02' })).toContainText('9.00 %')
    await expectAccessible(window)

    await window.keyboard.press('Alt+v')
    await expect(window.getByRole('region', { name: 'Comparison' })).toContainText('Two models are needed')
    await expectAccessible(window)
    await window.keyboard.press('Alt+v')
  })

  await test.step('a model is fetched when it is clicked; how far it is nobody tells while the engine is away, and it is told again once it is back', async () => {
    await expect(dots).toContainText('to fetch')
    await fetch.click()
    await expect(bar).toBeVisible()
    await expect(dots).toContainText('being fetched')
    await expectAccessible(window)
    await expect(bar).toHaveAttribute('aria-valuenow', /^\d/)
    await window.keyboard.press('Control+j')
    const job = window.getByRole('dialog', { name: 'Jobs' }).getByRole('listitem').first()
    await expect(job).toContainText(/running.*so far/)

    isAway = true
    await Promise.all(hangUp.splice(0).map((each) => each()))
    await expect(window.getByRole('contentinfo')).toContainText('engine not reachable')
    await expect(job).toContainText('not known')
    await expect(job).not.toContainText(/running|so far|left|%/)
    await expect(bar).not.toHaveAttribute('aria-valuenow')
    for (const end of ['Stop', 'Cancel']) await expect(job.getByRole('button', { name: end })).toBeDisabled()
    await expectAccessible(window)

    isAway = false
    await expect(job).toContainText(/running.*so far/, { timeout: 15_000 })
    await expect(job.getByRole('button', { name: 'Stop' })).toBeEnabled()
    await expect(window.getByText('The engine has ended')).toHaveCount(0)
    await expect(bar).toHaveAttribute('aria-valuenow', /^\d/)
    await window.keyboard.press('Escape')
    await expect(job).toHaveCount(0)
  })

  await test.step('it is stopped on the way, gone on with, used and removed', async () => {
    await models.detail.getByRole('button', { name: 'Stop' }).click()
    const rest = models.detail.getByRole('button', { name: 'Fetch the other 3.6 kB' })
    await expect(rest).toBeVisible()
    server.giveAll()
    await rest.click()
    await expect(dots).toContainText('there', { timeout: 20_000 })
    await models.detail.getByRole('button', { name: 'Remove' }).click()
    await window.getByRole('dialog', { name: 'Remove Lab’s dots?' }).getByRole('button', { name: 'Remove for good' }).click()
    await expect(dots).toContainText('to fetch')
  })

  await test.step('a fetch that fails says so once, where its model is in sight', async () => {
    server.holdAgain()
    await fetch.click()
    await expect(bar).toBeVisible()
    server.stop()
    await expect(models.detail.getByRole('alert')).toBeVisible({ timeout: 20_000 })
    await models.choose('Stridescope Pose')
    await expect(window.getByRole('region', { name: 'Messages' })).toBeEmpty()
  })

  await test.step('a model is added from its file: an unknown one after a question, one that cannot be opened not at all', async () => {
    const unknown = join(folder, 'our own.onnx')
    copyFileSync(join(DOTS, 'dots-simcc-26.onnx'), unknown)
    await models.addFiles(unknown)
    await expect(models.question).toContainText('It finds 26 keypoints of a person')
    await expect(models.question.getByRole('button', { name: 'Add model' })).toBeDisabled()
    await expectAccessible(window)
    await models.question.getByRole('textbox', { name: 'Licence' }).fill('ours')
    await window.keyboard.press('Enter')
    await expect(models.detail).toHaveAccessibleName('our own')
    await expect(models.detail).toContainText('nothing of our 26')
    // Who finds people comes with the program: it lacks nothing.
    await expect(models.detail.getByRole('note')).toHaveCount(0)

    writeFileSync(join(folder, 'noise.onnx'), 'noise')
    await models.addFiles(join(folder, 'noise.onnx'))
    await expect(window.getByRole('region', { name: 'List of models' }).getByRole('alert')).toContainText('"noise.onnx" cannot be used: it cannot be opened')
    await expectAccessible(window)
  })
})
