import { places } from '../../app/contract/system/places.ts'
import { multiply } from '../../app/core/math/mat3.ts'
import { radiansOf } from '../../app/core/math/degrees.ts'
import { fromRotationVector } from '../../app/core/math/rotation-vector.ts'
import { project } from '../../app/core/vision/camera.ts'
import { cameraPosition } from '../../app/core/vision/look-at.ts'
import { plainCamera } from '../../app/main/calibrate/plain-camera.ts'
import { trueCameras } from '../../app/main/testing/sample.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import { test } from '../fixtures/walked-session.ts'
import { AnalysePage } from '../pages/analyse.ts'
import { CalibrationPage, type KnownPoint } from '../pages/calibration.ts'
import { overlayColours } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

test.describe.configure({ timeout: 240_000 })

/** Both cameras see all of them. */
const POINTS: readonly KnownPoint[] = [
  { name: 'belt near', at: [0.3, 0.3, 0] },
  { name: 'belt far', at: [-0.3, -0.3, 0] },
  { name: 'belt side', at: [0.3, -0.3, 0] },
  { name: 'post left', at: [-0.3, 0.3, 1.1] },
  { name: 'post right', at: [0.3, -0.3, 1.4] },
  { name: 'lamp', at: [0, 0, 1.8] },
]
const AXIS_Z = '88,176,255,255'

test('cameras are placed by known points that are clicked, checked over their pictures, and one undo takes it back; cameras that were knocked agree again after refining by the footage, and count until it is undone', async ({ trial, window }) => {
  const cameras = trueCameras()
  const analyse = new AnalysePage(window)
  const calibration = new CalibrationPage(window)
  await goTo(window, places.analyse(trial.sessionId, trial.trialId))
  await expect(analyse.panel(4)).toHaveAttribute('data-state', 'frame', { timeout: 40_000 })
  await analyse.settled()

  await test.step('axes lie over the films where the cameras see them', async () => {
    await window.keyboard.press('Shift+C')
    await expect(calibration.view.getByRole('table').getByRole('row', { name: /cam02/ })).toContainText('1.25')
    await analyse.settled()
    await expect.poll(async () => overlayColours(analyse.panel(2), cameras[1]!, project(cameras[1]!, [0, 0, 0.7])!)).toContain(AXIS_Z)
    await expectAccessible(window)
  })

  await test.step('from four clicks on a camera has a place, with what each click misses', async () => {
    await calibration.tab('Known points').click()
    await calibration.enterPoints(POINTS)
    await calibration.clickPoints(1, cameras[0]!, POINTS.slice(0, 3))
    await expect(calibration.use).toBeDisabled()
    await calibration.clickPoints(1, cameras[0]!, POINTS.slice(3))
    expect(Math.hypot(...await offBy(calibration, 'cam01', 0))).toBeLessThan(0.05)
    // The last without a pointer: where it is to be expected is known by then.
    await calibration.clickPoints(2, cameras[1]!, POINTS.slice(0, -1))
    await window.keyboard.press('Enter')
    await expect(calibration.place('cam02')).toContainText('6 points')
    expect(Math.hypot(...await offBy(calibration, 'cam02', 1))).toBeLessThan(0.05)
    expect(Number(await calibration.points.getByRole('row').nth(1).getByRole('cell').nth(5).innerText())).toBeLessThan(2)
  })

  await test.step('arrows move the held click, Ctrl+Z takes it back here, and nothing is lost by leaving', async () => {
    const before = await calibration.place('cam02').innerText()
    for (let press = 0; press < 4; press++) await window.keyboard.press('Shift+ArrowRight')
    await expect(calibration.place('cam02')).not.toHaveText(before)
    await window.keyboard.press('Control+z')
    await expect(calibration.place('cam02')).toHaveText(before)
    await expectAccessible(window)
    // From the field of a name straight to the picture: the keys are the click's at once.
    await calibration.points.getByRole('textbox', { name: 'Name of the point' }).last().click()
    await calibration.clickPoint(2, cameras[1]!, POINTS.at(-1)!)
    const clicked = await calibration.place('cam02').innerText()
    for (let press = 0; press < 4; press++) await window.keyboard.press('Shift+ArrowRight')
    await expect(calibration.place('cam02')).not.toHaveText(clicked)
    await window.keyboard.press('Control+z')
    await expect(calibration.place('cam02')).toHaveText(clicked)
    await window.reload()
    await expect(calibration.tab('Known points')).toHaveAttribute('aria-selected', 'true')
    await expect(calibration.place('cam02')).toHaveText(clicked)
  })

  await test.step('used, they count; one undo takes that back', async () => {
    await calibration.use.click()
    await expect(calibration.view.getByText(/^Calibration from clicked points/)).toBeVisible()
    await calibration.tab('Check').click()
    await expect(calibration.view.getByRole('columnheader', { name: 'Error px' })).toBeVisible()
    await expect(calibration.view.getByRole('row', { name: /cam01/ })).toContainText(/0\.\d\d$/)
    await window.keyboard.press('Control+z')
    await expect(calibration.view.getByText('calibration.toml', { exact: true })).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(calibration.view).toBeHidden()
    await expect(analyse.panels).toHaveCount(4)
  })

  await test.step('refined by the footage', async () => {
    const { sessionId, trialId } = trial
    await goTo(window, `/analyse/${sessionId}/${trialId}/calibrate/footage`)
    const knocked = trueCameras().map((camera, n) => ({ ...camera, rotation: multiply(fromRotationVector([0.01, -0.012, radiansOf(n % 2 ? 1 : -1)]), camera.rotation) }))
    await callApi(window, 'POST', `/sessions/${sessionId}/calibration/use`, { trialId, calibration: { cameras: knocked.map((camera) => ({ camera: plainCamera(camera), errorPx: 1 })) } })
    const view = window.getByRole('region', { name: 'Calibration' })
    await expect(view).toContainText('Calibration from clicked points')
    await view.getByRole('radio', { name: 'A length between two keypoints' }).check()
    await expect(view.getByRole('button', { name: 'Refine the cameras' })).toBeDisabled()
    await view.getByRole('radio', { name: 'The distances between the cameras stay' }).check()
    await view.getByRole('button', { name: 'Refine the cameras' }).click()

    const result = view.getByRole('region', { name: 'What refining did' })
    await result.waitFor({ timeout: 60_000 })
    await expect(result).toContainText(/before[4-9]\.\d px/)
    await expect(result).toContainText(/after(< )?0\.0\d+ px/)
    await expect(result.getByRole('row', { name: /^cam01/ })).toContainText('°')
    await expect(result.getByRole('row', { name: /^thigh/ })).toContainText('±')
    await expectAccessible(window)
    await result.getByRole('button', { name: 'Use these cameras' }).click()
    await expect(view).toContainText('refined from the footage')
    await window.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(view).not.toContainText('refined from the footage')
  })
})

/** From where the words say that a camera stands to where it truly does. */
async function offBy(calibration: CalibrationPage, label: string, number: number): Promise<number[]> {
  const said = await calibration.place(label).innerText()
  const numbers = /^Stands at x (.*?), y (.*?), (.*?) m above/.exec(said)!.slice(1).map((text) => Number(text.replace('−', '-')))
  return cameraPosition(trueCameras()[number]!).map((value, axis) => value - numbers[axis]!)
}
