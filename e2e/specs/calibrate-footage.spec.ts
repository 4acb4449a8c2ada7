import { multiply } from '../../app/core/math/mat3.ts'
import { radiansOf } from '../../app/core/math/degrees.ts'
import { fromRotationVector } from '../../app/core/math/rotation-vector.ts'
import { plainCamera } from '../../app/main/calibrate/plain-camera.ts'
import { trueCameras } from '../../app/main/testing/sample.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible } from '../fixtures/stridescope.ts'
import { test } from '../fixtures/walked-session.ts'
import { goTo } from '../pages/go-to.ts'

test.describe.configure({ timeout: 120_000 })

test('cameras that were knocked agree again after refining by the footage, and count until it is undone', async ({ window, walkedTrial: { sessionId, trialId } }) => {
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
