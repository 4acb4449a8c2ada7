/** Frames that two people have labelled, and what all of a library's double labels say of how well points can be told. */
import { areaOfDouble, type DoubleLabel, sharesApart } from '../../core/annotation/agreement.ts'
import { type PersonLabel, personOf } from '../../core/annotation/label.ts'
import { type Sigma, sigmaOf } from '../../core/annotation/oks.ts'
import { agreesTo } from '../lab/consents.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { FILMS_OF_DATASETS } from './live-films.ts'

export interface FrameLabels {
  mediaId: string
  frame: number
  sessionId: string
  trialId: string | null
  camera: string | null
  /** Whether the person agrees to training data: else nothing of the frame is shown, counted or handed out. */
  agreed: boolean
  annotators: 1 | 2
  /** Done, the first of both first; null: nobody’s, of a library without users. */
  done: { userId: string | null; people: PersonLabel[] }[]
  adjudicated: { userId: string | null; people: PersonLabel[] } | null
  size: { width: number; height: number }
}

const LABELLED = `
  SELECT f.media_id AS mediaId, f.frame, f.annotators, m.session_id AS sessionId, m.trial_id AS trialId, m.camera, m.consent, l.kind, l.user_id AS userId, l.people, m.facts ->> '$.displayWidth' AS width, m.facts ->> '$.displayHeight' AS height
  FROM dataset_frame f JOIN ${FILMS_OF_DATASETS} m ON m.id = f.media_id AND m.dataset_id = f.dataset_id
  JOIN label l ON l.dataset_id = f.dataset_id AND l.media_id = f.media_id AND l.frame = f.frame AND l.is_done = 1 AND json_array_length(l.people) > 0
  WHERE f.dataset_id = ? AND f.removed_us IS NULL ORDER BY f.media_id, f.frame, l.rowid`

interface Row extends Pick<FrameLabels, 'mediaId' | 'frame' | 'annotators' | 'sessionId' | 'trialId' | 'camera'> {
  consent: string
  kind: 'label' | 'adjudicated'
  userId: string | null
  people: string
  width: number
  height: number
}

/** Of the frames that are to be labelled those that somebody has finished: of trials in the dataset, none of which lies in the bin. */
export function labelledFrames({ sql }: Library, datasetId: string): FrameLabels[] {
  const rows = sql.prepare(LABELLED).all(datasetId) as Row[]
  return [...Map.groupBy(rows, ({ mediaId, frame }) => `${mediaId} ${frame}`).values()].map((members): FrameLabels => {
    const [{ mediaId, frame, annotators, sessionId, trialId, camera, consent, width, height }] = members as [Row]
    const told = (kind: Row['kind']) => members.filter((one) => one.kind === kind).map(({ userId, people }) => ({ userId, people: parsed<PersonLabel[]>(people) }))
    return { mediaId, frame, annotators, sessionId, trialId, camera, agreed: agreesTo(parsed(consent), 'training-data'), done: told('label'), adjudicated: told('adjudicated')[0] ?? null, size: { width, height } }
  })
}

/** The people of a frame, each as both have labelled them: those that only one has are of no pair. */
export function doublesOf({ done: [one, other], size }: FrameLabels): DoubleLabel[] {
  if (!one || !other) return []
  return one.people.flatMap((person) => {
    const twin = personOf({ people: other.people, isDone: true }, person.id)
    return twin ? [{ one: person, other: twin, size }] : []
  })
}

/** By keypoint: from every dataset of the library, however it calls its set of points, of people who agree. */
export function sigmasOf(library: Library, keypoints: readonly string[]): Sigma[] {
  const datasets = library.sql.prepare("SELECT id, topology -> '$.keypoints' AS keypoints FROM dataset WHERE deleted_us IS NULL").all() as { id: string; keypoints: string }[]
  const all = datasets.map(({ id, keypoints: names }) => ({ names: parsed<string[]>(names), doubles: labelledFrames(library, id).filter(({ agreed }) => agreed).flatMap(doublesOf).filter((double) => areaOfDouble(double) !== null) }))
  return keypoints.map((keypoint) => sigmaOf(keypoint, all.flatMap(({ names, doubles }) => (names.includes(keypoint) ? sharesApart(doubles, names.indexOf(keypoint)) : []))))
}
