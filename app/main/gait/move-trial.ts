/** From a trial's movement to the angles of every frame, and the steps that are seen in them: by movement, and by plates beside it. */
import type { z } from 'zod'
import { type kinematicsParams, kinematicsSchema, type plateStepsParams, plateStepsSchema } from '../../contract/gait/analyse-tasks.ts'
import { modelIn } from '../../core/pose/made-by.ts'
import type { TaughtOffset } from '../../core/gait/events/lab-offsets.ts'
import { noted } from '../../core/notes/notes.ts'
import { PLATES_CLOCK } from '../../core/gait/events/plates-codes.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { modelFolders } from '../models/folders.ts'
import { untoldByModel } from '../models/untold-by-model.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import { forceFileOf } from './force-plates.ts'
import { movementOfTrial, type TrialMovement } from './movement-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'

type Context = Pick<JobContext, 'library' | 'stage'>

export interface MovedTrial {
  movement: TrialMovement
  kinematics: z.infer<typeof kinematicsSchema>
  outputs: Record<string, string>
  /** With force plates of a file of their own. */
  seen: string
  findings: z.infer<typeof kinematicsSchema>['findings']
  model: string | null
  /** The model or the markers that show pelvis and feet. */
  pointsBy: string
  /** By its own plates: by how much steps are found early or late. */
  taught: TaughtOffset[]
}

/** Null where the trial holds no movement. `movement`: another than the trial's own. */
export async function moveTrial({ library, stage }: Context, place: TrialPlace, movement = movementOfTrial(library, place)): Promise<MovedTrial | null> {
  if (!movement) return null
  const { cutOffHz } = movement.params
  const { model: stated, up } = conditionsOf(library, place)
  const standing = standingOfTrial(library, place)
  const { run, outputs } = await stage({
    worker: 'analyse',
    stage: 'kinematics',
    inputs: { ...movement.inputs, ...standing.inputs },
    params: { cutOffHz, model: movement.model, ...(stated !== null && { stated }), ...(up !== null && movement.params.movement.kind === 'file' && { up }), untold: untoldByModel(modelFolders(library.layout)), standing: standing.name === null ? standing.given : { name: standing.name, ...standing.up } },
    extra: { movement: movement.params.movement, ...(standing.name !== null && { standing: standing.given }) } satisfies Partial<z.input<typeof kinematicsParams>>,
  })
  const kinematics = kinematicsSchema.parse(run.summary)
  const model = movement.model ?? modelIn(kinematics.remark)
  const plates = await platesBeside({ library, stage }, place, outputs)
  return { movement, kinematics, outputs, model: model ?? stated, pointsBy: model ?? kinematics.feetBy, seen: plates.steps ?? outputs['events']!, findings: plates.findings, taught: [...kinematics.taught.map((offset) => ({ ...offset, plates: { contentHash: movement.inputs['file']!, clock: null } })), ...plates.taught] }
}

async function platesBeside({ library, stage }: Context, place: TrialPlace, { steps, events }: Record<string, string>): Promise<{ steps: string | null } & Pick<MovedTrial, 'findings' | 'taught'>> {
  const forces = forceFileOf(library, place)
  if (!forces || !steps || !events) return { steps: null, findings: [], taught: [] }
  const { name, path, contentHash, clock } = forces
  if (!clock) return { steps: null, taught: [], findings: [noted('note', PLATES_CLOCK, { file: name }, { hint: 'It can be said among the trial’s conditions, or by “stridescope sync SESSION --plates-at MS”; “--plates” proposes it.' })] }
  const file = (hash: string) => library.layout.artifactFile(hash)
  const { run, outputs } = await stage({ worker: 'analyse', stage: 'plate-steps', inputs: { steps, events, forces: contentHash }, params: { clock }, extra: { steps: file(steps), events: file(events), forces: { path, name } } satisfies Partial<z.input<typeof plateStepsParams>> })
  const { taught, findings } = plateStepsSchema.parse(run.summary)
  return { steps: outputs['plates']!, findings, taught: taught.map((offset) => ({ ...offset, plates: { contentHash, clock } })) }
}
