/** A film's decoded pictures, one after the other, while the next ones are already being decoded. */
import { Worker } from 'node:worker_threads'
import { frameMatcher, startBefore } from '../../../core/media/match-frames.ts'
import type { PacketTable, VideoFacts } from '../../../core/media/packet-table.ts'
import { yuvBytes, yuvPictureOf, type YuvPicture } from '../../../core/vision/detect/yuv-picture.ts'
import { canSeek, decodeArguments, shiftUs } from './decode-arguments.ts'
import { timesFrom } from './from-thread.ts'
import type { Reading } from './reading-thread.ts'
import { letRun, newRing, placeOf, release } from './ring.ts'

export interface FilmRequest {
  ffmpeg: string
  /** ffmpeg's own. */
  version: string
  file: string
  name: string
  facts: Parameters<typeof decodeArguments>[0]['facts'] & Pick<VideoFacts, 'codedWidth' | 'codedHeight'>
  table: PacketTable
  firstFrame: number
  threads: number
  signal: AbortSignal
}

export interface DecodedFrame {
  frame: number
  /** As stored: not turned, and good only until the next one is asked for. */
  picture: YuvPicture
}

const THREAD = new URL('./reading-thread.ts', import.meta.url)

/** Every frame of the table from the first on that can be decoded, in order. */
export async function* framesOf(request: FilmRequest): AsyncGenerator<DecodedFrame> {
  const { facts, table, firstFrame } = request
  const start = canSeek(facts) ? startBefore(table, firstFrame) : 0
  let isFound = start === 0
  for await (const decoded of decodedFrom(request, start)) {
    // Too far in: then from the beginning.
    if (!isFound && decoded.frame > firstFrame) break
    isFound = true
    if (decoded.frame >= firstFrame) yield decoded
  }
  if (isFound) return
  for await (const decoded of decodedFrom(request, 0)) if (decoded.frame >= firstFrame) yield decoded
}

async function* decodedFrom({ ffmpeg, version, file, name, facts, table, threads, signal }: FilmRequest, start: number): AsyncGenerator<DecodedFrame> {
  const size = { width: facts.codedWidth, height: facts.codedHeight }
  const ring = newRing(yuvBytes(size))
  const fromUs = start > 0 ? Number(table.ptsUs[start]) : undefined
  const args = decodeArguments({ version, file, facts, fromUs, threads })
  const frameAt = frameMatcher(table, start)
  signal.throwIfAborted()
  const thread = new Worker(THREAD, { workerData: { ffmpeg, args, name, ring, size } satisfies Reading })
  const stop = () => thread.postMessage('stop', [])
  signal.addEventListener('abort', stop, { once: true })
  try {
    let picture = 0
    for await (const us of timesFrom(thread)) {
      signal.throwIfAborted()
      const frame = frameAt(us + shiftUs(facts))
      if (frame !== undefined) yield { frame, picture: yuvPictureOf(placeOf(ring, picture), size) }
      picture++
      release(ring)
    }
    signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
    letRun(ring)
  }
}
