/** From forces of plates, and where the feet were, to the steps that plates tell, and what they teach of those that movement tells. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { plateStepsParams, plateStepsSchema, seenStepsSchema } from '../../contract/gait/analyse-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { onSessionTime } from '../../core/forces/on-session-time.ts'
import { stepsOnPlates, taughtBy } from '../../core/gait/events/found-events.ts'
import { PLATES_CLOCK_S } from '../../core/gait/events/plate-events.ts'
import { platesAgainstFeet } from '../../core/gait/events/plates-against-feet.ts'
import { stepsFromArrow } from '../../core/gait/tables/steps-arrow.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { reactionsInFile } from './reactions-in-file.ts'

export async function plateSteps(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { steps, events, forces, clock } = plateStepsParams.parse(params)
  const seen = seenStepsSchema.parse(JSON.parse(await readFile(events, 'utf8')))
  const reactions = onSessionTime(await reactionsInFile(forces), clock)
  const points = stepsFromArrow(await readFile(steps), basename(steps))
  const told = stepsOnPlates(points, reactions, Math.max(PLATES_CLOCK_S, (clock.standardErrorUs ?? 0) / 1e6))
  const disagreement = platesAgainstFeet(seen.seen, told.events, points, reactions)
  const { events: sure, findings } = disagreement ? { events: [], findings: [disagreement] } : told
  await writeFlushed(attemptDir, 'plates.json', JSON.stringify({ ...seen, sure }))
  const taught = taughtBy({ ...seen, sure }, points)
  return { outputs: [{ role: 'plates', file: 'plates.json', format: 'json' }], summary: plateStepsSchema.parse({ taught, findings }), warnings: [] }
}
