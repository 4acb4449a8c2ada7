/** What is chosen for reports, shown at once and kept a moment later. */
import type { ReportComments, ReportLogo, ReportTemplate } from '../../../contract/review/report.ts'
import { engine } from '../../engine/client.ts'
import { queryClient } from '../../engine/queries.ts'
import { tracked } from '../../engine/saving.ts'
import { attempt } from '../../ui/toasts.ts'
import type { TrialPlace } from '../../trial/trial-place.ts'
import { pick } from '../../picking/sources.ts'
import { offer } from '../../picking/offers.ts'
import { sendAll } from '../../picking/uploads.ts'
import { setupQuery } from './report-queries.ts'

type Setup = { template: ReportTemplate; comments: ReportComments; logo: ReportLogo | null }

const show = (place: TrialPlace, changes: Partial<Setup>) => queryClient.setQueryData(setupQuery(place).queryKey, (now) => now && { ...now, ...changes })

export function keepTemplate(place: TrialPlace, template: ReportTemplate): void {
  show(place, { template })
  void attempt(() => tracked(engine.reports.setTemplate(template)))
}

/** What was not kept is not shown as if it were. */
export async function keepComments(place: TrialPlace, comments: ReportComments): Promise<void> {
  const before = queryClient.getQueryData(setupQuery(place).queryKey)?.comments
  show(place, { comments })
  try {
    await tracked(engine.reports.setComments({ ...place, comments }))
  } catch (thrown) {
    if (before) show(place, { comments: before })
    throw thrown
  }
}

/** A picture that a person picks. */
export async function pickLogo(): Promise<void> {
  await attempt(async () => {
    const picked = await pick('files')
    if (!picked) return
    const { signal } = new AbortController()
    const { grantIds, held, sent } = await offer(picked, signal, () => {})
    await sendAll([...held].map(([grantId, file]) => ({ grantId, held: file })), sent, signal)
    await tracked(engine.reports.setLogo({ grantId: grantIds[0] ?? null }))
  })
}

export const removeLogo = () => void attempt(() => tracked(engine.reports.setLogo({ grantId: null })))
