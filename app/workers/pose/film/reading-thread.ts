/** Keeps ffmpeg and the ring of pictures going while the main thread is busy in a network. */
import type { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import type { Size } from '../../../core/math/size.ts'
import { type Problem, problemOf, ProblemError } from '../../../core/problem.ts'
import { runFfmpeg } from '../../ffmpeg/ffmpeg.ts'
import { FrameListing } from '../../ffmpeg/frame-listing.ts'
import { placeOf, roomFor, type Ring } from './ring.ts'

export interface Reading {
  ffmpeg: string
  args: string[]
  /** The film's name for a person. */
  name: string
  ring: Ring
  /** Of the pictures that the ring is made for. */
  size: Size
}

/** `picture`: the next place of the ring is filled. `time`: of the next picture, in the film's own microseconds. */
export type FromReading = { type: 'picture' } | { type: 'time'; us: number } | { type: 'end' } | { type: 'failed'; problem: Problem }

const { ffmpeg, args, name, ring, size } = workerData as Reading
const stopped = new AbortController()
parentPort?.on('message', () => stopped.abort())

try {
  const listing: FrameListing = new FrameListing(({ pts }) => {
    checkSize(listing.streams[0] ?? size)
    tell({ type: 'time', us: pts ?? Number.NaN })
  })
  await runFfmpeg({ ffmpeg, args, subject: name, signal: stopped.signal, takeBytes: fillRing, onThirdLine: listing.line })
  tell({ type: 'end' })
} catch (thrown) {
  if (!stopped.signal.aborted) tell({ type: 'failed', problem: problemOf(thrown) })
} finally {
  parentPort?.close()
}

async function fillRing(stream: Readable): Promise<void> {
  let [picture, filled] = [0, 0]
  for await (const chunk of stream as AsyncIterable<Uint8Array>)
    for (let from = 0; from < chunk.length; ) {
      if (filled === 0) await roomFor(ring, picture)
      const part = chunk.subarray(from, from + ring.pictureBytes - filled)
      placeOf(ring, picture).set(part, filled)
      from += part.length
      filled += part.length
      if (filled < ring.pictureBytes) continue
      tell({ type: 'picture' })
      ;[picture, filled] = [picture + 1, 0]
    }
}

function checkSize({ width, height }: Size): void {
  if (width === size.width && height === size.height) return
  throw new ProblemError({ code: 'picture-size', message: `${name} has pictures of ${width} × ${height}; it was taken for one of ${size.width} × ${size.height}.`, hint: 'Its container and its pictures disagree. Prepare it again; if that does not help, export it once with another program and import that.', subject: name })
}

function tell(message: FromReading): void {
  parentPort?.postMessage(message, [])
}
