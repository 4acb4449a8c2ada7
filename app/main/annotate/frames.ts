/** Frames that are to be labelled. */
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { FrameWay, QueuedFrame } from '../../contract/annotate/annotate.ts'
import { ProblemError } from '../../core/problem.ts'
import { agreesTo } from '../lab/consents.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { datasetFrame } from '../store/tables/datasets.ts'
import { userNow } from '../acting.ts'
import { liveDataset } from './datasets.ts'
import { filmed } from './filmed.ts'
import { recordLabels, type LabelStep } from './label-edits.ts'
import { FILMS_OF_DATASETS } from './live-films.ts'
import { assertInDataset } from './trials.ts'

interface FrameOfFilm {
  mediaId: string
  frame: number
}

interface Chosen {
  way: FrameWay
  annotators: 1 | 2
}

const QUEUE = `
  SELECT f.media_id AS mediaId, f.frame, f.way, f.annotators, m.session_id AS sessionId, m.trial_id AS trialId, m.consent,
    coalesce((SELECT CASE l.is_done WHEN 1 THEN 'done' ELSE 'begun' END FROM label l
      WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'label' AND l.user_id IS :user AND json_array_length(l.people) > 0), 'none') AS mine,
    (SELECT count(*) FROM label l WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'label' AND l.is_done = 1 AND l.user_id IS NOT :user) AS others,
    EXISTS (SELECT 1 FROM label l WHERE l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.kind = 'adjudicated' AND l.is_done = 1) AS isAdjudicated
  FROM dataset_frame f JOIN ${FILMS_OF_DATASETS} m ON m.id = f.media_id AND m.dataset_id = f.dataset_id
  WHERE f.dataset_id = :id AND f.removed_us IS NULL
  ORDER BY m.session_id, m.trial_id, f.frame, m.camera, m.name`

export function queueOf(library: Library, datasetId: string): QueuedFrame[] {
  liveDataset(library, datasetId)
  const rows = library.sql.prepare(QUEUE).all({ id: datasetId, user: userNow() }) as (Omit<QueuedFrame, 'isAdjudicated'> & { isAdjudicated: 0 | 1; consent: string })[]
  // Without agreement nothing of theirs is shown.
  return rows.filter(({ consent }) => agreesTo(parsed(consent), 'training-data')).map(({ mediaId, frame, sessionId, trialId, way, annotators, mine, others, isAdjudicated }) => ({ mediaId, frame, sessionId, trialId, way, annotators, mine, others, isAdjudicated: isAdjudicated === 1 }))
}

export function addFrames(library: Library, { datasetId, frames, ...chosen }: { datasetId: string; frames: FrameOfFilm[] } & Chosen): { added: number } {
  liveDataset(library, datasetId)
  for (const mediaId of new Set(frames.map((one) => one.mediaId))) {
    const film = filmed(library, mediaId)
    assertInDataset(library, datasetId, film, film.athleteId)
    const beyond = frames.find((one) => one.mediaId === mediaId && film.frameCount !== null && one.frame >= film.frameCount)
    if (beyond) throw new ProblemError({ code: 'no-such-frame', message: `The film has ${film.frameCount} frames: there is no frame ${beyond.frame}.`, subject: mediaId })
  }
  return library.sql.transaction(() => {
    const steps = addedFrames(library, datasetId, frames, chosen)
    const added = steps.reduce((sum, step) => sum + (step.on === 'frames' ? step.ids.length : 0), 0)
    if (added > 0) recordLabels(library, { datasetId, title: `${added} ${added === 1 ? 'frame' : 'frames'} to be labelled`, steps })
    return { added }
  })()
}

export function removeFrames(library: Library, datasetId: string, frames: FrameOfFilm[]): void {
  const ids = frames.flatMap((one) => {
    const row = frameRow(library, datasetId, one)
    return row && row.removedUs === null ? [row.id] : []
  })
  if (ids.length > 0) recordLabels(library, { datasetId, title: `${ids.length} ${ids.length === 1 ? 'frame' : 'frames'} no longer to be labelled`, steps: [{ on: 'frames', ids, before: 'in', after: 'out' }] })
}

/** What brings those in that are not yet; none where all are. */
export function addedFrames(library: Library, datasetId: string, frames: readonly FrameOfFilm[], chosen: Chosen): LabelStep[] {
  const ids = new Set<string>()
  for (const { mediaId, frame } of frames) {
    const row = frameRow(library, datasetId, { mediaId, frame })
    if (row && row.removedUs === null) continue
    const id = row?.id ?? randomUUID()
    if (!row) library.query.insert(datasetFrame).values({ id, datasetId, mediaId, frame, ...chosen, removedUs: 1 }).run()
    ids.add(id)
  }
  return ids.size === 0 ? [] : [{ on: 'frames', ids: [...ids], before: 'out', after: 'in' }]
}

const frameRow = (library: Library, datasetId: string, { mediaId, frame }: FrameOfFilm) =>
  library.query
    .select()
    .from(datasetFrame)
    .where(and(eq(datasetFrame.datasetId, datasetId), eq(datasetFrame.mediaId, mediaId), eq(datasetFrame.frame, frame)))
    .get()
