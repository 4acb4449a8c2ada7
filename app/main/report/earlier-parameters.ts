/** How a person's parameters were in the earlier sessions that a gait is held against. */
import type { ReportTrial } from '../../contract/review/report.ts'
import type { TrialGait } from '../../contract/gait/trial-gait.ts'
import { bySide } from '../../core/body/joints.ts'
import { meanOf } from '../../core/math/mean.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'

/** By the same way to strides as today's. Null where it is held against something else. */
export async function earlierParameters(gaits: Pick<PromptGait, 'cut'>, { gait, earlier }: Pick<TrialGait, 'gait' | 'earlier'>): Promise<ReportTrial['earlier']> {
  if (gait.reference?.kind !== 'own-baseline' || gait.reference.shapeOnly) return null
  const before = []
  for (const { state, sessionId, trialId } of earlier) if (state === 'used') before.push((await gaits.cut({ sessionId, trialId }))?.told.parameters)
  const told = before.filter((one) => one !== undefined)
  if (told.length === 0) return null
  const keys = [...new Set(told.flatMap(({ left, right }) => Object.keys({ ...left, ...right })))]
  const parameters = bySide((side) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const values = told.flatMap((one) => one[side][key]?.value ?? [])
        // Of fewer sessions than are named nothing is shown beside those.
        return values.length < told.length ? [] : [[key, { mean: meanOf(values), least: Math.min(...values), most: Math.max(...values) }]]
      }),
    ),
  )
  return { sessions: told.length, parameters }
}
