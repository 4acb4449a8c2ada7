/** One file from its address: goes on where it was broken off, and counts only when it has its hash. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ModelFile } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import { settle } from '../store/artifacts.ts'

interface Download {
  address: string
  file: Pick<ModelFile, 'path' | 'bytes' | 'sha256'>
  to: string
  signal: AbortSignal
  onBytes: (received: number) => void
}

/** A server that gives nothing so often in a row is asked no more. */
const TRIES_WITHOUT_PROGRESS = 3

/** Of a file that is on its way. */
export const partOf = (path: string) => `${path}.part`

export async function download(request: Download): Promise<void> {
  const { file, to } = request
  const part = partOf(to)
  await mkdir(dirname(to), { recursive: true })
  const resumed = sizeOf(part) > 0
  await receiveAll(request, part)
  if (await hasHash(part, file.sha256)) return settle([{ from: part, to }])
  await rm(part, { force: true })
  // What had come before may be what is wrong.
  if (resumed) return download(request)
  throw new ProblemError({
    code: 'model-hash',
    message: `What ${hostOf(request.address)} gave for ${file.path} is not that file: its fingerprint is another.`,
    hint: 'It was thrown away. Something on the way may have changed it; try again later, or add the file by hand.',
    subject: file.path,
  })
}

/** As often as it takes, as long as each time brings something. */
async function receiveAll(request: Download, part: string): Promise<void> {
  let failures = 0
  while (sizeOf(part) !== request.file.bytes) {
    const before = sizeOf(part)
    try {
      await receive(request, part)
    } catch (thrown) {
      request.signal.throwIfAborted()
      if (thrown instanceof ProblemError || errorCode(thrown) === 'ENOSPC') throw thrown
      failures = sizeOf(part) > before ? 0 : failures + 1
      if (failures >= TRIES_WITHOUT_PROGRESS) throw unreachable(request, sizeOf(part) > 0, thrown)
    }
  }
}

async function receive({ address, file, signal, onBytes }: Download, part: string): Promise<void> {
  const had = sizeOf(part) <= file.bytes ? sizeOf(part) : 0
  const response = await fetch(address, { signal, headers: had > 0 ? { range: `bytes=${had}-` } : {} })
  const goesOn = response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${had}-`) === true
  if (!response.body || (response.status !== 200 && !goesOn)) {
    await response.body?.cancel()
    await rm(part, { force: true })
    // That range is refused where the file there is another: from the start it may be had.
    if (had > 0) return
    throw new ProblemError({ code: 'fetch-refused', message: `${hostOf(address)} answered ${response.status} for ${file.path}.`, hint: `It may have moved. ${byHand(address)}`, subject: file.path })
  }
  const handle = await open(part, goesOn ? 'a' : 'w')
  try {
    await write(response.body, handle, goesOn ? had : 0, file, onBytes)
  } finally {
    await handle.close()
  }
}

async function write(body: ReadableStream<Uint8Array>, handle: FileHandle, start: number, file: Download['file'], onBytes: Download['onBytes']): Promise<void> {
  let received = start
  for await (const chunk of body) {
    received += chunk.length
    if (received > file.bytes)
      throw new ProblemError({ code: 'model-too-large', message: `${file.path} is larger there than it should be.`, hint: 'It was not taken: it is another file.', subject: file.path })
    await handle.writeFile(chunk)
    onBytes(received)
  }
  if (received < file.bytes) throw new Error('the connection ended early')
}

async function hasHash(path: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex') === sha256
}

function unreachable({ address, file }: Download, isBegun: boolean, cause: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'fetch-broken-off',
      message: `${file.path} could not be fetched from ${hostOf(address)}${errorCode(cause) ? ` (${errorCode(cause)})` : ''}.`,
      hint: `${isBegun ? 'What has come is kept: fetch it again when the connection is back, and it goes on there.' : 'Fetch it again when the connection is back.'} ${byHand(address)}`,
      subject: file.path,
    },
    { cause },
  )
}

function errorCode(thrown: unknown): string | undefined {
  const { code, cause } = thrown as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : cause === undefined ? undefined : errorCode(cause)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

const byHand = (address: string) => `Or get ${address} in any other way, and add that file: "stridescope models add FILE".`

const hostOf = (address: string) => new URL(address).host
