/** Two models' poses of a trial's films, held against the truth or each other. */
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
import { modelIdSchema } from '../../contract/models/models.ts'
import type { comparePosesParams, JudgedModel } from '../../contract/models/pose-comparison.ts'
import { posedSchema } from '../../contract/models/pose-estimation.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { ProblemError } from '../../core/problem.ts'
import { newestMadeWith } from '../skeleton/of-trial.ts'
import { poseFilms } from '../skeleton/pose-films.ts'
import type { JobContext, JobKind, StageRun } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import { originalPath } from '../library/originals.ts'
import { describedModel, readCatalogue } from '../models/catalogue.ts'
import { modelFolders } from '../models/folders.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, type TrialInputs } from '../trial/inputs.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { pathsIn, truthOf } from './truth-of.ts'

const payloadSchema = z.object({
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  models: z.tuple([modelIdSchema, modelIdSchema]),
  /** A folder, where the command line names one. */
  truth: z.string().nullable(),
})
type Payload = z.infer<typeof payloadSchema>

/** Of all the work: each model looks through all films. */
const POSE_SHARE = 0.46

export const compareJob: JobKind<Payload> = {
  name: 'compare-models',
  payload: payloadSchema,
  atOnce: 1,
  // Poses that were found stay.
  canStop: true,
  canCancel: false,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),
  async run(context, payload) {
    await compare(context, payload)
    context.library.changes.touched('models')
  },
}

export function startComparison(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, { models, truth = null, ...place }: TrialPlace & { models: readonly [string, string]; truth?: string | null }): { jobId: string } {
  const [one, other] = models
  if (one === other) throw new ProblemError({ code: 'same-model', message: `${one} cannot be compared with itself.`, hint: 'Choose two models.', subject: one })
  for (const id of models) nameOf(library, id)
  const { name } = livePlace(library, place)
  assertMayAnalyse(library, place.sessionId)
  const films = filmsOf(library, place)
  // Else it would be said only when both models have looked.
  if (truth !== null) pathsIn(films, truth)
  const jobId = scheduler.enqueue({ kind: 'compare-models', title: `Comparing ${nameOf(library, one)} with ${nameOf(library, other)} on ${name}`, sessionId: place.sessionId, payload: { ...place, models: [one, other], truth } satisfies Payload })
  library.changes.touched('models')
  return { jobId }
}

/** What finds a comparison again that was made of the same. */
export const comparisonOf = ({ sessionId, trialId }: TrialPlace, models: readonly [string, string]) => ({ models, sessionId, trialId })

async function compare(context: JobContext, { models, truth: folder, ...place }: Payload): Promise<void> {
  const { library, machine, stage } = context
  const films = filmsOf(library, place)
  // As the trial's analysis has looked, so that nothing is looked at twice.
  const people = newestMadeWith(library, place)?.choices.people
  const posesBy = (n: 0 | 1) => poseFilms(context, films, { model: models[n], people, progress: context.part(n * POSE_SHARE, (n + 1) * POSE_SHARE) })
  const looks = [await posesBy(0), await posesBy(1)] as const
  const truth = await truthOf(library, place, films, folder)
  const peopleOf = (film: number): [string, string] => [looks[0].posed[film]!.people, looks[1].posed[film]!.people]
  const extra: z.input<typeof comparePosesParams> = {
    models: [judged(library, models[0], looks[0].runs), judged(library, models[1], looks[1].runs)],
    truthFrom: truth?.from ?? null,
    films: films.map(({ row, label, packetTable }, n) => ({
      label,
      mediaId: row.id,
      people: peopleOf(n).map((hash) => library.layout.artifactFile(hash)) as [string, string],
      truth: truth?.films[n]?.files ?? [],
      file: originalPath(library, row.id),
      name: row.name,
      facts: videoFactsOf(row),
      packetTable: library.layout.artifactFile(packetTable!),
    })),
    ...(machine.ffmpeg !== undefined && { ffmpeg: machine.ffmpeg }),
  }
  const { run } = await stage({
    worker: 'pose',
    stage: 'compare-poses',
    inputs: Object.fromEntries(
      films.flatMap(({ row, packetTable }, n) => {
        const [one, other] = peopleOf(n)
        return [[`original-${n + 1}`, row.contentHash], [`packet-table-${n + 1}`, packetTable!], [`people-${n + 1}-1`, one], [`people-${n + 1}-2`, other]]
      }),
    ),
    params: { ...comparisonOf(place, models), labels: films.map(({ label }) => label), truth: truth?.films.map((film) => film?.hash ?? null) ?? null, hasPictures: machine.ffmpeg !== undefined },
    extra,
    progress: context.part(2 * POSE_SHARE, 1),
  })
  // It may be one that was made before: then it is once more the one that was asked for last.
  context.report({ runId: run.id })
}

function filmsOf(library: Library, place: TrialPlace): TrialInputs['films'] {
  const films = inputsOf(library, place).films.filter(({ packetTable }) => packetTable !== undefined)
  if (films.length > 0) return films
  throw new ProblemError({ code: 'no-films', message: 'There is no footage here that has been prepared.', hint: 'Choose a trial with films; those that are being imported are ready in a moment.', subject: place.sessionId })
}

function judged(library: Library, id: string, runs: readonly StageRun[]): JudgedModel {
  const posed = runs.map(({ run }) => posedSchema.parse(run.summary))
  const sum = (of: (one: (typeof posed)[number]) => number) => posed.reduce((total, one) => total + of(one), 0)
  return {
    id,
    name: nameOf(library, id),
    topology: posed[0]!.topology,
    device: runs[0]!.run.device,
    frames: sum(({ frames }) => frames),
    framesWithPeople: sum(({ framesWithPeople }) => framesWithPeople),
    tookS: posed.every(({ framesPerS }) => framesPerS !== null) ? sum(({ frames, framesPerS }) => frames / framesPerS!) : null,
  }
}

function nameOf({ layout }: Library, id: string): string {
  return describedModel(readCatalogue(modelFolders(layout)), id).entry.name
}
