import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { places } from '../../app/contract/places.ts'
import type { ImportPlan } from '../../app/contract/imports.ts'
import { meanCurvesOf } from '../../app/core/norms/references/compared.ts'
import { referenceText } from '../../app/main/references/reference-file.ts'
import { shippedReferences } from '../../app/main/references/shipped.ts'
import { peopleAbout } from '../../app/main/testing/people-about.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

test('a child’s trial by Plug-in Gait against a norm, then against a cohort with its people’s curves: the profile says why there is no deviation index, and then tells it with whose it is', async ({ window, engine }) => {
  test.skip(!existsSync(file), 'the reference folder is absent')
  test.setTimeout(120_000)
  const athlete = await callApi<{ id: string }>(window, 'POST', '/athletes', { name: 'M. Example', birthDate: '2014-05-05' })
  const { id: sessionId } = await callApi<{ id: string }>(window, 'POST', '/sessions', { athleteId: athlete.id, name: 'Plug-in Gait', date: '2026-11-20' })
  const { id: trialId } = await callApi<{ id: string }>(window, 'POST', '/trials', { sessionId, kind: 'walk', surface: 'overground' })
  const grants = await engine.grantPaths([file])
  const plan = await callApi<ImportPlan>(window, 'POST', '/imports/plans', { grants: grants.map(({ id }) => id) })
  await callApi(window, 'POST', '/imports', { planId: plan.planId, destination: { sessionId }, trialId, mode: 'copy', items: plan.items.map(({ itemId }) => ({ itemId })) })
  await goTo(window, places.analyse(sessionId))
  const { details } = new ResultPanels(window)
  await details.getByText('Profile', { exact: true }).click()
  await expect(details).toContainText(/No GDI: it takes each person’s curves, and “.+” has none\./, { timeout: 60_000 })

  const like = shippedReferences().find(({ id }) => id === 'schwartz-2008-free')!
  const cohort = peopleAbout(meanCurvesOf(like), { like, name: 'Twenty', n: 20 })
  await callApi(window, 'POST', '/references', { name: 'twenty.json', text: referenceText(cohort) })
  await callApi(window, 'POST', `/sessions/${sessionId}/gait/reference`, { trialId, referenceId: 'twenty' })
  await expect(details).toContainText(/GDI left \d+ ± \d+ · right \d+ ± \d+, among the 20 people of “Twenty”/, { timeout: 60_000 })
  await expect(details).not.toContainText('No GDI')
  await expectAccessible(window)
})
