/**
 * CSV as DeepLabCut writes it (Mathis et al. 2018): rows of heads, then a row a picture, x and y of each point. A place that is not told is empty: hidden and
 * seen are not told apart, nor out of the picture and not said; boxes, sizes of pictures and lines have no place in it.
 */
import { isPlaced, rounded } from '../../annotation/label.ts'
import { ProblemError } from '../../problem.ts'
import { cellOf } from '../writing/csv-of.ts'
import { type AnnotationSet, type Part, type SetPerson, type SetPicture, type SetPoint } from './annotation-set.ts'
import type { TextFile } from './yolo-pose.ts'

const SCORER = 'Stridescope'
const FOLDER = 'labeled-data'

/** `P1-1/cam01/000123.png`: the film, and the name of the picture in its folder. */
const partsOf = (file: string) => {
  const parts = file.split('/')
  return { film: parts.slice(0, -1).join('_'), picture: `img${parts.at(-1)!}` }
}
export const csvImagePath = (part: Part, file: string) => `${part}/${FOLDER}/${partsOf(file).film}/${partsOf(file).picture}`

/** One file a film, as DeepLabCut's folders have it. */
export function csvFiles(sets: readonly AnnotationSet[]): TextFile[] {
  return sets.flatMap((set) =>
    [...Map.groupBy(set.pictures, ({ file }) => partsOf(file).film)].map(([film, pictures]) => ({ path: `${set.part}/${FOLDER}/${film}/CollectedData_${SCORER}.csv`, text: csvText(set.keypoints, pictures) })),
  )
}

function csvText(keypoints: readonly string[], pictures: readonly SetPicture[]): string {
  const ids = [...new Set(pictures.flatMap(({ people }) => people.map(({ id }) => id)))].toSorted((a, b) => a - b)
  const isAlone = ids.length <= 1
  const people = ids.length === 0 ? [1] : ids
  const heads = [
    ['scorer', ...people.flatMap(() => keypoints.flatMap(() => [SCORER, SCORER]))],
    ...(isAlone && (people[0] ?? 1) === 1 ? [] : [['individuals', ...people.flatMap((id) => keypoints.flatMap(() => [`person${id}`, `person${id}`]))]]),
    ['bodyparts', ...people.flatMap(() => keypoints.flatMap((name) => [name, name]))],
    ['coords', ...people.flatMap(() => keypoints.flatMap(() => ['x', 'y']))],
  ]
  const rows = pictures.map((picture) => {
    const { film, picture: name } = partsOf(picture.file)
    const cells = people.flatMap((id) => {
      const points = picture.people.find((one) => one.id === id)?.points ?? keypoints.map(() => null)
      return points.flatMap((point) => (isPlaced(point) ? [String(point.x), String(point.y)] : ['', '']))
    })
    return [`${FOLDER}/${film}/${name}`, ...cells]
  })
  return `${[...heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\n')}\n`
}


/** More columns than any lab labels: a file that claims them is none of labels. */
const MOST_COLUMNS = 20_000

export function readCsv({ path, text }: TextFile): { set: AnnotationSet; notes: string[] } {
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => cellsOf(line))
  const head = (name: string) => rows.find(([first]) => first?.trim().toLowerCase() === name)?.slice(1)
  const [parts, coords, individuals] = [head('bodyparts'), head('coords'), head('individuals')]
  if (!parts || !coords) throw refused(path, 'its rows “bodyparts” and “coords” are missing')
  if (parts.length !== coords.length || parts.length > MOST_COLUMNS) throw refused(path, 'its rows “bodyparts” and “coords” are not equally long')
  const columns = coords.map((coord, at) => ({ coord, keypoint: parts[at]!.trim().toLowerCase().replaceAll(/[\s_]+/g, '-'), who: individuals?.[at] ?? 'person1', at: at + 1 }))
  const keypoints = [...new Set(columns.map(({ keypoint }) => keypoint))]
  const people = [...new Set(columns.map(({ who }) => who))]
  const numbers = people.map((who, n) => Number(/(\d{1,2})$/.exec(who)?.[1] ?? n + 1) || n + 1)
  const ids = new Set(numbers).size === numbers.length ? numbers : people.map((_, n) => n + 1)
  // By who and what: a file of many columns is gone through once.
  const byName = new Map(columns.map(({ who, keypoint, coord, at }) => [`${who}\n${keypoint}\n${coord}`, at]))
  const notes: string[] = []
  const heads = new Set(['scorer', 'individuals', 'bodyparts', 'coords'])
  const pictures = rows.filter(([first]) => !heads.has(first!.trim().toLowerCase())).map((row, n): SetPicture => {
    if (row.length !== parts.length + 1) notes.push(`${path}, row ${n + 1}: it has ${row.length - 1} of ${parts.length} places.`)
    const told = people.map((who, person): SetPerson => ({
      id: ids[person]!,
      box: null,
      points: keypoints.map((keypoint): SetPoint | null => {
        const [x, y] = ['x', 'y'].map((coord) => row[byName.get(`${who}\n${keypoint}\n${coord}`) ?? -1]?.trim() ?? '')
        const isNumber = x !== '' && y !== '' && Number.isFinite(Number(x)) && Number.isFinite(Number(y))
        return isNumber ? { visibility: 'seen', x: rounded(Number(x)), y: rounded(Number(y)) } : null
      }),
    }))
    return { file: fileOf(row[0]!), size: null, source: null, people: told.filter(({ points }) => points.some((point) => point !== null)) }
  })
  const part = /(^|\/)(train|validation|test)\//.exec(path)?.[2] as Part | undefined
  return { set: { name: path, part: part ?? 'train', keypoints, lines: [], pictures }, notes }
}

/** `labeled-data/P1-1_cam01/img000123.png` is `P1-1/cam01/000123.png`. */
function fileOf(path: string): string {
  const match = /(?:^|\/)labeled-data\/([^/_]+)_([^/]+)\/img([^/]+)$/.exec(path)
  return match ? `${match[1]}/${match[2]}/${match[3]}` : path
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')))
}

function refused(file: string, why: string): ProblemError {
  return new ProblemError({ code: 'annotations-refused', message: `"${file}" is no table of labels as DeepLabCut writes them: ${why}.`, hint: 'It is called CollectedData_….csv.', subject: file })
}
