/** Who stands still in the same session: what sets a walking body's lengths, and what is 0°. */
import type { z } from 'zod'
import type { kinematicsParams } from '../../contract/gait/analyse-tasks.ts'
import { type Lacking, lacking } from '../../core/gait/standing-findings.ts'
import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { movementOfTrial } from './movement-of-trial.ts'

interface StandingOfTrial {
  /** Content hashes, by role. */
  inputs: Record<string, string>
  /** Of the trial that is taken; null: none is. */
  name: string | null
  /** Where a person has said it. */
  up: Pick<z.input<typeof kinematicsParams>, 'up'>
  given: z.input<typeof kinematicsParams>['standing']
}

const none = (given: Lacking): StandingOfTrial => ({ inputs: {}, name: null, up: {}, given })

/** The one that stands for the session's standing trials, else the first that nobody has rejected, of those that hold movement. */
export function standingOfTrial(library: Library, { sessionId, trialId }: TrialPlace): StandingOfTrial {
  const trials = trialsOfSession(library, sessionId)
  if (trials.some(({ id, kind }) => id === trialId && kind === 'standing')) return none(lacking('standing-itself', {}))
  const accepted = trials.filter(({ kind, standing }) => kind === 'standing' && standing === 'accepted').toSorted((a, b) => Number(b.isRepresentative) - Number(a.isRepresentative))
  if (accepted.length === 0) return none(lacking('standing-none', {}))
  for (const { id, name, up: stated } of accepted) {
    const movement = movementOfTrial(library, { sessionId, trialId: id })
    const up = stated === null ? {} : { up: stated }
    if (movement) return { inputs: Object.fromEntries(Object.entries(movement.inputs).map(([role, hash]) => [`standing-${role}`, hash])), name, up, given: { name, ...up, movement: movement.params.movement, model: movement.model } }
  }
  return none(lacking('standing-not-analysed', { trial: accepted[0]!.name }))
}
