import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { modelIdSchema, type ModelEntry } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext, JobKind, NewJob } from '../jobs/job-kind.ts'
import type { Library } from '../store/library.ts'
import { describedModel, readCatalogue } from './catalogue.ts'
import { download, partOf } from './download.ts'
import { modelFolders } from './folders.ts'
import { locateFiles } from './located.ts'
import { tryModel } from './try-model.ts'

const payloadSchema = z.object({ modelId: modelIdSchema })
type Payload = z.infer<typeof payloadSchema>

/** Fetches a model from the addresses in its manifest. Beside `models enable tensorflow`, which runs npm, nothing in Stridescope asks another machine, and neither does unasked. */
export const fetchModelJob: JobKind<Payload> = {
  name: 'fetch-model',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: true,
  async run(context, { modelId }) {
    try {
      await fetchModel(context, modelId)
    } finally {
      context.library.changes.touched('models', 'usage')
    }
  },
  async undo({ library }, { modelId }) {
    const { entry } = describedModel(readCatalogue(modelFolders(library.layout)), modelId)
    for (const { path } of entry.files) await rm(partOf(join(library.layout.models, path)), { force: true })
    library.changes.touched('models', 'usage')
  },
}

/** The job that fetches this model. */
export function modelFetch({ id, name }: Pick<ModelEntry, 'id' | 'name'>): NewJob {
  return { kind: 'fetch-model', title: `Fetching ${name}`, sessionId: null, payload: { modelId: id } satisfies Payload }
}

/** Model → the job that is to fetch it, or does. */
export function openFetches({ sql }: Library): Map<string, string> {
  const rows = sql.prepare("SELECT id, json_extract(payload, '$.modelId') AS model FROM job WHERE kind = 'fetch-model' AND state IN ('queued', 'running')").all() as { id: string; model: string }[]
  return new Map(rows.map(({ id, model }) => [model, id]))
}

async function fetchModel(context: JobContext, modelId: string): Promise<void> {
  const { library, signal } = context
  const folders = modelFolders(library.layout)
  const { entry } = describedModel(readCatalogue(folders), modelId)
  const missing = (await locateFiles(folders, entry)).filter(({ at }) => !at).map(({ file }) => file)
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0)
  let before = 0
  for (const file of missing) {
    if (file.address === null) throw withoutAddress(entry)
    const onBytes = (received: number) =>
      context.progress({ kind: 'fetch-model', value: (0.97 * (before + received)) / total, title: `Fetching ${entry.name}`, detail: `${inBytes(before + received)} of ${inBytes(total)}` })
    await download({ address: file.address, file, to: join(library.layout.models, file.path), signal, onBytes })
    before += file.bytes
  }
  await tryModel(context, library, entry).catch(async (thrown: unknown) => {
    if (thrown instanceof ProblemError) for (const { path } of missing) await rm(join(library.layout.models, path), { force: true })
    throw thrown
  })
}

function withoutAddress({ id, name }: ModelEntry): ProblemError {
  return new ProblemError({ code: 'model-without-address', message: `Nobody is known to offer ${name} for fetching.`, hint: 'Add it from a file: its fingerprint is known, so it is recognised.', subject: id })
}

const inBytes = (bytes: number) => (bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
