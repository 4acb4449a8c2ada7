/** A trial's strides: angles of every frame, the steps found in them, and the curves from step to step. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type cyclesParams, type kinematicsParams, kinematicsSchema, type plateStepsParams, plateStepsSchema } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import { modelIn } from '../../core/body/made-by.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { USUAL_OFFSETS } from '../../core/gait/events/usual-offsets.ts'
import type { LegLength } from '../../core/norms/gate/measurement.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { modelFolders } from '../models/folders.ts'
import { untoldByModel } from '../models/untold-by-model.ts'
import type { Library } from '../store/library.ts'
import { conditionsOf } from './conditions.ts'
import { forceFileOf } from './force-plates.ts'
import { gaitChoices } from './gait-choices.ts'
import { movementOfTrial, type TrialMovement } from './movement-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'
import { keepTaught, labOffsetsFor, type TaughtByLab } from './taught-offsets.ts'
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
  /** As they were found and put right, by no person. */
  events: string
  told: Gait
  /** The model that saw the points; null where nobody says it. */
  model: string | null
  /** As the file or the skeleton tells it. */
  legLength: LegLength | null
  /** By plates of trials that are seen alike. */
  taughtByLab: TaughtByLab
}

const BELT_UNSAID = { level: 'warning', code: 'belt-unsaid', message: 'Nobody said how fast the belt ran, so lengths and speeds of steps are not known.', hint: 'Enter it among the trial’s conditions.' } as const

type Context = Pick<JobContext, 'library' | 'stage'>

/** A trial's angles, and its steps as they were seen. */
interface MovedTrial {
  movement: TrialMovement
  kinematics: z.infer<typeof kinematicsSchema>
  outputs: Record<string, string>
  /** With force plates of a file of their own. */
  seen: string
  findings: z.infer<typeof kinematicsSchema>['findings']
  model: string | null
  /** The model or the markers that show pelvis and feet. */
  pointsBy: string
}

async function moveTrial({ library, stage }: Context, place: TrialPlace, movement: TrialMovement): Promise<MovedTrial & { taught: MethodOffset[] }> {
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
  const model = movement.model ?? modelIn(kinematics.remark)
  const plates = await platesBeside({ library, stage }, place, outputs)
  return { movement, kinematics, outputs, model, pointsBy: model ?? kinematics.feetBy, seen: plates.steps ?? outputs['events']!, findings: plates.findings, taught: [...kinematics.taught, ...plates.taught] }
}

async function platesBeside({ library, stage }: Context, place: TrialPlace, { steps, events }: Record<string, string>): Promise<{ steps: string | null } & Pick<MovedTrial, 'findings'> & { taught: MethodOffset[] }> {
  const forces = forceFileOf(library, place)
  if (!forces || !steps || !events) return { steps: null, findings: [], taught: [] }
  const { name, path, contentHash, clock } = forces
  if (!clock) return { steps: null, taught: [], findings: [{ level: 'note', code: 'plates-clock', message: `${name} tells no steps: nobody has said where the clock of its forces lies on that of the session, and plates that are 50 ms off would teach 50 ms.` }] }
  const file = (hash: string) => library.layout.artifactFile(hash)
  const { run, outputs } = await stage({ worker: 'analyse', stage: 'plate-steps', inputs: { steps, events, forces: contentHash }, params: { clock }, extra: { steps: file(steps), events: file(events), forces: { path, name } } satisfies Partial<z.input<typeof plateStepsParams>> })
  return { steps: outputs['plates']!, ...plateStepsSchema.parse(run.summary) }
}

/** What a trial's plates teach is the lab's from then on. */
export async function learnFromPlates(context: Context, place: TrialPlace): Promise<void> {
  const movement = movementOfTrial(context.library, place)
  if (!movement) return
  const { pointsBy, taught } = await moveTrial(context, place, movement)
  keepTaught(context.library, place, pointsBy, taught)
}

/** Null where the trial holds no movement. `movement`: another than the trial's own. */
export async function cutGait(context: Context, place: TrialPlace, movement = movementOfTrial(context.library, place)): Promise<CutGait | null> {
  if (!movement) return null
  const { library, stage } = context
  const { kinematics, outputs, seen, model, pointsBy, findings } = await moveTrial(context, place, movement)
  const { name, beltSpeedMps, stepsBy } = conditionsOf(library, place)
  const angles = outputs['angles']!
  // On a belt whose speed nobody knows, how far feet go says nothing.
  const steps = beltSpeedMps === null ? undefined : outputs['steps']
  const { recorded, modelled } = outputs
  const { eventEdits, excludedStrides } = gaitChoices(library, place)
  const taughtByLab = { pointsBy, offsets: labOffsetsFor(library, pointsBy) }
  const params = {
    kinematics: { ...kinematics, findings: [...kinematics.findings, ...findings, ...(beltSpeedMps === null ? [BELT_UNSAID] : [])] },
    source: name,
    beltSpeedMps: beltSpeedMps ?? 0,
    offsets: [...taughtByLab.offsets, ...(kinematics.areOurs ? USUAL_OFFSETS : [])],
    // Earlier sessions seldom have plates: what is compared with them has its steps told as theirs are.
    stepsBy: stepsBy ?? (seen === outputs['events'] ? 'plates' : 'movement'),
    eventEdits,
    excludedStrides,
  } satisfies Partial<z.input<typeof cyclesParams>>
  const file = (hash: string) => library.layout.artifactFile(hash)
  const cut = await stage({
    worker: 'analyse',
    stage: 'cycles',
    inputs: { angles, events: seen, ...(steps && { steps }), ...(recorded && { recorded }), ...(modelled && { modelled }) },
    params,
    extra: { angles: file(angles), events: file(seen), steps: steps ? file(steps) : null, recorded: recorded ? file(recorded) : null, modelled: modelled ? file(modelled) : null } satisfies Partial<z.input<typeof cyclesParams>>,
  })
  const gait = cut.outputs['gait']!
  return { movement, gait, strides: cut.outputs['strides']!, angles, events: cut.outputs['events']!, skeleton: outputs['skeleton'] ?? null, recorded: recorded ?? null, told: await gaitIn(library, gait), model, legLength: kinematics.legLength, taughtByLab }
}

export const gaitIn = ({ layout }: Library, artifact: string): Promise<Gait> => readOnce(layout.artifactFile(artifact), (told) => gaitSchema.parse(told))
export const foundEventsIn = ({ layout }: Library, artifact: string): Promise<Gait['events']> => readOnce(layout.artifactFile(artifact), (told) => gaitSchema.shape.events.parse(told))

/** The last by their names, which are those of their content: whoever moves an event has the same earlier sessions looked at again at once. */
const lastRead = new Map<string, Promise<unknown>>()
const MOST_READ = 8

function readOnce<T>(path: string, parse: (told: unknown) => T): Promise<T> {
  const known = (lastRead.get(path) as Promise<T> | undefined) ?? readFile(path, 'utf8').then((text) => parse(JSON.parse(text)))
  lastRead.delete(path)
  lastRead.set(path, known)
  known.catch(() => lastRead.delete(path))
  for (const oldest of lastRead.keys()) if (lastRead.size > MOST_READ) lastRead.delete(oldest)
  return known
}
