/** What whoever asks has said of frames: read, and said. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { LabelledFrame } from '../../contract/annotate/annotate.ts'
import type { LabelChange } from '../../core/annotation/label-change.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { label } from '../store/tables/datasets.ts'
import type { TrialPlace } from '../trial/place.ts'
import { userNow } from '../acting.ts'
import { assertMayJudge } from './agreement.ts'
import { liveDataset } from './datasets.ts'
import { filmed } from './filmed.ts'
import { addedFrames } from './frames.ts'
import { filmsOfTrial } from './trial-films.ts'
import { recordLabels, toldLabel, type LabelStep } from './label-edits.ts'
import { assertInDataset } from './trials.ts'

export function ownLabels(library: Library, { datasetId, sessionId, trialId }: { datasetId: string } & TrialPlace): LabelledFrame[] {
  const films = filmsOfTrial(library, datasetId, { sessionId, trialId })
  const user = userNow()
  return library.query
    .select()
    .from(label)
    .where(and(eq(label.datasetId, datasetId), inArray(label.mediaId, films), user === null ? isNull(label.userId) : eq(label.userId, user)))
    .all()
    .map(told)
}

interface Edited {
  datasetId: string
  title: string
  kind: 'label' | 'adjudicated'
  continues: boolean
  labels: { mediaId: string; frame: number; changes: LabelChange[] }[]
}

export function editLabels(library: Library, { datasetId, title, kind, continues, labels }: Edited): LabelledFrame[] {
  const { topology } = liveDataset(library, datasetId)
  for (const { mediaId, frame, changes } of labels) {
    const film = filmed(library, mediaId)
    assertInDataset(library, datasetId, film, film.athleteId)
    if (film.frameCount !== null && frame >= film.frameCount) throw new ProblemError({ code: 'no-such-frame', message: `The film has ${film.frameCount} frames: there is no frame ${frame}.`, subject: mediaId })
    if (changes.some((change) => isBeyond(change, topology.keypoints.length))) throw new ProblemError({ code: 'other-topology', message: 'The label has other points than this dataset.', subject: datasetId })
  }
  if (kind === 'adjudicated') for (const { mediaId, frame } of labels) assertMayJudge(library, { datasetId, mediaId, frame })
  library.sql.transaction(() => {
    // A frame that somebody labels is one of the dataset's: with its first point, and it goes with that point.
    const added = kind === 'label' ? addedFrames(library, datasetId, labels, { way: 'hand', annotators: 1 }) : []
    const steps = labels.map((one): LabelStep => ({ on: 'label', kind, mediaId: one.mediaId, frame: one.frame, changes: one.changes }))
    recordLabels(library, { datasetId, title, steps: [...added, ...steps], continues })
  })()
  return labels.map(({ mediaId, frame }) => toldLabel(library, { datasetId, mediaId, frame, kind }))
}

function isBeyond(change: LabelChange, keypoints: number): boolean {
  if (change.kind === 'point') return change.keypoint >= keypoints
  return change.kind === 'person' && change.after !== null && change.after.points.length !== keypoints
}

const told = ({ mediaId, frame, kind, people, isDone }: typeof label.$inferSelect): LabelledFrame => ({ mediaId, frame, kind, people, isDone })
