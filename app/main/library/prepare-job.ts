import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
import { probedSchema, type SourceFacts } from '../../contract/library/media-tasks.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { needsProxy } from '../../core/media/needs-proxy.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext, JobKind, NewJob, StageRun } from '../jobs/job-kind.ts'
import { openPreparation } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { mediaRow, resultOf, type MediaRow } from './media.ts'
import { originalPath } from './originals.ts'

const payloadSchema = z.object({ mediaId: idSchema })
type Payload = z.infer<typeof payloadSchema>

/** Makes footage ready to be stepped through: packet table, proxy where the window cannot decode it, poster. */
export const prepareJob: JobKind<Payload> = {
  name: 'prepare',
  payload: payloadSchema,
  atOnce: 4,
  canStop: false,
  canCancel: true,
  mediaOf: ({ mediaId }) => mediaId,
  run: (context, { mediaId }) => prepareMedia(context, mediaId),
  async undo({ library }, { mediaId }) {
    setMedia(library, mediaId, { state: 'failed', problem: 'Its preparation was cancelled.' })
  },
  onFailed: (library, { mediaId }, message) => setMedia(library, mediaId, { state: 'failed', problem: message }),
}

/** The job that prepares this file. */
export function preparation({ id, name, sessionId }: Pick<MediaRow, 'id' | 'name' | 'sessionId'>): NewJob {
  return { kind: 'prepare', title: `Preparing ${name}`, sessionId, payload: { mediaId: id } }
}

/** Once more, after a failure or once ffmpeg is there; one that is asked for already stays the one. */
export function startPreparation(library: Library, scheduler: Pick<JobContext, 'enqueue'>, mediaId: string): { jobId: string } {
  const row = mediaRow(library, mediaId)
  if (row.kind !== 'footage') throw new ProblemError({ code: 'not-footage', message: `${row.name} is no footage: there is nothing to prepare.`, subject: row.name })
  return { jobId: openPreparation(library, mediaId) ?? scheduler.enqueue(preparation(row)) }
}

/**
 * Footage that was made ready and that this window cannot play: it decodes less than the last one, or an earlier version
 * of this program knew less of what windows play. One file of each content.
 */
export function prepareForDecoders(library: Library, scheduler: Pick<JobContext, 'enqueue'>, decodable: readonly string[]): void {
  const ready = library.query
    .select()
    .from(media)
    .where(and(eq(media.kind, 'footage'), eq(media.state, 'ready'), isNull(media.deletedUs)))
    .groupBy(media.contentHash)
    .all()
  for (const row of ready) {
    if (!needsProxy(videoFactsOf(row), decodable) || resultOf(library, row.contentHash, 'proxy') !== undefined) continue
    if (openPreparation(library, row.id) === undefined) scheduler.enqueue(preparation(row))
  }
}

type Preparing = Pick<JobContext, 'library' | 'machine' | 'stage' | 'part'>

export async function prepareMedia(context: Preparing, mediaId: string): Promise<void> {
  const { library, machine } = context
  const row = mediaRow(library, mediaId)
  setMedia(library, mediaId, { state: 'working', problem: null })
  const { facts, probed } = await probe(context, row)
  if (needsProxy(facts, machine.decodable())) await makeProxy(context, row, facts, { packetTable: probed.outputs['packet-table'] ?? '', progress: context.part(0.3, 0.95) })
  if (machine.ffmpeg) await makePoster(context, row, facts, machine.ffmpeg)
  setMedia(library, mediaId, { state: 'ready' })
}

async function probe(context: Preparing, row: MediaRow): Promise<{ facts: VideoFacts; probed: StageRun }> {
  const { library, machine } = context
  const probed = await context.stage({
    worker: 'media',
    stage: 'probe',
    inputs: { original: row.contentHash },
    // Without ffmpeg the frames are not decoded once to count them: that is another result.
    params: { countDecoded: machine.ffmpeg !== undefined },
    extra: videoFile(context, row),
    progress: context.part(0, 0.3),
  })
  const { facts, oddities } = probedSchema.parse(probed.run.summary)
  const video = videoFactsOf({ facts })
  setMedia(library, row.id, { facts, oddities, frameCount: video.frameCount, durationUs: video.durationUs })
  return { facts: video, probed }
}

interface ProxyFor {
  /** Artifact. */
  packetTable: string
  progress(progress: Progress): void
}

/** A stand-in that windows can decode. */
export async function makeProxy(context: Omit<Preparing, 'part'>, row: MediaRow, facts: SourceFacts, { packetTable, progress }: ProxyFor): Promise<void> {
  const { library, machine } = context
  if (!machine.ffmpeg) throw ffmpegNeeded(`This window cannot decode ${row.name}, and ffmpeg, which would make a copy that it can, was not found.`, row.name, 'Then prepare the file again.')
  await context.stage({
    worker: 'media',
    stage: 'proxy',
    inputs: { original: row.contentHash, 'packet-table': packetTable },
    params: {},
    extra: { ...videoFile(context, row), facts, packetTable: library.layout.artifactFile(packetTable) },
    progress,
  })
}

async function makePoster(context: Preparing, row: MediaRow, facts: SourceFacts, ffmpeg: string): Promise<void> {
  await context.stage({
    worker: 'media',
    stage: 'poster',
    inputs: { original: row.contentHash },
    params: {},
    extra: { ...videoFile(context, row), facts, ffmpeg },
    progress: context.part(0.95, 1),
  })
}

function videoFile({ library, machine }: Omit<Preparing, 'part'>, row: MediaRow) {
  return { file: originalPath(library, row.id), name: row.name, ...(machine.ffmpeg && { ffmpeg: machine.ffmpeg }) }
}

function setMedia(library: Library, id: string, values: Partial<MediaRow>): void {
  library.query.update(media).set(values).where(eq(media.id, id)).run()
  library.changes.touched('media', 'sessions')
}
