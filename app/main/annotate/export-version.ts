/** A version as files for those who train: whoever no longer agrees, and what lies in the bin, is left out of it. */
import { eq } from 'drizzle-orm'
import type { ExportedVersion } from '../../contract/annotate/annotate.ts'
import { boxAbout, isPlaced, type PersonLabel } from '../../core/annotation/label.ts'
import type { AnnotationSet, Part, SetPerson, SetPicture } from '../../core/formats/annotations/annotation-set.ts'
import { PARTS } from '../../core/formats/annotations/annotation-set.ts'
import { cocoText } from '../../core/formats/annotations/coco.ts'
import { csvFiles, csvImagePath } from '../../core/formats/annotations/deeplabcut-csv.ts'
import { imagePath as yoloImagePath, yoloFiles } from '../../core/formats/annotations/yolo-pose.ts'
import { ProblemError } from '../../core/problem.ts'
import { touches } from '../audit/touches.ts'
import { agreesTo } from '../lab/consents.ts'
import { found } from '../store/found.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { datasetVersion } from '../store/tables/datasets.ts'
import { liveDataset } from './datasets.ts'
import { LIVE_FILMS } from './live-films.ts'
import { pictureName, PLACE_IN_TRIAL } from './picture-name.ts'

type Format = 'coco' | 'yolo' | 'csv'

const ITEMS = `
  SELECT i.media_id AS mediaId, i.frame, i.part, i.people, m.session_id AS sessionId, m.trial_id AS trialId, m.content_hash AS filmSha256, m.camera, m.athlete_id AS athleteId, m.consent, d.code,
    m.facts ->> '$.displayWidth' AS widthPx, m.facts ->> '$.displayHeight' AS heightPx,
    ${PLACE_IN_TRIAL} AS place
  FROM dataset_item i JOIN dataset_version v ON v.id = i.version_id JOIN ${LIVE_FILMS} m ON m.id = i.media_id
  JOIN dataset_trial d ON d.dataset_id = v.dataset_id AND d.session_id = m.session_id AND d.trial_id IS m.trial_id
  WHERE i.version_id = ? ORDER BY d.code, place, i.frame`

interface Item {
  mediaId: string
  frame: number
  part: Part
  people: string
  sessionId: string
  trialId: string | null
  filmSha256: string
  camera: string | null
  athleteId: string
  consent: string
  code: string
  widthPx: number
  heightPx: number
  place: number
}

export function exportVersion(library: Library, { versionId, format }: { versionId: string; format: Format }): ExportedVersion {
  const version = found(library.query.select().from(datasetVersion).where(eq(datasetVersion.id, versionId)).get(), 'version', versionId)
  const { name } = liveDataset(library, version.datasetId)
  const items = library.sql.prepare(ITEMS).all(versionId) as Item[]
  if (items.length === 0) throw new ProblemError({ code: 'films-gone', message: 'No film of this version is in the library now: they lie in the bin, or were erased.', hint: 'Restore them from the bin.', subject: versionId })
  const mayGo = items.filter(({ consent }) => agreesTo(parsed(consent), 'training-data'))
  if (mayGo.length === 0) throw new ProblemError({ code: 'no-consent', message: 'Nobody in this version agrees to training data now: nothing of it may go out.', hint: 'Note the agreement with the person in the Library.', subject: versionId })
  for (const athleteId of new Set(mayGo.map((item) => item.athleteId))) touches(library, athleteId)
  const title = `${name}, version ${version.n}`
  const sets = PARTS.flatMap((part): AnnotationSet[] => {
    const pictures = mayGo.filter((item) => item.part === part).map(pictureOf)
    return pictures.length === 0 ? [] : [{ name: title, part, keypoints: version.topology.keypoints, lines: version.topology.lines, pictures }]
  })
  return {
    name: title,
    files: filesOf(format, sets),
    pictures: mayGo.map((item) => ({ path: imagePathOf(format, item.part, pictureName(item)), mediaId: item.mediaId, frame: item.frame, sessionId: item.sessionId, trialId: item.trialId })),
    leftOut: version.made.frames - mayGo.length,
  }
}

const imagePathOf = (format: Format, part: Part, file: string) => (format === 'yolo' ? yoloImagePath(part, file) : format === 'csv' ? csvImagePath(part, file) : `images/${file}`)

function filesOf(format: Format, sets: readonly AnnotationSet[]) {
  if (format === 'yolo') return yoloFiles(sets)
  if (format === 'csv') return csvFiles(sets)
  return sets.map((set) => ({ path: `annotations/person_keypoints_${set.part}.json`, text: cocoText(set) }))
}

function pictureOf(item: Item): SetPicture {
  const { widthPx, heightPx, filmSha256, frame } = item
  const size = { widthPx, heightPx }
  return { file: pictureName(item), size, source: { filmSha256, frame }, people: parsed<PersonLabel[]>(item.people).map((person) => personOf(person, size)) }
}

function personOf(person: PersonLabel, { widthPx, heightPx }: { widthPx: number; heightPx: number }): SetPerson {
  const points = person.points.map((point) => (isPlaced(point) ? { visibility: point.visibility, x: point.x, y: point.y } : point))
  return { id: person.id, points, box: person.box ?? boxAbout(person, { width: widthPx, height: heightPx }) }
}
