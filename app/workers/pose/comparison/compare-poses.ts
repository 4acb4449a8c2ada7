/** The stage `compare-poses`: what two models saw in the same films, and pictures of where they disagree most. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { comparePosesParams, type JudgedModel, type PoseComparison } from '../../../contract/models/pose-comparison.ts'
import type { TaskResult } from '../../../contract/channels/worker-channel.ts'
import { comparePoses as compared } from '../../../core/body/comparison/compare-poses.ts'
import { peopleFromArrow } from '../../../core/body/people/people-arrow.ts'
import type { People } from '../../../core/body/people/people.ts'
import { writeFlushed } from '../../flushed.ts'
import type { TaskContext } from '../../kit.ts'
import { disagreementSheet } from './disagreement-sheet.ts'
import { readTruth } from './read-truth.ts'
import { pngOf } from './png.ts'

const PICTURES = 'disagreements.png'
const MOST_PICTURES = 12

export async function comparePoses(given: unknown, { attemptDir, signal, progress }: TaskContext): Promise<TaskResult> {
  const { models, truthFrom, films, ffmpeg } = comparePosesParams.parse(given)
  progress({ kind: 'compare-poses', value: 0, title: 'Holding the models’ poses against each other' })
  const seen = await Promise.all(
    films.map(async ({ people: [one, other], truth, facts }) => ({
      models: [peopleFromArrow(await readFile(one), basename(one)), peopleFromArrow(await readFile(other), basename(other))] as const,
      truth: await readTruth(truth, { width: facts.displayWidth, height: facts.displayHeight }),
    })),
  )
  const { disagreements, ...scores } = compared(seen, MOST_PICTURES)
  const summary: PoseComparison = {
    models: [timed(models[0], seen.map((film) => film.models[0])), timed(models[1], seen.map((film) => film.models[1]))],
    truthFrom,
    films: films.map(({ label }, n) => ({ label, hasTruth: seen[n]!.truth !== undefined })),
    ...scores,
    disagreements: disagreements.map(({ film, frame, meanShare, worst, worstShare }) => ({ label: films[film]!.label, mediaId: films[film]!.mediaId, frame, meanShare, worst, worstShare })),
  }
  const sheet = ffmpeg !== undefined && disagreements.length > 0 ? await disagreementSheet({ films, truths: seen.map(({ truth }) => truth), disagreements, names: models.map(({ id }) => id), ffmpeg, signal, progress }) : undefined
  if (!sheet) return { outputs: [], summary, warnings: [] }
  await writeFlushed(attemptDir, PICTURES, pngOf(sheet))
  return { outputs: [{ role: 'pictures', file: PICTURES, format: 'png' }], summary, warnings: [] }
}

function timed(model: JudgedModel, people: readonly People[]): PoseComparison['models'][number] {
  const rows = people.reduce((sum, { frames }) => sum + frames.length, 0)
  return { ...model, msPerPerson: model.tookS === null || rows === 0 ? null : (1_000 * model.tookS) / rows }
}
