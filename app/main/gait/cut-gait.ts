/** A trial's strides: its steps put right, and the curves from step to step. */
import type { z } from 'zod'
import type { cyclesParams } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import { USUAL_OFFSETS } from '../../core/gait/events/usual-offsets.ts'
import { measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { ageOn, type LegLength } from '../../core/norms/gate/measurement.ts'
import { noted } from '../../core/notes/notes.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import { conditionsOf } from './conditions.ts'
import { gaitChoices } from './gait-choices.ts'
import { gaitIn } from './gait-files.ts'
import { type MovedTrial, moveTrial } from './move-trial.ts'
import type { TrialMovement } from './movement-of-trial.ts'
import { labOffsetsFor, type TaughtByLab } from '../trial/taught-offsets.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

export interface CutGait {
  movement: TrialMovement
  /** Artifacts. */
  gait: string
  strides: string
  pieces: { steps: string; curves: string }[]
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

const BELT_UNSAID = noted('warning', 'belt-unsaid', {}, { hint: 'Enter it among the trial’s conditions.' })

type Context = Pick<JobContext, 'library' | 'stage'>

/** Null where the trial holds no movement. `given`: where it has been moved already, or otherwise than it was. */
export async function cutGait(context: Context, place: TrialPlace, given?: MovedTrial): Promise<CutGait | null> {
  const { library, stage } = context
  const moved = given ?? (await moveTrial(context, place))
  if (!moved) return null
  const { movement, kinematics, outputs, seen, model, pointsBy, findings } = moved
  const { name, beltSpeedMps, stepsBy } = conditionsOf(library, place)
  const angles = outputs['angles']!
  // On a belt whose speed nobody knows, how far feet go says nothing.
  const steps = beltSpeedMps === null ? undefined : outputs['steps']
  const { recorded, modelled } = outputs
  const { eventEdits, excludedStrides, gait: chosen } = gaitChoices(library, place)
  const taughtByLab = { pointsBy, offsets: labOffsetsFor(library, pointsBy) }
  const params = {
    kinematics: { ...kinematics, findings: [...kinematics.findings, ...findings, ...(beltSpeedMps === null ? [BELT_UNSAID] : [])] },
    source: name,
    beltSpeedMps: beltSpeedMps ?? 0,
    gait: chosen,
    stated: statedSize(library, place, kinematics.legLength),
    offsets: [...taughtByLab.offsets, ...(kinematics.areOurs ? USUAL_OFFSETS : [])],
    // Earlier sessions seldom have plates: what is compared with them has its steps told as theirs are.
    // Joint angles show no feet: nothing else tells their steps.
    stepsBy: stepsBy ?? (seen === outputs['events'] || kinematics.angles === 'opensim' ? 'plates' : 'movement'),
    areStepsChosen: stepsBy !== null,
    eventEdits,
    excludedStrides,
  } satisfies Partial<z.input<typeof cyclesParams>>
  const file = (hash: string) => library.layout.artifactFile(hash)
  const known = lastPiecesOf(library, angles)
  const cut = await holding(library, known, () => stage({
    worker: 'analyse',
    stage: 'cycles',
    inputs: { angles, events: seen, ...(steps && { steps }), ...(recorded && { recorded }), ...(modelled && { modelled }) },
    params,
    extra: { angles: file(angles), events: file(seen), steps: steps ? file(steps) : null, recorded: recorded ? file(recorded) : null, modelled: modelled ? file(modelled) : null, known } satisfies Partial<z.input<typeof cyclesParams>>,
  }))
  const gait = cut.outputs['gait']!
  const pieces = piecesIn(cut.outputs)
  return { movement, gait, strides: cut.outputs['strides']!, pieces, angles, events: cut.outputs['events']!, skeleton: outputs['skeleton'] ?? null, recorded: recorded ?? null, told: await gaitIn(library, { gait, pieces }), model, legLength: kinematics.legLength, taughtByLab }
}

/** Of the person, whom a file’s maker may have measured too. */
function statedSize(library: Library, { sessionId }: TrialPlace, ofFile: LegLength | null): z.input<typeof cyclesParams>['stated'] {
  const { date, athleteId } = sessionRow(library, sessionId)
  const { heightM, legLengthLeftM, legLengthRightM, birthDate } = getAthlete(library, athleteId)
  const leg = measuredLegLength([legLengthLeftM, legLengthRightM]) ?? (ofFile?.from === 'measured' ? ofFile : null)
  return { heightM, legLengthM: leg?.metres ?? null, ...(birthDate !== null && { ageYears: ageOn(date, birthDate) }) }
}

const piecesIn = (outputs: Readonly<Record<string, string>>): CutGait['pieces'] =>
  Object.keys(outputs).filter((role) => role.startsWith('steps-')).map((_, at) => ({ steps: outputs[`steps-${at + 1}`]!, curves: outputs[`curves-${at + 1}`]! }))

const LAST = "SELECT hash FROM run_output WHERE role <> 'gait' AND run_id = (SELECT run.id FROM run JOIN run_input ON run_id = run.id WHERE hash = ? AND role = 'angles' AND stage = 'cycles' AND state = 'done' ORDER BY ended_us DESC LIMIT 1)"

/** What was written when these angles were cut the last time: most of it comes out the same where an event has moved. */
const lastPiecesOf = ({ sql }: Library, angles: string): string[] => [...new Set(sql.prepare(LAST).pluck().all(angles) as string[])]

async function holding<T>({ held }: Library, artifacts: readonly string[], work: () => Promise<T>): Promise<T> {
  let result: T
  await held.during(artifacts, async () => void (result = await work()))
  return result!
}
