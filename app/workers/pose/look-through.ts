/** A film from its first frame that has not been looked at to its last, in batches. */
import type { PoseProgress } from '../../core/pose/pose-progress.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'
import type { Span } from '../../core/math/spans.ts'
import { detectsNow } from '../../core/vision/detect/attention.ts'
import { storedFrom } from '../../core/vision/detect/crops.ts'
import { yuvToRgb } from '../../core/vision/detect/yuv-picture.ts'
import type { WorkerPose } from '../../contract/models/pose-tasks.ts'
import { keepBatch, type KeptBatch } from './batches.ts'
import { decodingThreads } from './cores.ts'
import { framesOf } from './film/frames.ts'
import type { Looker } from './looker.ts'
import { Rows, seenIn } from './rows.ts'

interface LookThrough {
  params: WorkerPose
  table: PacketTable
  /** ffmpeg's own. */
  version: string
  looker: Looker
  kept: readonly KeptBatch[]
  signal: AbortSignal
  onProgress: (progress: PoseProgress) => void
}

/** Frames. What is lost when the process dies is done again; on a slow machine these are some seconds. */
const BATCH = 200

/** What came of the frames before the next one, and all that it depends on. */
interface Before {
  last: Float32Array[]
  beforeLast: number
}

/** Gives how many frames a second it was; NaN where nothing was left to do. */
export async function lookThrough(all: LookThrough): Promise<number> {
  const { params, table, looker, kept, signal } = all
  const { facts, people, settings } = params
  const stored = { width: facts.codedWidth, height: facts.codedHeight }
  const shown = { width: facts.displayWidth, height: facts.displayHeight }
  const around = { shown, stored: storedFrom(shown, stored, facts.rotationDeg), toRgb: yuvToRgb(facts.colour?.matrix, stored), people }
  const firstFrame = kept.at(-1)?.end ?? 0
  const batch = new OpenBatch(all, firstFrame)
  let before = stateBefore(kept, firstFrame)
  if (firstFrame >= table.ptsUs.length) return Number.NaN
  try {
    for await (const { frame, picture } of framesOf({ ...params, ...all, file: params.film, threads: decodingThreads(params.cores), firstFrame })) {
      before = await batch.skipTo(frame, before)
      const seen = await looker.look({ ...around, picture, followed: before.last, detects: detectsNow(frame, settings.detectEvery, { last: before.last.length, beforeLast: before.beforeLast }) })
      before = { last: seen, beforeLast: before.last.length }
      await batch.add(frame, seen)
    }
  } catch (thrown) {
    if (signal.aborted) await batch.close()
    throw thrown
  }
  await batch.end(table.ptsUs.length)
  return batch.framesPerS()
}

function stateBefore(kept: readonly KeptBatch[], frame: number): Before {
  const seen = (at: number) => {
    const people = kept.find(({ first, end }) => first <= at && at < end)?.people
    return people ? seenIn(people, at) : []
  }
  return { last: seen(frame - 1), beforeLast: seen(frame - 2).length }
}

class OpenBatch {
  readonly #all: LookThrough
  readonly #startedMs = performance.now()
  readonly #startFrame: number
  #first: number
  #next: number
  #rows = new Rows()
  #undecoded: Span[] = []

  constructor(all: LookThrough, firstFrame: number) {
    this.#all = all
    this.#startFrame = this.#first = this.#next = firstFrame
  }

  /** Frames that did not decode have shown nobody. */
  async skipTo(frame: number, before: Before): Promise<Before> {
    if (frame === this.#next) return before
    const gap = frame - this.#next
    await this.#passOver(frame)
    return { last: [], beforeLast: gap > 1 ? 0 : before.last.length }
  }

  async add(frame: number, seen: readonly Float32Array[]): Promise<void> {
    this.#rows.add(frame, seen)
    this.#next = frame + 1
    const { params, table, looker, onProgress } = this.#all
    onProgress({ camera: params.camera, framesDone: this.#next, frames: table.ptsUs.length, framesPerS: this.framesPerS(), device: looker.device })
    if (this.#next - this.#first >= BATCH) await this.close()
  }

  async end(frames: number): Promise<void> {
    await this.#passOver(frames)
    await this.close()
  }

  framesPerS(): number {
    const done = this.#next - this.#startFrame
    return done === 0 ? Number.NaN : done / ((performance.now() - this.#startedMs) / 1_000)
  }

  async #passOver(frame: number): Promise<void> {
    if (frame > this.#next) this.#undecoded.push({ first: this.#next, last: frame - 1 })
    this.#next = Math.max(this.#next, frame)
    if (this.#next - this.#first >= BATCH) await this.close()
  }

  /** What there is of it is kept. */
  async close(): Promise<void> {
    if (this.#next === this.#first) return
    const { params, looker } = this.#all
    const people = this.#rows.asPeople({ topology: looker.topology, widthPx: params.widthPx, heightPx: params.heightPx })
    await keepBatch(params.batchDir, { first: this.#first, end: this.#next, device: looker.device, undecoded: this.#undecoded }, people)
    this.#rows = new Rows()
    this.#undecoded = []
    this.#first = this.#next
  }
}
