import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noClips } from '../fixtures/clips.ts'
import { lookForModelsIn } from '../fixtures/models-folder.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import { ASIDE, test } from '../fixtures/walked-session.ts'
import { ModelsPage } from '../pages/models.ts'

test.skip(() => noClips !== undefined, noClips ?? '')
test.describe.configure({ timeout: 120_000 })

const NETWORK = fileURLToPath(new URL('../../app/workers/pose/testing/models/dots-simcc-26.onnx', import.meta.url))

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-models-'))
  const content = readFileSync(NETWORK)
  cpSync(NETWORK, join(folder, 'aside.onnx'))
  const file = { path: 'aside.onnx', role: 'keypoints', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), address: null }
  const entry = { task: 'pose', estimator: 'onnx', topology: 'halpe-26', licence: 'Apache-2.0', files: [file], needs: ['stridescope-people'], card: 'Made by a test.' }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: 1, models: [{ ...entry, id: ASIDE.id, name: 'Looks aside' }, { ...entry, id: 'same', name: 'Sees the same' }] }))
})
lookForModelsIn(() => folder)
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('two models that see the same do not disagree; two that do not are held against the sample’s truth: in a table in which the better numbers stand out, and in pictures that lead to their frames', async ({ trial, window }) => {
  await new ModelsPage(window).open()
  await window.keyboard.press('Alt+v')
  const comparison = window.getByRole('group', { name: 'Comparison of two models' })
  const [one, other] = [comparison.getByLabel('One model'), comparison.getByLabel('The other')]
  const compare = comparison.getByRole('button', { name: /^Compare them on / })
  const result = comparison.getByRole('region', { name: 'Result' })
  const sheet = comparison.getByRole('region', { name: 'Where they disagree most' })
  await one.selectOption('Stridescope Pose')
  await comparison.getByLabel('Session').selectOption(trial.sessionId)

  await test.step('the same', async () => {
    await other.selectOption('Sees the same')
    await expectAccessible(window)
    await compare.click()
    await sheet.waitFor({ timeout: 60_000 })
    await expect(sheet).toContainText('They do not disagree')
    await expect(sheet.getByRole('img')).toHaveCount(0)
    await expect(window.getByRole('region', { name: 'Messages' })).toBeEmpty()
  })

  await test.step('one of them looks aside', async () => {
    await other.selectOption('Looks aside')
    await compare.click()
    await result.waitFor({ timeout: 60_000 })
    await expect(result).toContainText('Against the reference')
    await expect(result).toContainText('on 4 films (cam01, cam02, cam03, cam04)')
    const row = (name: string | RegExp) => result.getByRole('row', { name })
    // Whoever is right is off by nothing; twelve pixels are a few hundredths of somebody 400 to 700 pixels tall.
    await expect(row(/^All 26 that both give/).getByRole('cell').first()).toHaveText('0.0 %')
    await expect(row(/^All 26 that both give/).getByRole('cell').nth(3)).toHaveText(/^[1-4]\.\d %$/)
    await expect(row(/^left knee/i).locator('[data-better]').first()).toHaveText('0.0 %')
    await expect.poll(() => sheet.getByRole('img').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(500)
    await expectAccessible(window)
  })

  await one.selectOption('Looks aside')
  await expect(comparison).toContainText('the other way round')
  await expectAccessible(window)
  await comparison.getByRole('button', { name: 'Show Stridescope Pose and Looks aside' }).click()
  await expect(one).toHaveValue('stridescope-pose')
  await sheet.getByRole('link', { name: /^cam0\d, frame \d+$/ }).first().click()
  await expect(window).toHaveURL(new RegExp(trial.sessionId))
})
