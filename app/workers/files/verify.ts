import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { verifiedSchema, verifyParams } from '../../contract/library/file-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { TaskContext } from '../kit.ts'

type Verified = z.infer<typeof verifiedSchema>
type Listed = z.infer<typeof verifyParams>['files'][number]

const BATCH_BYTES = 64e6
const BATCH_FILES = 500
const batchSchema = z.object({ checked: z.array(z.string()), bad: verifiedSchema.shape.bad })

/** Reads every listed file and compares it with its name. Each batch is written down, so a broken check goes on where it was. */
export async function verify(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { batchDir, files } = verifyParams.parse(params)
  await mkdir(batchDir, { recursive: true })
  const earlier = await readBatches(batchDir)
  const known = new Set(earlier.flatMap((batch) => batch.checked))
  const bad = earlier.flatMap((batch) => batch.bad)
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0)
  let doneBytes = files.filter((file) => known.has(file.hash)).reduce((sum, file) => sum + file.bytes, 0)

  let number = earlier.length
  for (const batch of inBatches(files.filter((file) => !known.has(file.hash)))) {
    const badHere: Verified['bad'] = []
    for (const file of batch) {
      context.signal.throwIfAborted()
      const state = await stateOf(file, context.signal)
      if (state !== 'good') badHere.push({ hash: file.hash, state })
      doneBytes += file.bytes
      context.progress({
        kind: 'verify',
        value: totalBytes > 0 ? Math.min(1, doneBytes / totalBytes) : 1,
        title: 'Reading every file of the library',
        detail: `${(doneBytes / 1e9).toFixed(2)} of ${(totalBytes / 1e9).toFixed(2)} GB`,
      })
    }
    await writeBatch(batchDir, number++, { checked: batch.map((file) => file.hash), bad: badHere })
    bad.push(...badHere)
  }
  const summary: Verified = { checked: files.length, bytes: totalBytes, bad }
  return { outputs: [], summary, warnings: [] }
}

async function stateOf(file: Listed, signal: AbortSignal): Promise<'good' | Verified['bad'][number]['state']> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: 1 << 20, signal })) hash.update(chunk as Buffer)
  } catch (thrown) {
    signal.throwIfAborted()
    return (thrown as { code?: string }).code === 'ENOENT' ? 'missing' : 'unreadable'
  }
  return hash.digest('hex') === file.hash ? 'good' : 'changed'
}

function* inBatches(files: Listed[]): Generator<Listed[]> {
  let batch: Listed[] = []
  let bytes = 0
  for (const file of files) {
    batch.push(file)
    bytes += file.bytes
    if (bytes < BATCH_BYTES && batch.length < BATCH_FILES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

async function readBatches(folder: string): Promise<z.infer<typeof batchSchema>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (name) => batchSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))))
}

async function writeBatch(folder: string, number: number, batch: z.infer<typeof batchSchema>): Promise<void> {
  const name = join(folder, `${String(number).padStart(6, '0')}.json`)
  await writeFile(`${name}.part`, JSON.stringify(batch), { flush: true })
  await rename(`${name}.part`, name)
}
