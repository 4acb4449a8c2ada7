/** The contract's calls on models. */
import { basename } from 'node:path'
import { type Problem, ProblemError } from '../../core/problem.ts'
import type { OwnModel } from '../../contract/models/models.ts'
import type { Grants } from '../import/grants.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import type { Library } from '../store/library.ts'
import { addModel, type Added } from './add-model.ts'
import { describedModel, readCatalogue } from './catalogue.ts'
import type { ChosenFile } from './chosen-file.ts'
import { modelFetch, openFetches } from './fetch-job.ts'
import { modelFolders } from './folders.ts'
import type { ModelWorker } from './model-worker.ts'

export function startFetch({ library, scheduler }: { library: Library; scheduler: Scheduler }, id: string): { jobId: string } {
  const { entry } = describedModel(readCatalogue(modelFolders(library.layout)), id)
  const jobId = openFetches(library).get(id) ?? scheduler.enqueue(modelFetch(entry))
  library.changes.touched('models')
  return { jobId }
}

/** What a file itself is to blame for. */
const REFUSALS = new Set(['model-refused', 'model-hash', 'model-incomplete', 'model-known', 'no-such-file', 'not-a-model', 'several-models', 'wrong-topology'])

/** Files of which a window has only the names are kept until what they are is said. */
export async function addGranted({ library, grants, modelWorker }: { library: Library; grants: Grants; modelWorker: ModelWorker }, ids: readonly string[], own?: OwnModel): Promise<Added | { refused: Problem }> {
  const keep = { keepBytes: false }
  try {
    const done = await addModel(library, modelWorker, ids.map((id) => chosenFile(grants, id)), own)
    if ('added' in done) grants.forget(ids, keep)
    return done
  } catch (thrown) {
    grants.forget(ids, keep)
    if (thrown instanceof ProblemError && REFUSALS.has(thrown.problem.code)) return { refused: thrown.problem }
    throw thrown
  }
}

function chosenFile(grants: Grants, id: string): ChosenFile {
  const grant = grants.get(id)
  if (grant.kind === 'path') return { name: grant.name, path: grant.path }
  if (grant.received === undefined) throw new ProblemError({ code: 'no-grant', message: `${grant.relativePath} has not been handed over yet.`, hint: 'Choose the file again.', subject: grant.relativePath })
  return { name: basename(grant.relativePath), path: grant.received }
}
