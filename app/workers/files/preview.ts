import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { previewParams, type previewedSchema } from '../../contract/file-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { headAndTail, type ByteSource } from '../../core/formats/byte-source.ts'
import { inspect } from '../../core/inspect.ts'
import { openByteSource } from '../file-source.ts'
import type { TaskContext } from '../kit.ts'

type Previewed = z.infer<typeof previewedSchema>
type Listed = z.infer<typeof previewParams>['files'][number]

/** As much of each end as a browser window sends ahead. */
const END_BYTES = 1 << 20

/** What each file is taken for. Strangers' bytes are parsed here, in a process that may fall over alone. */
export async function preview(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { files } = previewParams.parse(params)
  const answers: Previewed['files'] = []
  for (const [index, file] of files.entries()) {
    context.signal.throwIfAborted()
    context.progress({ kind: 'preview', value: index / files.length, title: `Looking at ${file.relativePath}` })
    const source = await open(file)
    try {
      const inspection = await inspect(file.relativePath, source)
      answers.push({ inspection, sameAs: await sameAs(source, file.candidates) })
    } finally {
      await source.close()
    }
  }
  const summary: Previewed = { files: answers }
  return { outputs: [], summary, warnings: [] }
}

async function open({ bytes, sizeBytes }: Listed): Promise<ByteSource & { close(): Promise<void> }> {
  if ('path' in bytes) return openByteSource(bytes.path)
  const [head, tail] = await Promise.all([readFile(bytes.head), readFile(bytes.tail)])
  return { ...headAndTail(sizeBytes, head, tail), close: async () => {} }
}

/** The same size, beginning and end: enough for a hint, and the copy's hash decides later. */
async function sameAs(source: ByteSource, candidates: Listed['candidates']): Promise<string | null> {
  const ends = await endsOf(source)
  for (const candidate of candidates) {
    const stored = await openByteSource(candidate.path).catch(() => undefined)
    if (!stored) continue
    try {
      if (Buffer.compare(ends, await endsOf(stored)) === 0) return candidate.hash
    } finally {
      await stored.close()
    }
  }
  return null
}

async function endsOf(source: ByteSource): Promise<Buffer> {
  const tailStart = Math.max(0, source.sizeBytes - END_BYTES)
  return Buffer.concat([await source.read(0, END_BYTES), await source.read(tailStart, END_BYTES)])
}
