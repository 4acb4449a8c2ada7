import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { places } from '../../app/contract/places.ts'
import type { ImportPlan } from '../../app/contract/imports.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared/reference'), 'c3d/PiG_Calibration-FlatFoot-Full.c3d')

test('a trial in which somebody stands is seen to be one, asks for no step and no speed, and one click says so', async ({ window, engine }) => {
  test.skip(!existsSync(file), 'the reference folder is absent')
  test.setTimeout(90_000)
  const athlete = await callApi<{ id: string }>(window, 'POST', '/athletes', { name: 'M. Example' })
  const { id: sessionId } = await callApi<{ id: string }>(window, 'POST', '/sessions', { athleteId: athlete.id, name: 'Plug-in Gait', date: '2026-11-20' })
  const { id: trialId } = await callApi<{ id: string }>(window, 'POST', '/trials', { sessionId, kind: 'walk' })
  const grants = await engine.grantPaths([file])
  const plan = await callApi<ImportPlan>(window, 'POST', '/imports/plans', { grants: grants.map(({ id }) => id) })
  await callApi(window, 'POST', '/imports', { planId: plan.planId, destination: { sessionId }, trialId, mode: 'copy', items: plan.items.map(({ itemId }) => ({ itemId })) })
  await goTo(window, places.analyse(sessionId))
  const { differs } = new ResultPanels(window)
  await expect(differs).toContainText('Somebody stands still here', { timeout: 60_000 })
  await expect(differs).not.toContainText(/backwards|Enter the speed|Schwartz|Q adds/)
  await differs.getByRole('button', { name: 'Its kind is “Standing still”' }).click()
  await expect(differs).toContainText('Its kind says so.')
  await expect(differs.getByRole('button', { name: 'Its kind is “Standing still”' })).toBeHidden()
  await expectAccessible(window)
})
