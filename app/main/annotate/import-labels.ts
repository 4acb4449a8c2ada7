/** Labels out of files: of pictures that are frames of films in this dataset. What was said already stays. */
import { readCoco } from '../../core/formats/annotations/coco.ts'
import { readCsv } from '../../core/formats/annotations/deeplabcut-csv.ts'
import { readYolo, type TextFile } from '../../core/formats/annotations/yolo-pose.ts'
import type { AnnotationSet, SetPerson, SetPicture } from '../../core/formats/annotations/annotation-set.ts'
import type { PersonLabel, PointLabel } from '../../core/annotation/label.ts'
import { changesBetween } from '../../core/annotation/label-change.ts'
import { ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { agreesTo } from '../lab/consents.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { liveDataset } from './datasets.ts'
import { addedFrames } from './frames.ts'
import { recordLabels, toldLabel } from './label-edits.ts'
import { FILMS_OF_DATASETS } from './live-films.ts'
import { pictureName, PLACE_IN_TRIAL } from './picture-name.ts'

interface Taken {
  /** Frames whose labels came in. */
  frames: number
  /** Pictures that are no frames of films in this dataset, and those of which something was said here already. */
  strangers: number
  said: number
  notes: string[]
}

const FILMS = `
  SELECT m.id AS mediaId, m.content_hash AS filmSha256, m.camera, m.code, m.consent, m.frame_count AS frameCount,
    ${PLACE_IN_TRIAL} AS place
  FROM ${FILMS_OF_DATASETS} m WHERE m.dataset_id = ?`

interface Film {
  mediaId: string
  filmSha256: string
  camera: string | null
  code: string
  consent: string
  frameCount: number | null
  place: number
}

export function importLabels(library: Library, { datasetId, files }: { datasetId: string; files: readonly TextFile[] }): Taken {
  const { topology } = liveDataset(library, datasetId)
  const { sets, notes } = setsOf(files)
  const films = (library.sql.prepare(FILMS).all(datasetId) as Film[]).filter(({ consent }) => agreesTo(parsed(consent), 'training-data'))
  const taken: Taken = { frames: 0, strangers: 0, said: 0, notes: [...notes, ...unknownPoints(sets, topology.keypoints)] }
  const byFilm = new Map<string, { frame: number; people: PersonLabel[] }[]>()
  for (const { keypoints, pictures } of sets)
    for (const picture of pictures) {
      const found = frameOf(picture, films)
      if (!found) taken.strangers++
      else if (picture.people.length > 0) byFilm.set(found.mediaId, [...(byFilm.get(found.mediaId) ?? []), { frame: found.frame, people: picture.people.map((person) => labelOf(person, keypoints, topology.keypoints)) }])
    }
  const fresh = [...byFilm].map(([mediaId, frames]) => [mediaId, frames.filter(({ frame }) => toldLabel(library, { datasetId, mediaId, frame, kind: 'label' }).people.length === 0)] as const)
  taken.frames = fresh.reduce((sum, [, frames]) => sum + frames.length, 0)
  taken.said = [...byFilm.values()].reduce((sum, frames) => sum + frames.length, 0) - taken.frames
  const title = `${taken.frames} ${taken.frames === 1 ? 'frame' : 'frames'} from a file`
  const atUs = nowUs()
  library.sql.transaction(() => {
    // A row a film, as with a film that is erased, what was done in it goes; taken back together.
    for (const [mediaId, frames] of fresh) {
      if (frames.length === 0) continue
      const places = frames.map(({ frame }) => ({ mediaId, frame }))
      const steps = frames.map(({ frame, people }) => ({ on: 'label' as const, kind: 'label' as const, mediaId, frame, changes: changesBetween({ people: [], isDone: false }, { people, isDone: people.every(({ points }) => points.every((point) => point !== null)) }) }))
      recordLabels(library, { datasetId, title, atUs, steps: [...addedFrames(library, datasetId, places, { way: 'file', annotators: 1 }), ...steps] })
    }
  })()
  return taken
}

function setsOf(files: readonly TextFile[]): { sets: AnnotationSet[]; notes: string[] } {
  if (files.some(({ path }) => /\.ya?ml$/i.test(path))) return readYolo(files)
  const read = files.map((file) => {
    if (/\.json$/i.test(file.path)) return readCoco(file.text, file.path)
    if (/\.csv$/i.test(file.path)) return readCsv(file)
    throw new ProblemError({ code: 'annotations-refused', message: `"${file.path}" is no file of labels.`, hint: 'COCO keypoints end in .json, DeepLabCut’s tables in .csv; of YOLO-pose choose data.yaml and all texts together, or the archive of them.', subject: file.path })
  })
  return { sets: read.map(({ set }) => set), notes: read.flatMap(({ notes }) => [...notes]) }
}

function unknownPoints(sets: readonly AnnotationSet[], own: readonly string[]): string[] {
  const others = [...new Set(sets.flatMap(({ keypoints }) => [...keypoints]))].filter((name) => !own.includes(name))
  return others.length === 0 ? [] : [`Not among the points of this dataset, and left out: ${others.slice(0, 8).join(', ')}${others.length > 8 ? ' …' : ''}.`]
}

/** By the film’s content, else by the name that an export of this dataset gives the picture. */
function frameOf({ source, file }: SetPicture, films: readonly Film[]): { mediaId: string; frame: number } | undefined {
  const named = /(\d+)\.[a-z]+$/i.exec(file)
  const frame = source?.frame ?? (named ? Number(named[1]) : NaN)
  const film = films.find((one) => (source ? one.filmSha256 === source.filmSha256 : file === pictureName({ ...one, frame })))
  return film && Number.isInteger(frame) && (film.frameCount === null || frame < film.frameCount) ? { mediaId: film.mediaId, frame } : undefined
}

function labelOf({ id, points, box }: SetPerson, names: readonly string[], own: readonly string[]): PersonLabel {
  return {
    id,
    box,
    points: own.map((name): PointLabel | null => {
      const point = points[names.indexOf(name)] ?? null
      return point === null || point.visibility === 'outside' ? point : { ...point, by: 'file' }
    }),
  }
}
