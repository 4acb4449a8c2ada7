import { closeSync, createReadStream, openSync, read, statSync } from 'node:fs'
import { Readable } from 'node:stream'

export interface FileAnswer {
  path: string
  type: string
  etag: string
  /** Only where the address itself names the content. */
  immutable: boolean
  downloadName?: string
}

interface Range {
  start: number
  /** Inclusive, as in the header. */
  end: number
}

/** A player asks for some hundred kilobytes at a time: read at once, they cost two thirds of what a stream does. */
const STREAMED_FROM_BYTES = 4 << 20

/** A file or one range of it. */
export async function fileResponse(file: FileAnswer, request: Request): Promise<Response> {
  const { size } = statSync(file.path)
  const headers = new Headers({
    'content-type': file.type,
    'accept-ranges': 'bytes',
    etag: `"${file.etag}"`,
    'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  })
  if (file.downloadName) headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.downloadName)}`)
  if (request.headers.get('if-none-match') === `"${file.etag}"`) return new Response(null, { status: 304, headers })

  const condition = request.headers.get('if-range')
  const range = condition === null || condition === `"${file.etag}"` ? parseRange(request.headers.get('range'), size) : undefined
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const length = end - start + 1
  headers.set('content-length', String(length))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers })
  const body = length < STREAMED_FROM_BYTES ? await bytesOf(file.path, start, length) : streamOf(file.path, start, end, request.signal)
  return new Response(body, { status, headers })
}

/** RFC 9110 §14: one range is served; several, or other units, are ignored as it allows. */
export function parseRange(header: string | null, size: number): Range | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  if (start >= size) return 'unsatisfiable'
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return end < start ? undefined : { start, end }
}

/** Only the reading itself waits for the disk elsewhere: each such detour costs more than opening a file does. */
async function bytesOf(path: string, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  const file = openSync(path, 'r')
  try {
    for (let filled = 0; filled < length; ) {
      const count = await readInto(bytes.subarray(filled), file, start + filled)
      if (count === 0) throw new Error(`${path} has become shorter while it was read`)
      filled += count
    }
  } finally {
    closeSync(file)
  }
  return bytes
}

function readInto(bytes: Uint8Array, file: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(file, bytes, 0, bytes.length, position, (error, count) => (error ? reject(error) : resolve(count)))
  })
}

function streamOf(path: string, start: number, end: number, signal: AbortSignal): ReadableStream {
  const stream = createReadStream(path, { start, end, highWaterMark: 256 << 10 })
  signal.addEventListener('abort', () => stream.destroy(), { once: true })
  // A window that goes away while it is served is no fault.
  stream.on('error', () => {})
  return Readable.toWeb(stream) as ReadableStream
}
