/** Cameras adjusted, or found, by the person whom a trial's films show. */
import type { z } from 'zod'
import { fromFootageSchema, refinedSchema, type CalibrationWork } from '../../contract/analysis/calibration.ts'
import type { camerasFromFootageParams, refineCamerasParams } from '../../contract/analysis/reconstruction-tasks.ts'
import { poseParams } from '../../contract/models/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { associateTrial } from '../skeleton/associate-trial.ts'
import { camerasOfTrial, placedFilms, tellPreflight } from '../skeleton/cameras-of-films.ts'
import { newestMadeWith, personOf, remediesOf } from '../skeleton/of-trial.ts'
import { pointedAt } from '../skeleton/pointed-at.ts'
import { poseFilms } from '../skeleton/pose-films.ts'
import { filmsOf, togetherOf, type PosedFilm } from '../skeleton/posed-films.ts'
import { synchroniseTrial } from '../skeleton/synchronise-trial.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { MediaRow } from '../library/media.ts'
import { inputsOf, type TrialInputs } from '../trial/inputs.ts'
import { madeFrom } from '../trial/made-from.ts'
import type { TrialPlace } from '../trial/place.ts'
import type { MadeOf } from './made-calibrations.ts'
import { remembering, type Made } from './made.ts'
import { noLenses } from './make-floor.ts'

/** Of all the work, nearly. */
const POSE_SHARE = 0.8

export async function makeRefined(job: JobContext, place: TrialPlace, { scale, lens, model }: Extract<CalibrationWork, { kind: 'refine' }>): Promise<Made> {
  const { context, said } = remembering(job)
  const { library, stage } = context
  const { inputs, calibration, matched } = await begun(context, place)
  const films = placedFilms(inputs, matched.cameras)
  const { posed, by } = await estimated(context, place, films, model)
  const inStep = await synchroniseTrial(context, matched.camerasFile, posed, context.part(POSE_SHARE, 0.86))
  const person = pointedAt(personOf(library, place, inputs.films) ?? undefined, films)
  const { persons } = await associateTrial(context, matched.camerasFile, inStep.posed, person, context.part(0.86, 0.9))
  const { inputs: artifacts, params, together } = togetherOf(library, matched.camerasFile, inStep.posed, persons)
  const { run } = await stage({
    worker: 'reconstruct',
    stage: 'refine-cameras',
    inputs: artifacts,
    params: { ...params, scale, lens },
    extra: { ...together, scale, lens } satisfies z.input<typeof refineCamerasParams>,
    progress: context.part(0.9, 1),
  })
  run.warnings.forEach(context.warn)
  return { result: { ...refinedSchema.parse(run.summary), model: by }, of: madeOf(inputsOf(library, place), calibration), warnings: said }
}

export async function makeFromFootage(job: JobContext, place: TrialPlace, { scale, lens, model }: Extract<CalibrationWork, { kind: 'footage' }>): Promise<Made> {
  const { context, said } = remembering(job)
  const { library, stage } = context
  const { inputs, calibration, matched } = await begun(context, place)
  const lenses = new Map(matched.lenses.map((one) => [one.label, one.lens]))
  const films = inputs.films.filter(({ label, packetTable }) => packetTable !== undefined && lenses.has(label))
  if (films.length < 2) throw new ProblemError({ code: 'lenses-unknown', message: `${calibration.name} knows the lens of ${films.length === 0 ? 'no film' : `${films[0]!.label} only`}: two are needed at least.`, hint: 'Find the cameras’ lenses with a board first.', subject: calibration.name })
  const { posed, by } = await estimated(context, place, films, model)
  warnOfClocks(context, films)
  const { inputs: artifacts, params, films: asTaken } = filmsOf(library, posed)
  const { run } = await stage({
    worker: 'reconstruct',
    stage: 'cameras-from-footage',
    inputs: artifacts,
    params: { ...params, lenses: films.map(({ label }) => lenses.get(label)), scale, lens },
    extra: {
      films: asTaken.map((film) => ({ ...film, lens: lenses.get(film.label)! })),
      scale,
      lens,
    } satisfies z.input<typeof camerasFromFootageParams>,
    progress: context.part(0.9, 1),
  })
  run.warnings.forEach(context.warn)
  return { result: { ...fromFootageSchema.parse(run.summary), model: by }, of: madeOf(inputs, calibration), warnings: said }
}

async function begun(context: JobContext, place: TrialPlace) {
  const { library } = context
  const inputs = inputsOf(library, place)
  const { calibration } = inputs
  if (!calibration) throw noLenses(place.sessionId)
  const remedies = remediesOf(library, place, calibration.contentHash)
  const matched = await camerasOfTrial(context, calibration, inputs.films, remedies)
  tellPreflight(context, matched)
  return { inputs, calibration, matched }
}

/** As the newest analysis has estimated them, or would, unless another model is named; `by`: which model it was. */
async function estimated(context: JobContext, place: TrialPlace, films: TrialInputs['films'], named: string | undefined): Promise<{ posed: PosedFilm[]; by: string }> {
  const { model, people } = newestMadeWith(context.library, place)?.choices ?? {}
  const { posed, runs } = await poseFilms(context, films, { model: named ?? model, people, progress: context.part(0, POSE_SHARE) })
  return { posed, by: poseParams.parse(runs[0]!.run.params).model }
}

/** Who does not know where cameras stand cannot bring their films into step by the person. */
function warnOfClocks({ warn }: JobContext, films: TrialInputs['films']): void {
  const assumed = films.filter(({ clock }) => clock.source === 'assumed').map(({ label }) => label)
  if (assumed.length < 2) return
  warn(`Nobody has said when ${assumed.join(', ')} began: they are taken to have begun together. If they did not, the cameras’ places are wrong: bring the films into step by sound, by a flash or by hand (A in Analyse) first.`)
}

function madeOf(inputs: TrialInputs, calibration: MediaRow): MadeOf {
  return { pictures: [], calibration: calibration.contentHash, films: madeFrom(inputs).films, sources: [...inputs.films.map(({ row }) => row.name), calibration.name] }
}
