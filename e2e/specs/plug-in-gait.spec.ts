import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import type { Page } from '@playwright/test'
import { places } from '../../app/contract/system/places.ts'
import type { ImportPlan } from '../../app/contract/library/imports.ts'
import { meanCurvesOf } from '../../app/core/norms/references/compared.ts'
import type { EngineProcess } from '../../app/main/shell/engine-process.ts'
import { referenceText } from '../../app/main/references/reference-file.ts'
import { shippedReferences } from '../../app/main/references/shipped.ts'
import { peopleAbout } from '../../app/main/testing/people-about.ts'
import { callApi } from '../fixtures/in-page.ts'
import { expect, expectAccessible, test } from '../fixtures/stridescope.ts'
import { ResultPanels } from '../pages/results.ts'
import { goTo } from '../pages/go-to.ts'

const [WALKS, STANDS] = ['Motion', 'Calibration'].map((kind) => join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared/reference'), `c3d/PiG_${kind}-FlatFoot-Full.c3d`)) as [string, string]

test('trials by Plug-in Gait: one in which somebody stands is seen to be one, asks for no step and no speed, and one click says so; a child’s walk against a norm, then against a cohort with its people’s curves, says why there is no deviation index, and then tells it with whose it is', async ({ window, engine }) => {
  test.skip(![WALKS, STANDS].every((file) => existsSync(file)), 'the reference folder is absent')
  test.setTimeout(150_000)
  const { details, differs } = new ResultPanels(window)

  await test.step('standing', async () => {
    await opened(window, engine, { file: STANDS })
    await differs.getByText('Somebody stands still here').first().waitFor({ timeout: 60_000 })
    await expect(differs).not.toContainText(/backwards|Enter the speed|Schwartz|Q adds/)
    await differs.getByRole('button', { name: 'Its kind is “Standing still”' }).click()
    await expect(differs).toContainText('Its kind says so.')
    await expect(differs.getByRole('button', { name: 'Its kind is “Standing still”' })).toBeHidden()
    await expectAccessible(window)
  })

  await test.step('walking', async () => {
    const { sessionId, trialId } = await opened(window, engine, { file: WALKS, birthDate: '2014-05-05', surface: 'overground' })
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
})

/** A trial of somebody of their own, shown in Analyse. */
async function opened(page: Page, engine: EngineProcess, { file, birthDate, surface }: { file: string; birthDate?: string; surface?: string }): Promise<{ sessionId: string; trialId: string }> {
  const athlete = await callApi<{ id: string }>(page, 'POST', '/athletes', { name: 'M. Example', birthDate })
  const { id: sessionId } = await callApi<{ id: string }>(page, 'POST', '/sessions', { athleteId: athlete.id, name: 'Plug-in Gait', date: '2026-11-20' })
  const { id: trialId } = await callApi<{ id: string }>(page, 'POST', '/trials', { sessionId, kind: 'walk', surface })
  const grants = await engine.grantPaths([file])
  const plan = await callApi<ImportPlan>(page, 'POST', '/imports/plans', { grants: grants.map(({ id }) => id) })
  await callApi(page, 'POST', '/imports', { planId: plan.planId, destination: { sessionId }, trialId, mode: 'copy', items: plan.items.map(({ itemId }) => ({ itemId })) })
  await goTo(page, places.analyse(sessionId))
  return { sessionId, trialId }
}
