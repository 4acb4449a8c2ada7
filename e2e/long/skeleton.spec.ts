import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { readCalibration } from '../../app/core/formats/calibration/read-calibration.ts'
import { sampleFolder } from '../../app/main/sample/sample-folder.ts'
import { trueMotion, truePeople, withHelper } from '../../app/main/testing/sample.ts'
import { places } from '../../app/contract/system/places.ts'
import { callApi } from '../fixtures/in-page.ts'
import { openedPdf } from '../fixtures/opened-pdf.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import { test } from '../fixtures/true-session.ts'
import { AnalysePage } from '../pages/analyse.ts'
import { clickPixel } from '../pages/click-pixel.ts'
import { overlayColours, ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'
import { ReportPage } from '../pages/report.ts'

/** Where who stands beside is in every frame of a camera. */
function helperIn(camera: string, keypoint: (typeof HALPE_26)[number]): [u: number, v: number] {
  const rig = readCalibration(readFileSync(join(sampleFolder(), '2026-11-20-treadmill-walk', 'calibration.toml')), 'calibration.toml')
  const { keypoints } = withHelper(truePeople(camera, SIZE), rig.cameras.find(({ name }) => name === camera)!)
  const at = keypoints.length - 3 * (HALPE_26.length - HALPE_26.indexOf(keypoint))
  return [keypoints[at]!, keypoints[at + 1]!]
}

/** It is rigid: the same at every moment. */
function trueShankMm(): number {
  const { points } = trueMotion()
  const [knee, ankle] = [3 * HALPE_26.indexOf('left-knee'), 3 * HALPE_26.indexOf('left-ankle')]
  return 1000 * Math.hypot(...[0, 1, 2].map((axis) => points[knee + axis]! - points[ankle + axis]!))
}

test.describe.configure({ timeout: 180_000 })

const COLOURS = { left: '255,138,102,255', right: '88,176,255,255' }
const NOTHING = '0,0,0,0'
/** Of the sample's films. */
const SIZE = { widthPx: 540, heightPx: 960 }

test('a true skeleton lies on its films to the pixel, stands in the room and is measured; quality leads to the moment', async ({ trial, window }) => {
  await test.step('a lab lead makes three PDFs of it: a report, a comparison with another session, and a page for the person', async () => {
    await callApi(window, 'POST', '/users', { name: 'Lea', role: 'lab-lead', secret: '1234' })
    await goTo(window, `${places.analyse(trial.sessionId, trial.trialId)}/report`)
    const report = new ReportPage(window)
    const finding = 'Left knee bends 14° less'
    for (const [kind, heading, pages, words] of [
      ['Report', 'Key findings', 4, [finding, 'Report by Lea', 'in 3 of 8 strides', 'Stride length', 'Methods and limits', 'robust']],
      ['Comparison', 'What has changed', 5, [finding, 'Compared with 23 October 2026 (Baseline 3', 'only their shapes can be compared']],
      ['Summary', 'How you moved', 1, [finding, 'Steps a minute: 113', 'Talk about this page']],
    ] as const) {
      await report.choose(kind, heading)
      const pdf = openedPdf(await report.savedPdf())
      if (!pdf) continue
      expect(pdf.pages.length, kind).toBeGreaterThanOrEqual(pages)
      for (const said of words) expect(pdf.pages.join(' '), kind).toContain(said)
      for (const page of pdf.pages) expect(page, kind).toContain('A measurement, not a diagnosis')
      // With its picture: text and lines alone cover less.
      expect(pdf.inkOn(0), kind).toBeGreaterThan(0.1)
    }
  })

  await window.getByRole('button', { name: 'Back to Analyse' }).click()
  const [analyse, results] = [new AnalysePage(window), new ResultPanels(window)]
  const finding = results.differs.getByRole('button', { pressed: true })
  await finding.waitFor({ timeout: 30_000 })
  await expect(finding, 'without a click').toContainText('Left knee bends 14° less in initial swing')
  /** To play four films and the room costs more than all else here. */
  const pause = async () => {
    await window.getByRole('button', { name: 'Pause' }).waitFor()
    const ms = await analyse.playheadMs()
    await window.keyboard.press('k')
    return ms
  }
  const played = [await pause()]
  await window.keyboard.press('Shift+x')
  await expect(finding).toBeHidden()
  await analyse.settled()
  await window.keyboard.press('Home')
  await window.keyboard.press('PageDown')
  await analyse.settled()
  await results.details.getByText('Quality', { exact: true }).click()
  await expect(results.quality.getByText(/^Worst at the playhead/)).toBeVisible()

  await test.step('joints are drawn where they truly are', async () => {
    // The ghost of the reference stands inside the skeleton.
    await window.keyboard.press('g')
    const panel = analyse.panel(1)
    const { frames, keypoints } = truePeople('cam01', SIZE)
    const row = frames.indexOf(Number(await panel.getAttribute('data-frame')))
    // Joints that no other hides in a picture from the side.
    for (const name of ['left-wrist', 'left-knee', 'left-ankle', 'right-ankle', 'right-knee'] as const) {
      const at = 3 * (row * HALPE_26.length + HALPE_26.indexOf(name))
      expect(await overlayColours(panel, SIZE, [keypoints[at]!, keypoints[at + 1]!]), name).toContain(COLOURS[name.startsWith('left') ? 'left' : 'right'])
    }
    await window.keyboard.press('s')
    const nose = 3 * row * HALPE_26.length
    expect(new Set(await overlayColours(panel, SIZE, [keypoints[nose]!, keypoints[nose + 1]!]))).toEqual(new Set([NOTHING]))
    await window.keyboard.press('s')
    await window.keyboard.press('g')
  })

  await test.step('what differs is said, its stride plays in a loop, and its curve says where; all by key', async () => {
    await window.keyboard.press('t')
    played.push(await pause())
    await expect(finding).toBeVisible()
    await expect(results.curves.getByRole('img', { name: /^Knee flexion, left, .* Beyond the band from 6\d to [89]\d %/ })).toBeVisible()
    await expect(results.curves.getByRole('button', { name: /^initial swing: Left knee/ })).toBeVisible()
    await results.details.getByText('Strides').click()
    const words = await results.details.getByRole('list', { name: 'Strides, left' }).getByRole('listitem').nth(2).innerText()
    const [, from, to] = /([\d.]+) to ([\d.]+) s/.exec(words)!.map(Number)
    // Wherever it was by then.
    for (const ms of played) {
      expect(ms).toBeGreaterThan(1000 * from! - 50)
      expect(ms).toBeLessThan(1000 * to! + 50)
    }
    await expectAccessible(window)
    await window.keyboard.press('u')
    await expect(results.curves.getByRole('img', { name: /^Ankle dorsiflexion, left/ })).toBeVisible()
    await results.curves.getByLabel('Angle', { exact: true }).selectOption({ label: 'Pelvic tilt' })
    await expect(results.curves).toContainText('Pelvic tilt, left: not observable')
    await window.keyboard.press('Shift+x')
    await expect(finding).toBeHidden()
    await results.differs.getByText('Left · right').click()
    await window.keyboard.press('t')
    await pause()
    await expect(finding).toContainText('than on the right')
    await expect(results.curves.getByRole('img', { name: /^SPM of .*pairs of strides/ })).toBeVisible()
    await expect(results.curves).toContainText('pairs of strides of this one trial')
    await results.differs.getByText('Drift').click()
    await expect(results.differs).toContainText('looked for in 20 and more')
    await results.differs.getByText('Reference', { exact: true }).click()
  })

  await test.step('the ghost of the reference comes and goes by key', async () => {
    const [ghost, legend] = [window.getByRole('button', { name: 'Ghost of the reference' }), window.getByText('ghost of the reference')]
    await expect(ghost).toHaveAttribute('aria-pressed', 'true')
    await expect(legend).toBeVisible()
    await window.keyboard.press('g')
    await expect(ghost).toHaveAttribute('aria-pressed', 'false')
    await expect(legend).toBeHidden()
    await window.keyboard.press('g')
  })

  await test.step('the room follows the playhead, and is seen from all sides', async () => {
    const first = await results.picture()
    await window.keyboard.press('Shift+ArrowRight')
    const later = await results.picture()
    expect(later).not.toBe(first)
    await window.keyboard.press('v')
    await expect(results.view).toHaveValue('front')
    const front = await results.picture()
    expect(front).not.toBe(later)
    await results.view.selectOption({ label: 'As cam01 sees it' })
    expect(await results.picture()).not.toBe(front)
    await results.room.focus()
    await window.keyboard.press('Control+ArrowLeft')
    await expect(results.view).toHaveValue('by-hand')
  })

  await test.step('lengths and angles between points are those of the person', async () => {
    await window.keyboard.press('m')
    const said = await results.measureFrom('left-knee', 'left-ankle')
    expect(said).toMatch(/^\d{3}\.\d mm ± \d+\.\d mm \(95 %\)$/)
    expect(Math.abs(Number.parseFloat(said) - trueShankMm())).toBeLessThan(1)
    expect(await results.measureFrom('left-hip', 'left-knee', 'left-ankle')).toMatch(/^1[0-7]\d\.\d° ± /)
    await results.measure.getByRole('button', { name: 'Stop measuring' }).click()
    await expect(results.measure).toBeHidden()
  })

  await test.step('points are looked at raw and smoothed otherwise, and it is said that this is only for a look', async () => {
    await window.keyboard.press('c')
    const card = results.scene.getByRole('region', { name: 'Smoothing' })
    await card.getByText('Other cut-off').click()
    await card.getByLabel('Cut-off in Hz').fill('2')
    await expect(card).toContainText('2 Hz, −3 dB at 1.6 Hz')
    await expect(card).toContainText('Only for a look')
    const smooth = await results.picture()
    await card.getByText('Raw').click()
    expect(await results.picture()).not.toBe(smooth)
    await expectAccessible(window)
    // The choice has the focus, and letters are none of its own keys.
    for (const opens of [true, false]) {
      await window.keyboard.press('m')
      await expect(results.measure).toBeVisible({ visible: opens })
    }
    await card.getByRole('button', { name: /^Close smoothing/ }).click()
    await expect(card).toBeHidden()
  })

  await test.step('the room goes by key, and one camera is enough for the rest', async () => {
    await window.keyboard.press('d')
    await expect(results.scene).toBeHidden()
    for (const key of ['3', 'f', 'Home']) await window.keyboard.press(key)
    await expect(analyse.panels).toHaveCount(1)
  })

  await test.step('a click on the map of quality goes there', async () => {
    await results.details.getByText('Quality', { exact: true }).click()
    const map = results.quality.getByRole('img', { name: /over time/ })
    const { width, height } = (await map.boundingBox())!
    await map.click({ position: { x: width / 2, y: height / 2 } })
    expect(await analyse.playheadMs()).toBeGreaterThan(2_000)
    await expect(map).toBeVisible()
    await results.quality.getByLabel('What the map shows').selectOption('Reprojection error in cam03')
    await expect(results.quality.getByRole('img', { name: /^Reprojection error in cam03/ })).toBeVisible()
    await expect(results.quality.getByText(/^Worst at the playhead.* px$/)).toBeVisible()
  })

  await test.step('who stands beside is drawn in grey, is picked in a picture, and then has the skeleton until that is taken back', async () => {
    const hint = window.getByRole('status').filter({ hasText: 'Click on the person' })
    const panel = analyse.panel(3)
    const leftKnee = helperIn('cam03', 'left-knee')
    const isDrawnAs = (colour: string) => expect(async () => expect(await overlayColours(panel, SIZE, leftKnee)).toContain(colour)).toPass({ timeout: 30_000 })
    expect(await overlayColours(panel, SIZE, leftKnee)).not.toContain(COLOURS.left)
    await window.keyboard.press('Shift+P')
    await expect(hint).toContainText('Tab goes through those in cam03')
    await window.keyboard.press('Tab')
    await expect(hint).toContainText('Person 1 of 1 in cam03: Enter picks')
    await window.keyboard.press('Escape')
    await expect(hint).toBeHidden()
    await window.keyboard.press('Shift+P')
    await clickPixel(panel, SIZE, helperIn('cam03', 'nose'))
    await isDrawnAs(COLOURS.left)
    await window.getByRole('button', { name: /^Analysis: / }).click()
    const card = window.getByRole('dialog', { name: 'Analysis' })
    await expect(card).toContainText('Of the person picked in cam03, frame ')
    await card.getByRole('button', { name: 'Back to the person seen most' }).click()
    await expect(async () => expect(await overlayColours(panel, SIZE, leftKnee)).not.toContain(COLOURS.left)).toPass({ timeout: 30_000 })
  })

  await test.step('a strike is moved by key: its strides follow at once, and go back with it', async () => {
    await results.details.getByText('Strides', { exact: true }).click()
    const strides = results.details.getByRole('list', { name: 'Strides, left' })
    const selected = window.getByRole('status', { name: 'Selected event' })
    await window.keyboard.press('Home')
    let said = ''
    await expect(async () => {
      await window.keyboard.press('Alt+ArrowRight')
      await expect(selected, 'there are events').not.toHaveText(said, { timeout: 500 })
      said = await selected.innerText()
      expect(said).toContain('left strike')
    }).toPass()
    const found = await strides.innerText()
    await window.keyboard.press('Control+ArrowRight')
    await expect(selected).toContainText('by a person')
    await expect(strides).not.toHaveText(found, { useInnerText: true })
    await window.keyboard.press('Control+z')
    await expect(strides).toHaveText(found, { useInnerText: true })
    await expect(selected).not.toContainText('by a person')
    // The same over the curves: where the stride begins, lies its strike.
    const strike = await window.getByRole('region', { name: 'Curves' }).locator('[data-event][data-selected="true"] rect').first().boundingBox()
    const [x, y] = [strike!.x + strike!.width / 2, strike!.y + 20]
    await window.mouse.move(x, y)
    await window.mouse.down()
    await window.mouse.move(x + 30, y, { steps: 3 })
    await window.mouse.up()
    await expect(selected).toContainText('left strike')
    await expect(selected).toContainText('by a person')
    await expect(strides).not.toHaveText(found, { useInnerText: true })
    await window.keyboard.press('Escape')
    await expect(selected).toBeEmpty()
  })

  await results.details.getByText('Quality', { exact: true }).click()
  await results.quality.waitFor()
  await window.keyboard.press('h')
  await expect(results.quality).toBeHidden()
})
