/** Makes a calibration from a session's own files. It counts once a person puts it to use. */
import { z } from 'zod'
import { calibrationWorkSchema, type CalibrationWork } from '../../contract/analysis/calibration.ts'
import { idSchema } from '../../contract/basics/fields.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, lackingIn } from '../trial/inputs.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { lackingFootage } from './lacking-footage.ts'
import { keepMade } from './made-calibrations.ts'
import type { Made } from './made.ts'
import { makeFloor, noLenses } from './make-floor.ts'
import { makeFromFootage, makeRefined } from './make-from-people.ts'
import { makeLenses } from './make-lenses.ts'
import { pictureRow } from './picture-sources.ts'

const payloadSchema = z.object({ sessionId: idSchema, trialId: idSchema.nullable(), work: calibrationWorkSchema })
type Payload = z.infer<typeof payloadSchema>

export const calibrateJob: JobKind<Payload> = {
  name: 'calibrate',
  payload: payloadSchema,
  atOnce: 1,
  // What has been computed stays, and is not computed again: there is nothing to undo.
  canStop: true,
  canCancel: false,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),
  async run(context, { work, ...place }) {
    const { result, of, warnings } = await made(context, place, work)
    keepMade(context.library, place, of, result, warnings)
  },
}

function made(context: JobContext, place: TrialPlace, work: CalibrationWork): Promise<Made> {
  switch (work.kind) {
    case 'lenses':
      return makeLenses(context, place, work)
    case 'floor':
      return makeFloor(context, place, work)
    case 'refine':
      return makeRefined(context, place, work)
    case 'footage':
      return makeFromFootage(context, place, work)
  }
}

const TITLES = { lenses: 'Finding the lenses', floor: 'Finding the cameras’ places', refine: 'Refining the cameras', footage: 'Finding the cameras’ places' } as const

export function startCalibration(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, place: TrialPlace, work: CalibrationWork): { jobId: string } {
  const { name } = livePlace(library, place)
  assertMayAnalyse(library, place.sessionId)
  refuse(library, place, work)
  const jobId = scheduler.enqueue({ kind: 'calibrate', title: `${TITLES[work.kind]} of ${name}`, sessionId: place.sessionId, payload: { ...place, work } })
  library.changes.touched('analysis')
  return { jobId }
}

/** What is known at once to come to nothing. */
function refuse(library: Library, place: TrialPlace, work: CalibrationWork): void {
  const inputs = inputsOf(library, place)
  if ('pictures' in work) for (const { mediaId } of work.pictures) pictureRow(library, place.sessionId, mediaId)
  if (work.kind === 'floor' && !inputs.calibration) throw noLenses(place.sessionId)
  if (!('scale' in work)) return
  const lacking = work.kind === 'refine' ? lackingIn(inputs) : lackingFootage(inputs)
  if (lacking !== null) throw new ProblemError({ code: 'calibration-lacks', message: lacking, subject: place.sessionId })
  refuseScale(work)
}

function refuseScale({ kind, scale }: Extract<CalibrationWork, { scale: unknown }>): void {
  if (kind === 'footage' && scale.kind === 'camera-distances')
    throw new ProblemError({ code: 'no-scale', message: 'No picture tells how large a room is.', hint: 'Give the person’s height, or a length between two keypoints.' })
  if (scale.kind !== 'length') return
  const isKnown = (name: string) => Object.values(KEYPOINTS).some((names: readonly string[]) => names.includes(name))
  const strange = scale.between.find((name) => !isKnown(name))
  if (strange !== undefined || scale.between[0] === scale.between[1])
    throw new ProblemError({ code: 'no-such-length', message: `From ${scale.between.join(' to ')} is no length between two keypoints.`, hint: 'Keypoints are called as in left-hip and left-knee.', subject: strange ?? scale.between[0] })
}
