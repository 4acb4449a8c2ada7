import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { previewParams, type previewedSchema } from '../../contract/library/file-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { headAndTail, withinBudget, type ByteSource } from '../../core/formats/byte-source.ts'
import { inspect } from '../../core/inspect.ts'
import { causeOf } from '../cause.ts'
import { withFileSource } from '../file-source.ts'
import type { TaskContext } from '../kit.ts'

type Previewed = z.infer<typeof previewedSchema>
type Listed = z.infer<typeof previewParams>['files'][number]

const HINT = 'May this user read it? Is the disk or card still there? Close the program that holds it, then choose it again.'
/** As much of each end as a browser window sends ahead. */
const END_BYTES = 1 << 20
/** Some containers tell the times of their frames only to who reads all of them: that waits for the copy. */
const MOST_READ_BYTES = 64 << 20

/** What each file is taken for. Strangers' bytes are parsed here, in a process that may fall over alone. */
export async function preview(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { files } = previewParams.parse(params)
  const answers: Previewed['files'] = []
  for (const [index, file] of files.entries()) {
    context.signal.throwIfAborted()
    context.progress({ kind: 'preview', value: index / files.length, title: `Looking at ${file.relativePath}` })
    answers.push(await look(file).catch((thrown: unknown) => ({ inspection: unreadable(file, thrown), sameAs: null })))
  }
  const summary: Previewed = { files: answers }
  return { outputs: [], summary, warnings: [] }
}

function look(file: Listed): Promise<Previewed['files'][number]> {
  return withSource(file, async (source) => ({
    inspection: await inspect(file.relativePath, withinBudget(source, MOST_READ_BYTES)),
    sameAs: await sameAs(source, file.candidates),
  }))
}

/** One file that cannot be read does not keep the others from being looked at. */
function unreadable({ relativePath }: Listed, thrown: unknown): Previewed['files'][number]['inspection'] {
  const { code } = thrown as { code?: string }
  // Without a code it is no failure of a disk but a fault of ours.
  if (code === undefined) throw thrown
  return {
    kind: 'unknown',
    format: 'unknown',
    summary: 'Cannot be read',
    facts: {},
    oddities: [{ level: 'error', code: 'file-unreadable', field: relativePath, message: `${relativePath} cannot be read: ${causeOf(code)}.`, hint: HINT }],
    complete: true,
  }
}

async function withSource<T>({ bytes, sizeBytes }: Listed, look: (source: ByteSource) => Promise<T>): Promise<T> {
  if ('path' in bytes) return withFileSource(bytes.path, look)
  const [head, tail] = await Promise.all([readFile(bytes.head), readFile(bytes.tail)])
  return look(headAndTail(sizeBytes, head, tail))
}

/** The same size, beginning and end: enough for a hint, and the copy's hash decides later. */
async function sameAs(source: ByteSource, candidates: Listed['candidates']): Promise<string | null> {
  if (candidates.length === 0) return null
  const ends = await endsOf(source)
  for (const candidate of candidates) {
    const stored = await withFileSource(candidate.path, endsOf).catch(() => undefined)
    if (stored && Buffer.compare(ends, stored) === 0) return candidate.hash
  }
  return null
}

async function endsOf(source: ByteSource): Promise<Buffer> {
  const tailStart = Math.max(0, source.sizeBytes - END_BYTES)
  return Buffer.concat([await source.read(0, END_BYTES), await source.read(tailStart, END_BYTES)])
}
