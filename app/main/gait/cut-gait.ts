/** A trial's strides: angles of every frame, the steps found in them, and the curves from step to step. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type cyclesParams, type kinematicsParams, kinematicsSchema } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import { modelIn } from '../../core/body/made-by.ts'
import type { LegLength } from '../../core/norms/gate/measurement.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { modelFolders } from '../models/folders.ts'
import { untoldByModel } from '../models/untold-by-model.ts'
import type { Library } from '../store/library.ts'
import { conditionsOf } from './conditions.ts'
import { gaitChoices } from './gait-choices.ts'
import { movementOfTrial, type TrialMovement } from './movement-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'
import type { TrialPlace } from '../trial/place.ts'

export interface CutGait {
  movement: TrialMovement
  /** Artifacts. */
  gait: string
  strides: string
  angles: string
  /** Of markers; null of films, whose skeleton is there already. */
  skeleton: string | null
  /** Forces of plates and EMG of its file; null where there are none. */
  recorded: string | null
  /** As they were found. */
  events: string
  told: Gait
  /** The model that saw the points; null where nobody says it. */
  model: string | null
  /** As the file or the skeleton tells it. */
  legLength: LegLength | null
}

const BELT_UNSAID = { level: 'warning', code: 'belt-unsaid', message: 'Nobody said how fast the belt ran, so lengths and speeds of steps are not known.', hint: 'Enter it among the trial’s conditions.' } as const

/** Null where the trial holds no movement. `movement`: another than the trial's own. */
export async function cutGait({ library, stage }: Pick<JobContext, 'library' | 'stage'>, place: TrialPlace, movement = movementOfTrial(library, place)): Promise<CutGait | null> {
  if (!movement) return null
  const { cutOffHz } = movement.params
  const standing = standingOfTrial(library, place)
  const { run, outputs } = await stage({
    worker: 'analyse',
    stage: 'kinematics',
    inputs: { ...movement.inputs, ...standing.inputs },
    params: { cutOffHz, model: movement.model, untold: untoldByModel(modelFolders(library.layout)), standing: standing.name === null ? standing.given : { name: standing.name } },
    extra: { movement: movement.params.movement, ...(standing.name !== null && { standing: standing.given }) } satisfies Partial<z.input<typeof kinematicsParams>>,
  })
  const kinematics = kinematicsSchema.parse(run.summary)
  const { name, beltSpeedMps } = conditionsOf(library, place)
  const [angles, events] = [outputs['angles']!, outputs['events']!]
  // On a belt whose speed nobody knows, how far feet go says nothing.
  const steps = beltSpeedMps === null ? undefined : outputs['steps']
  const { recorded, modelled } = outputs
  const { eventEdits, excludedStrides } = gaitChoices(library, place)
  const params = { kinematics: beltSpeedMps === null ? { ...kinematics, findings: [...kinematics.findings, BELT_UNSAID] } : kinematics, source: name, beltSpeedMps: beltSpeedMps ?? 0, eventEdits, excludedStrides }
  const file = (hash: string) => library.layout.artifactFile(hash)
  const cut = await stage({
    worker: 'analyse',
    stage: 'cycles',
    inputs: { angles, events, ...(steps && { steps }), ...(recorded && { recorded }), ...(modelled && { modelled }) },
    params,
    extra: { angles: file(angles), events: file(events), steps: steps ? file(steps) : null, recorded: recorded ? file(recorded) : null, modelled: modelled ? file(modelled) : null } satisfies Partial<z.input<typeof cyclesParams>>,
  })
  const gait = cut.outputs['gait']!
  return { movement, gait, strides: cut.outputs['strides']!, angles, events, skeleton: outputs['skeleton'] ?? null, recorded: recorded ?? null, told: await gaitIn(library, gait), model: movement.model ?? modelIn(kinematics.remark), legLength: kinematics.legLength }
}

export async function gaitIn({ layout }: Library, artifact: string): Promise<Gait> {
  return gaitSchema.parse(JSON.parse(await readFile(layout.artifactFile(artifact), 'utf8')))
}

export async function foundEventsIn({ layout }: Library, artifact: string): Promise<Gait['events']> {
  return gaitSchema.shape.events.parse(JSON.parse(await readFile(layout.artifactFile(artifact), 'utf8')))
}
