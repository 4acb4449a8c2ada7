import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import { oddityOutSchema } from '../../contract/library.ts'
import { needsProxy } from '../../core/media/needs-proxy.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'
import { mediaRow, type MediaRow } from '../library/media.ts'
import { originalPath } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'
import type { JobContext, JobKind } from './job-kind.ts'

const payloadSchema = z.object({ mediaId: idSchema })
type Payload = z.infer<typeof payloadSchema>

const probedSchema = z.object({
  facts: z.record(z.string(), z.unknown()),
  oddities: z.array(oddityOutSchema),
  decodedFrames: z.int().nullable(),
})

/** Makes footage ready to be stepped through: packet table, proxy where the window cannot decode it, poster. */
export const prepareJob: JobKind<Payload> = {
  name: 'prepare',
  payload: payloadSchema,
  atOnce: 4,
  canStop: false,
  canCancel: true,
  run: (context, { mediaId }) => prepareMedia(context, mediaId),
  async undo({ library }, { mediaId }) {
    setMedia(library, mediaId, { state: 'failed', problem: 'Its preparation was cancelled.' })
  },
  onFailed: (library, { mediaId }, message) => setMedia(library, mediaId, { state: 'failed', problem: message }),
}

type Preparing = Pick<JobContext, 'library' | 'machine' | 'stage' | 'part'>

export async function prepareMedia(context: Preparing, mediaId: string): Promise<void> {
  const { library, machine } = context
  const row = mediaRow(library, mediaId)
  setMedia(library, mediaId, { state: 'working', problem: null })
  const facts = await probe(context, row)
  if (needsProxy(facts, machine.decodable())) await makeProxy(context, row)
  if (machine.ffmpeg) await makePoster(context, row, machine.ffmpeg)
  setMedia(library, mediaId, { state: 'ready' })
}

async function probe(context: Preparing, row: MediaRow): Promise<VideoFacts> {
  const { library, machine } = context
  const { run } = await context.stage({
    worker: 'media',
    stage: 'probe',
    inputs: { original: row.contentHash },
    // Without ffmpeg the frames are not decoded once to count them: that is another result.
    params: { countDecoded: machine.ffmpeg !== undefined },
    extra: videoFile(context, row),
    progress: context.part(0, 0.3),
  })
  const { facts, oddities } = probedSchema.parse(run.summary)
  const video = facts as unknown as VideoFacts
  setMedia(library, row.id, { facts, oddities, frameCount: video.frameCount, durationUs: video.durationUs })
  return video
}

async function makeProxy(context: Preparing, row: MediaRow): Promise<void> {
  const { library, machine } = context
  if (!machine.ffmpeg)
    throw new ProblemError({
      code: 'needs-ffmpeg',
      message: `This window cannot decode ${row.name}, and ffmpeg, which would make a copy that it can, was not found.`,
      hint: 'Install ffmpeg (`stridescope doctor` prints the line), then prepare the file again.',
      subject: row.name,
    })
  const original = { original: row.contentHash }
  const probed = await context.stage({
    worker: 'media',
    stage: 'probe',
    inputs: original,
    params: { countDecoded: true },
    extra: videoFile(context, row),
  })
  const packetTable = probed.outputs['packet-table'] ?? ''
  await context.stage({
    worker: 'media',
    stage: 'proxy',
    inputs: { ...original, 'packet-table': packetTable },
    params: {},
    extra: { ...videoFile(context, row), packetTable: library.layout.artifactFile(packetTable) },
    progress: context.part(0.3, 0.95),
  })
}

async function makePoster(context: Preparing, row: MediaRow, ffmpeg: string): Promise<void> {
  await context.stage({
    worker: 'media',
    stage: 'poster',
    inputs: { original: row.contentHash },
    params: {},
    extra: { ...videoFile(context, row), ffmpeg },
    progress: context.part(0.95, 1),
  })
}

function videoFile({ library, machine }: Preparing, row: MediaRow) {
  return { file: originalPath(library, row.id), name: row.name, ...(machine.ffmpeg && { ffmpeg: machine.ffmpeg }) }
}

function setMedia(library: Library, id: string, values: Partial<MediaRow>): void {
  library.query.update(media).set(values).where(eq(media.id, id)).run()
  library.changes.touched('media', 'sessions')
}
