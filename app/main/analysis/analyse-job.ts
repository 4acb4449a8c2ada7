/** From a trial's footage to its skeleton. */
import type { z } from 'zod'
import { analysisChoices, type PersonChoice } from '../../contract/analysis/analysis.ts'
import { idSchema } from '../../contract/basics/fields.ts'
import { poseParams } from '../../contract/models/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { asksForALook } from '../../core/deviation/deviation.ts'
import { refuseTooHigh } from '../../core/signal/cut-off-limit.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import { tellTrying } from '../gait/being-tried.ts'
import { makeGait } from '../gait/make-gait.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import { liveTrial } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, lackingIn } from '../trial/inputs.ts'
import { madeFrom } from '../trial/made-from.ts'
import type { TrialPlace } from '../trial/place.ts'
import { analysedCameras } from '../skeleton/analysed-cameras.ts'
import { camerasOfTrial, placedFilms, tellPreflight } from '../skeleton/cameras-of-films.ts'
import { fastestHz } from '../skeleton/fastest-film.ts'
import { keepAnalysis, newestMadeWith, remediesOf } from '../skeleton/of-trial.ts'
import { filmOf, pointedAt } from '../skeleton/pointed-at.ts'
import { poseFilms } from '../skeleton/pose-films.ts'
import { reconstructTrial } from '../skeleton/reconstruct-trial.ts'
import { synchroniseTrial } from '../skeleton/synchronise-trial.ts'
import { variedSkeletons } from '../skeleton/varied-skeletons.ts'

const payloadSchema = analysisChoices.extend({ sessionId: idSchema, trialId: idSchema.nullable() })
type Payload = z.infer<typeof payloadSchema>

const METHOD = 'robust'
/** Of all the work, nearly. */
const POSE_SHARE = 0.82
const SYNC_UNTIL = 0.86
const SKELETON_UNTIL = 0.94
const GAIT_UNTIL = 0.96

export const analyseJob: JobKind<Payload> = {
  name: 'analyse',
  payload: payloadSchema,
  atOnce: 1,
  // What has been computed stays, and is not computed again: there is nothing to undo.
  canStop: true,
  canCancel: false,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),
  run: analyse,
}

export function startAnalysis(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, { sessionId, trialId = null, ...choices }: z.input<typeof analysisChoices> & { sessionId: string; trialId?: string | null | undefined }): { jobId: string } {
  assertMayAnalyse(library, sessionId)
  const inputs = inputsOf(library, { sessionId, trialId })
  const lacking = lackingIn(inputs)
  if (lacking) throw new ProblemError({ code: 'analysis-lacks', message: lacking, subject: sessionId })
  const { cutOffHz = USUAL_CLEANING.cutOffHz } = choices
  if (cutOffHz !== null) refuseTooHigh(cutOffHz, fastestHz(inputs))
  if (typeof choices.person === 'object') filmOf(choices.person, inputs.films)
  const name = trialId === null ? 'the session’s films' : liveTrial(library, trialId, sessionId).name
  const jobId = scheduler.enqueue({ kind: 'analyse', title: `Analysing ${name}`, sessionId, payload: { sessionId, trialId, ...choices } })
  library.changes.touched('analysis')
  return { jobId }
}

/** The newest analysis once more, of another person; null: of whoever is seen most. */
export function analyseAgain(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, place: TrialPlace, person: PersonChoice | null): { jobId: string } {
  const then = newestMadeWith(library, place)
  if (!then) throw new ProblemError({ code: 'not-analysed', message: 'Nothing has been analysed here yet.', hint: 'People can be picked once the first analysis has found them.', subject: place.sessionId })
  const { calibration } = inputsOf(library, place)
  const { person: _another, ...choices } = then.choices
  return startAnalysis(library, scheduler, { ...place, ...choices, remedies: remediesOf(library, place, calibration?.contentHash ?? ''), ...(person !== null && { person }) })
}

async function analyse(context: JobContext, { sessionId, trialId, cutOffHz = USUAL_CLEANING.cutOffHz, person, model, people, remedies = [] }: Payload): Promise<void> {
  const { library } = context
  const place: TrialPlace = { sessionId, trialId }
  const inputs = inputsOf(library, place)
  const lacking = lackingIn(inputs)
  const { calibration } = inputs
  if (lacking || !calibration) throw new ProblemError({ code: 'analysis-lacks', message: lacking ?? '', subject: sessionId })
  const matched = await camerasOfTrial(context, calibration, inputs.films, remedies)
  tellPreflight(context, matched)
  const films = placedFilms(inputs, matched.cameras)
  const picked = pointedAt(person, films)
  const { posed, runs } = await poseFilms(context, films, { model, people, progress: context.part(0, POSE_SHARE) })
  const inStep = await synchroniseTrial(context, matched.camerasFile, posed, context.part(POSE_SHARE, SYNC_UNTIL))
  const how = { method: METHOD, cutOffHz, longestGapS: USUAL_CLEANING.longestGapS } as const
  const { persons, ...result } = await reconstructTrial(context, matched.camerasFile, inStep.posed, { ...how, person: picked })
  const [first] = runs
  const used = poseParams.parse(first!.run.params)
  const choices = { model: used.model, people: used.people, cutOffHz, ...(person !== undefined && { person }) }
  keepAnalysis(library, place, { ...madeFrom(inputsOf(library, place)), remedies, choices }, {
    ...result,
    estimator: used.estimator,
    model: used.model,
    device: first!.run.device,
    method: METHOD,
    calibrationMediaId: calibration.id,
    sync: inStep.sync,
    cameras: analysedCameras(inStep, matched.cameras, persons),
  })
  tellTrying(library, place, { state: 'under-way' })
  try {
    const gait = await makeGait(context, place, context.part(SKELETON_UNTIL, GAIT_UNTIL), 'later')
    if (!gait) return
    // What was found is on the screen meanwhile.
    const varied = gait.deviations.some(asksForALook) ? await variedSkeletons(context, matched.camerasFile, inStep.posed, persons, { ...how, rateHz: gait.rateHz }, context.part(GAIT_UNTIL, 0.99)) : undefined
    await makeGait(context, place, context.part(0.99, 1), varied)
  } finally {
    tellTrying(library, place, null)
  }
}
