/** A film's bytes by ranges of its address, with a cache of blocks and a little reading ahead. */
import { problemSchema } from '../../../contract/basics/problem.ts'
import type { ByteSource } from '../../../core/formats/byte-source.ts'
import { ProblemError } from '../../../core/problem.ts'
import type { QueueOfFew } from './queue-of-few.ts'

const BLOCK_BYTES = 256 * 1024
const BLOCKS_KEPT = 48
/** A longer read is a header, which is read once. */
const LONGEST_KEPT_READ_BYTES = 16 * BLOCK_BYTES
const BLOCKS_AHEAD = 2

export interface RangedFilm extends ByteSource {
  close(): void
}

interface Answer {
  bytes: Uint8Array
  sizeBytes: number
  etag: string | null
}

export async function openRangedFilm({ name, address }: { name: string; address: string }, fetches: QueueOfFew): Promise<RangedFilm> {
  const closing = new AbortController()
  const fetchRange = (start: number, end: number) => fetches.run(() => readRange(address, name, start, end, closing.signal))
  const first = await fetchRange(0, BLOCK_BYTES)
  const { sizeBytes, etag } = first
  const blockCount = Math.ceil(sizeBytes / BLOCK_BYTES)
  const blocks = new Map<number, Promise<Uint8Array>>([[0, Promise.resolve(first.bytes)]])

  const sameFilm = async (start: number, end: number): Promise<Uint8Array> => {
    const answer = await fetchRange(start, end)
    if (answer.etag !== etag || answer.sizeBytes !== sizeBytes) throw changed(name)
    return answer.bytes
  }

  /** Blocks that are not there yet and lie side by side come in one go. */
  const load = (firstBlock: number, endBlock: number) => {
    for (let block = firstBlock; block < endBlock; block++) {
      if (blocks.has(block)) continue
      const from = block
      while (block + 1 < endBlock && !blocks.has(block + 1)) block++
      const bytes = sameFilm(from * BLOCK_BYTES, Math.min((block + 1) * BLOCK_BYTES, sizeBytes))
      for (let one = from; one <= block; one++) {
        const part = bytes.then((whole) => whole.subarray((one - from) * BLOCK_BYTES, (one + 1 - from) * BLOCK_BYTES))
        blocks.set(one, part)
        // Not kept, so that it is asked for again; who waits for it hears of it.
        part.catch(() => blocks.get(one) === part && blocks.delete(one))
      }
    }
    for (const oldest of blocks.keys()) {
      if (blocks.size <= BLOCKS_KEPT) break
      blocks.delete(oldest)
    }
  }

  const touch = (block: number): Promise<Uint8Array> => {
    const bytes = blocks.get(block)!
    blocks.delete(block)
    blocks.set(block, bytes)
    return bytes
  }

  return {
    sizeBytes,
    async read(offset, length) {
      const end = Math.min(offset + length, sizeBytes)
      if (end - offset > LONGEST_KEPT_READ_BYTES) return sameFilm(offset, end)
      const [firstBlock, endBlock] = [Math.floor(offset / BLOCK_BYTES), Math.ceil(end / BLOCK_BYTES)]
      const goesOn = blocks.has(firstBlock)
      load(firstBlock, endBlock)
      const parts = Array.from({ length: endBlock - firstBlock }, (_, index) => touch(firstBlock + index))
      if (goesOn) load(endBlock, Math.min(endBlock + BLOCKS_AHEAD, blockCount))
      const at = offset - firstBlock * BLOCK_BYTES
      if (parts.length === 1) return (await parts[0]!).subarray(at, at + end - offset)
      return joined(await Promise.all(parts), at, end - offset)
    },
    close: () => closing.abort(),
  }
}

function joined(parts: readonly Uint8Array[], skip: number, length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = -skip
  for (const part of parts) {
    whole.set(at < 0 ? part.subarray(-at, length - at) : part.subarray(0, length - at), Math.max(at, 0))
    at += part.length
  }
  return whole
}

async function readRange(address: string, name: string, start: number, end: number, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, {
    headers: { range: `bytes=${start}-${end - 1}` },
    // Our own blocks are cache enough; the browser's would copy whole films to its disk.
    cache: 'no-store',
    signal,
  }).catch((thrown: unknown) => {
    throw signal.aborted ? thrown : unreachable(name, thrown)
  })
  if (response.status !== 206) throw await refused(response, name)
  const [, total] = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? []
  const bytes = new Uint8Array(
    await response.arrayBuffer().catch((thrown: unknown) => {
      throw signal.aborted ? thrown : unreachable(name, thrown)
    }),
  )
  const sizeBytes = Number(total)
  if (total === undefined || bytes.length !== Math.min(end, sizeBytes) - start) throw changed(name)
  return { bytes, sizeBytes, etag: response.headers.get('etag') }
}

async function refused(response: Response, name: string): Promise<ProblemError> {
  if (response.status === 401) return new ProblemError({ code: 'no-session', message: 'This window has no session.', subject: name })
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined))
  if (problem.success) return new ProblemError(problem.data)
  return new ProblemError({ code: `http-${response.status}`, message: `The engine answered ${response.status} when asked for ${name}.`, subject: name })
}

function unreachable(name: string, cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'engine-unreachable', message: `The engine does not answer: ${name} cannot be read on.`, hint: 'It is tried again every few seconds; what is on screen stays.', subject: name },
    { cause },
  )
}

function changed(name: string): ProblemError {
  return new ProblemError({
    code: 'film-changed',
    message: `${name} is not the file any more that it was when it was opened.`,
    hint: 'Open the trial again. If a stand-in has been made meanwhile, it is shown then.',
    subject: name,
  })
}
