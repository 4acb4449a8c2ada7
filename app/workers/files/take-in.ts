import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, type FileHandle, link, open, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { takeInParams, type Source, type takenInSchema } from '../../contract/library/file-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { toldMegabytes } from '../../core/told-megabytes.ts'
import { inspect } from '../../core/inspect.ts'
import { ProblemError } from '../../core/problem.ts'
import type { TaskContext } from '../kit.ts'
import { causeOf } from '../cause.ts'
import { withFileSource } from '../file-source.ts'

type TakenIn = z.infer<typeof takenInSchema>
type Storage = TakenIn['files'][number]['storage']

const CHUNK_BYTES = 1 << 20
const READ_ONLY = 0o444
/** On Windows a read-only file can neither be flushed nor renamed over another: the store sets it after its rename. */
const ON_WINDOWS = process.platform === 'win32'
const NEW_FILE_MODE = ON_WINDOWS ? 0o666 : READ_ONLY

/** Brings originals into the attempt's folder, hashed, and looks at the first as a whole. The sources stay as they are. */
export async function takeIn(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { sources, mode } = takeInParams.parse(params)
  const totalBytes = sources.reduce((sum, source) => sum + source.sizeBytes, 0)
  let doneBytes = 0
  const files: TakenIn['files'] = []
  for (const [index, source] of sources.entries()) {
    context.signal.throwIfAborted()
    await refuseIfChanged(source)
    const file = String(index)
    const target = join(context.attemptDir, file)
    const advance = (bytes: number) => {
      doneBytes += bytes
      context.progress({
        kind: 'take-in',
        value: totalBytes > 0 ? Math.min(1, doneBytes / totalBytes) : 1,
        title: `Copying ${source.relativePath}`,
        detail: `${toldMegabytes(doneBytes)} of ${toldMegabytes(totalBytes)} MB`,
      })
    }
    const { storage, hash } = await bringIn(source, target, mode, advance, context.signal).catch((thrown: unknown) => {
      throw inWords(source, mode, thrown)
    })
    const { size, mtimeMs } = await stat(target)
    if (size !== source.sizeBytes) throw changed(source)
    await refuseIfChanged(source) // Written over meanwhile, the copy would be of two halves.
    files.push({ file, relativePath: source.relativePath, hash, bytes: size, modifiedUs: Math.round(mtimeMs * 1_000), storage })
  }
  const inspection = await withFileSource(join(context.attemptDir, '0'), (first) => inspect(sources[0]?.relativePath ?? '', first))
  const summary: TakenIn = { files, inspection }
  return { outputs: [], summary, warnings: [] }
}

async function bringIn(
  source: Source,
  target: string,
  mode: z.infer<typeof takeInParams>['mode'],
  advance: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ storage: Storage; hash: string }> {
  if (mode === 'hard-link') {
    // A link to a link would break as soon as the first is moved.
    await link(await realpath(source.path), target)
    // The person's own file keeps its permissions.
    const handle = await open(target, 'r')
    // Windows flushes only what is open for writing, which this file need not allow.
    if (!ON_WINDOWS) await handle.sync().catch(closing(handle))
    return { storage: 'hard-linked', hash: await hashThrough(handle, advance, signal) }
  }
  if (mode === 'upload' && (await linked(source.path, target))) {
    return { storage: 'copied', hash: await kept(target, advance, signal) }
  }
  if (await cloned(source.path, target)) {
    return { storage: 'cloned', hash: await kept(target, advance, signal) }
  }
  return { storage: 'copied', hash: await copyHashing(source.path, target, advance, signal) }
}

/** An upload lies in the library already: a second name costs nothing, and the first stays until the job has ended. */
async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false, // Some disks know no hard links.
  )
}

/** A reflink shares the bytes until one side changes: free, and as safe as a copy. */
async function cloned(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOSPC') throw thrown
    return false // Not on this disk, or not between these two.
  }
}

/** One pass: what is hashed is what is written. The next chunk is read while the last one is written. */
async function copyHashing(from: string, to: string, advance: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const source = await open(from, 'r')
  const target = await open(to, 'wx', NEW_FILE_MODE)
  try {
    let [current, next] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)]
    let { bytesRead } = await source.read(current, 0, CHUNK_BYTES).catch(unreadable)
    while (bytesRead > 0) {
      signal.throwIfAborted()
      const reading = source.read(next, 0, CHUNK_BYTES)
      const writing = writeAll(target, current.subarray(0, bytesRead))
      hash.update(current.subarray(0, bytesRead))
      // Both are awaited whatever happens to one: the buffers must not be in use when this returns.
      const [read, written] = await Promise.allSettled([reading, writing])
      if (written.status === 'rejected') throw written.reason
      if (read.status === 'rejected') unreadable(read.reason)
      advance(bytesRead)
      bytesRead = read.value.bytesRead
      ;[current, next] = [next, current]
    }
    await target.sync()
  } finally {
    await Promise.all([source.close(), target.close()])
  }
  return hash.digest('hex')
}

async function writeAll(target: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  let offset = 0
  while (offset < chunk.length) offset += (await target.write(chunk, offset)).bytesWritten
}

/** Bytes that came without being written here are flushed here, as those that are copied: the engine need not. */
async function kept(target: string, advance: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  // A clone has the mode of its source, which may not be writable: as its owner we may change that first.
  await chmod(target, 0o600)
  const handle = await open(target, 'r+')
  await handle.sync().catch(closing(handle))
  if (!ON_WINDOWS) await chmod(target, READ_ONLY)
  return hashThrough(handle, advance, signal)
}

function closing(handle: FileHandle): (thrown: unknown) => Promise<never> {
  return async (thrown) => {
    await handle.close()
    throw thrown
  }
}

/** Closes the file. */
async function hashThrough(source: FileHandle, advance: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of source.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
      signal.throwIfAborted()
      hash.update(chunk as Buffer)
      advance((chunk as Buffer).length)
    }
  } finally {
    await source.close()
  }
  return hash.digest('hex')
}

async function refuseIfChanged(source: Source): Promise<void> {
  const now = await stat(source.path).catch(() => undefined)
  if (!now)
    throw new ProblemError({
      code: 'file-gone',
      message: `${source.relativePath} is not there any more.`,
      hint: 'Has the disk or card been taken out? Choose the files again.',
      subject: source.relativePath,
    })
  if (now.size !== source.sizeBytes || Math.round(now.mtimeMs * 1_000) !== source.modifiedUs) throw changed(source)
}

function unreadable(cause: unknown): never {
  throw new ProblemError(
    { code: 'file-unreadable', message: `It cannot be read (${(cause as Error).message}).`, hint: 'Has the disk or card been taken out, or is it damaged? Choose the files again.' },
    { cause },
  )
}

/** What the system says about the person's own file, in words. What it says about ours goes on as it is. */
function inWords(source: Source, mode: string, thrown: unknown): unknown {
  const { path, code } = thrown as { path?: string; code?: string }
  if (path !== source.path) return thrown
  const cannotLink = mode === 'hard-link' && code !== 'ENOENT'
  return new ProblemError(
    {
      code: cannotLink ? 'cannot-link' : 'file-unreadable',
      message: cannotLink ? `${source.relativePath} cannot be linked into the library.` : `${source.relativePath} cannot be read: ${causeOf(code ?? 'nothing')}.`,
      hint: cannotLink ? 'It lies on another disk, or its disk knows no links. Import it as a copy.' : 'May this user read it? Is the disk or card still there?',
      subject: source.relativePath,
    },
    { cause: thrown },
  )
}

function changed(source: Source): ProblemError {
  return new ProblemError({
    code: 'file-changed',
    message: `${source.relativePath} has changed since the preview.`,
    hint: 'Is it still being recorded or copied? Choose it again once it is finished.',
    subject: source.relativePath,
  })
}
